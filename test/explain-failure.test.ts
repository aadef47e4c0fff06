import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { sql } from "kysely";
import { ConfigurationError } from "../src/configuration.ts";
import { explainFailure } from "../src/explain-failure.ts";
import { openDatabase } from "../src/store/database/database.ts";
import { findFreePort } from "../src/store/embedded/find-free-port.ts";
import { createTestDatabase } from "./support/database.ts";

async function connectTo(url: string): Promise<unknown> {
  const db = openDatabase(url);
  const outcome = await sql`select 1`.execute(db).catch((error: unknown) => error);
  await db.destroy();
  return outcome;
}

describe("a failure that a person can mend", () => {
  it("is told in one sentence: a setting", () => {
    expect(explainFailure(new ConfigurationError("The setting PORT is wrong."))).toBe(
      "The setting PORT is wrong.",
    );
  });

  it("is told in one sentence: a data folder that is a file", async () => {
    const folder = await mkdtemp(join(tmpdir(), "sales-tools-explain-"));
    const file = join(folder, "file");
    await writeFile(file, "");
    const error = await mkdir(join(file, "data"), { recursive: true }).catch((fault: unknown) => fault);
    expect(explainFailure(error)).toBe(
      `${join(file, "data")} cannot be read or written (ENOTDIR); DATA_DIR names the folder for the data.`,
    );
    await rm(folder, { recursive: true });
  });

  it("is told in one sentence: a certificate that is not there", async () => {
    const error = await readFile("/absent/tls.crt").catch((fault: unknown) => fault);
    expect(explainFailure(error)).toBe("There is no /absent/tls.crt, which a setting names.");
  });

  it.each(["127.0.0.1", "localhost"])("is told in one sentence: no database at %s", async (host) => {
    const port = await findFreePort();
    const error = await connectTo(`postgres://somebody@${host}:${String(port)}/x`);
    expect(explainFailure(error)).toMatch(
      /^The database cannot be used \(connect ECONNREFUSED [^)]+\); look at DATABASE_URL\.$/,
    );
  });

  it("is told in one sentence: a server that speaks no TLS, where the address asks for it", async () => {
    const { url, destroy } = await createTestDatabase();
    expect(explainFailure(await connectTo(`${url}?sslmode=verify-full`))).toMatch(
      /^The database cannot be used \(The server does not support SSL connections\); look at DATABASE_URL\.$/,
    );
    await destroy();
  });

  it("is told in one sentence: a database that takes no changes", async () => {
    const { db, destroy } = await createTestDatabase();
    const error = await db
      .transaction()
      .execute(async (tx) => {
        await sql`set transaction read only`.execute(tx);
        await sql`create table notes (id integer)`.execute(tx);
      })
      .catch((fault: unknown) => fault);
    expect(explainFailure(error)).toBe(
      "The database cannot be used (cannot execute CREATE TABLE in a read-only transaction); look at DATABASE_URL.",
    );
    await destroy();
  });

  it("is told in one sentence: a server without that database", async () => {
    const { url, destroy } = await createTestDatabase();
    const other = new URL(url);
    other.pathname = "/absent";
    expect(explainFailure(await connectTo(other.href))).toBe(
      'The database cannot be used (database "absent" does not exist); look at DATABASE_URL.',
    );
    await destroy();
  });
});

it("leaves what nobody expected to the stack", () => {
  expect(explainFailure(new TypeError("x is not a function"))).toBeNull();
  expect(explainFailure("thrown text")).toBeNull();
});
