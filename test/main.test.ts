import { randomBytes } from "node:crypto";
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { request } from "node:https";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { findFreePort } from "../src/store/embedded/find-free-port.ts";
import { createTestDatabase, type TestDatabase } from "./support/database.ts";

let database: TestDatabase;
let folder: string;

beforeAll(async () => {
  database = await createTestDatabase();
  folder = await mkdtemp(join(tmpdir(), "sales-tools-main-"));
});
afterAll(async () => {
  await database.destroy();
  await rm(folder, { recursive: true });
});

/** The program itself, on the test's database and folder. */
function startProgram(environment: Record<string, string>, ...roles: string[]) {
  const child = spawn(process.execPath, ["scripts/run.mjs", "src/main.ts", ...roles], {
    env: { ...process.env, DATABASE_URL: database.url, DATA_DIR: folder, CI: "true", ...environment },
  });
  const output = { out: "", err: "" };
  child.stdout.on("data", (chunk) => (output.out += String(chunk)));
  child.stderr.on("data", (chunk) => (output.err += String(chunk)));
  return { child, output, ended: once(child, "exit").then(([code]) => code as number | null) };
}

/** Waits for words of the program, and fails with what it said when it ends without them. */
async function says(child: ChildProcess, output: { out: string; err: string }, words: string): Promise<void> {
  const { stdout } = child;
  if (stdout === null) throw new Error("The program's output is not read");
  const ended = once(child, "close").then(() => null);
  while (!output.out.includes(words)) {
    if ((await Promise.race([once(stdout, "data"), ended])) !== null) continue;
    if (output.out.includes(words)) return;
    throw new Error(`The program ended without "${words}":\n${output.out}${output.err}`);
  }
}

async function getJson(url: string): Promise<unknown> {
  const ca = await readFile(join(folder, "certificate", "ca.crt"));
  const [response] = (await once(request(url, { ca, agent: false }).end(), "response")) as [
    NodeJS.ReadableStream,
  ];
  let text = "";
  for await (const chunk of response) text += String(chunk);
  return JSON.parse(text);
}

describe("the program", () => {
  it("starts a trial over https, says where, and stops on SIGTERM", async () => {
    const port = String(await findFreePort());
    const { child, output, ended } = startProgram({ PORT: port });
    await says(child, output, "Stop with Ctrl+C");
    expect(output.out).toContain(`https://localhost:${port}/`);
    expect(await getJson(`https://localhost:${port}/readyz`)).toEqual({ status: "ready" });
    expect(await getJson(`https://localhost:${port}/settings.json`)).toMatchObject({
      mode: "trial",
      oidc: true,
    });
    child.kill("SIGTERM");
    expect(await ended).toBe(0);
  });

  it("serves production without anything of the trial, and becomes none when its settings are lost", async () => {
    const own = await createTestDatabase();
    const port = String(await findFreePort());
    const { child, output, ended } = startProgram({
      PORT: port,
      HOST: "localhost",
      DATABASE_URL: own.url,
      CLIENT_ID: "5a1e5000-0000-4000-8000-00000000c11e",
      PUBLIC_ORIGIN: "https://addin.contoso.com",
      DIRECTORIES: "5a1e5000-0000-4000-8000-00000000d1ec=Contoso",
      SECRET_KEYS: `test:${randomBytes(32).toString("base64")}`,
      METRICS_PORT: "0",
      GRAPH_CLIENT_ID: "5a1e5000-0000-4000-8000-00000000c11f",
      GRAPH_CLIENT_SECRET: "secret",
    });
    await says(child, output, "https://addin.contoso.com");
    const get = (path: string) => fetch(`http://localhost:${port}${path}`);
    expect(await (await get("/settings.json")).json()).toMatchObject({
      mode: "production",
      oidc: false,
      authority: "https://login.microsoftonline.com/organizations",
    });
    const gone = ["/", "/simulator/", "/trial/users", "/manifest.xml", "/office-js/office.js"];
    const provider = "/identity/5a1e5000-0000-4000-8000-000000000001/v2.0/keys";
    for (const path of [...gone, provider]) expect([path, (await get(path)).status]).toEqual([path, 404]);
    const place = "5a1e5000-0000-4000-8000-000000000001/5a1e5000-0000-4000-8000-000000000002";
    const handshake = `/v1/mailbox/notifications/${place}?validationToken=Is+anybody%3F`;
    const heard = await fetch(`http://localhost:${port}${handshake}`, { method: "POST" });
    expect([heard.status, await heard.text()]).toEqual([200, "Is anybody?"]);
    expect(await (await get("/connect/microsoft")).text()).toContain("Sign in with Microsoft");
    expect((await get("/readyz")).headers.get("strict-transport-security")).toBe("max-age=31536000");
    const tenants = () => own.db.selectFrom("tenants").select("name").execute();
    expect(await tenants()).toEqual([{ name: "Contoso" }]);
    child.kill("SIGTERM");
    expect(await ended).toBe(0);
    const trial = startProgram({ PORT: port, DATABASE_URL: own.url });
    expect(await trial.ended).toBe(1);
    expect(trial.output.err.trim()).toMatch(
      /^The setting CLIENT_ID must be set, [^\n]*DATABASE_URL[^\n]*\.$/,
    );
    expect(await tenants()).toEqual([{ name: "Contoso" }]);
    await own.destroy();
  });

  it("works without serving, says how it fares on a port of its own, and stops on SIGTERM", async () => {
    // Without the inboxes of the trial before, on whose ports something else may listen by now.
    const own = await createTestDatabase();
    const port = String(await findFreePort());
    const { child, output, ended } = startProgram({ METRICS_PORT: port, DATABASE_URL: own.url }, "work");
    await says(child, output, "lets sequences run");
    const get = async (path: string) => (await fetch(`http://127.0.0.1:${port}${path}`)).text();
    expect(await get("/readyz")).toBe('{"status":"ready"}');
    expect(await get("/metrics")).toContain("sales_tools_claimed_steps_total 0");
    child.kill("SIGTERM");
    expect(await ended).toBe(0);
    expect(output.err).toBe("");
    await own.destroy();
  });

  it("encrypts secrets anew in the place of a role, and ends by itself", async () => {
    const keys = { SECRET_KEYS: `test:${randomBytes(32).toString("base64")}` };
    const { output, ended } = startProgram(keys, "rotate-secrets");
    const code = await ended;
    // The inboxes of a trial before this one are closed with its own key.
    const [, unreadable] =
      /^\d+ secrets are encrypted with the key test now, (\d+) could not be decrypted/.exec(output.out) ?? [];
    expect(code).toBe(Number(unreadable) === 0 ? 0 : 1);
  });

  it("does not work beside an embedded database, which belongs to one process", async () => {
    const { output, ended } = startProgram({ DATABASE_URL: "" }, "work");
    expect(await ended).toBe(1);
    expect(output.err.trim()).toMatch(/set DATABASE_URL\.$/);
  });

  it("says in one sentence that its port is taken", async () => {
    const other = createServer().listen(0, "localhost");
    await once(other, "listening");
    const { port } = other.address() as AddressInfo;
    const { output, ended } = startProgram({ PORT: String(port) });
    expect(await ended).toBe(1);
    const taken = `Port ${String(port)} is taken by another program; stop that one or choose another with PORT=3001.`;
    expect(output.err.trim().split("\n")).toContain(taken);
    expect(output.err).not.toContain("    at ");
    other.close();
  });

  it("does not let a test wait for words of a program that has ended", async () => {
    const { child, output } = startProgram({ PORT: "http" });
    await expect(says(child, output, "Stop with Ctrl+C")).rejects.toThrow(/ended without.*\n.*PORT/s);
  });

  it("says in one sentence which setting is wrong", async () => {
    const { output, ended } = startProgram({ PORT: "http" });
    expect(await ended).toBe(1);
    expect(output.err.trim()).toMatch(
      /^The setting PORT must be a whole number from 1 to 65535, not "http"\.$/,
    );
  });
});
