import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { promisify } from "node:util";
import { writeInboxSecret } from "../src/mailbox/inbox-secret.ts";
import { openSecret, sealSecret } from "../src/mailbox/secrets/seal-secret.ts";
import { readSecretKeys } from "../src/mailbox/secrets/secret-keys.ts";
import { warnOfLostKeys } from "../src/start/warn-of-lost-keys.ts";
import { connectInbox } from "../src/store/inboxes/connect-inbox.ts";
import { readInboxSecret } from "../src/store/inboxes/read-inbox-secret.ts";
import { createTestDatabase, type TestDatabase } from "./support/database.ts";
import { makeOrganisation, start } from "./support/organisation.ts";

const run = promisify(execFile);
const key = (id: string) => `${id}:${randomBytes(32).toString("base64")}`;
const [older, newer, other] = [key("2025"), key("2026"), key("2027")];

let database: TestDatabase;
let place: { tenantId: string; inboxId: string };

beforeAll(async () => {
  database = await createTestDatabase();
  const { tenantId, userId } = (await makeOrganisation(database.db)).rep;
  const keys = readSecretKeys(older);
  const inboxId = await connectInbox(
    database.db,
    { tenantId, userId, address: "r@seller.example", displayName: "", provider: "smtp_imap", settings: {} },
    (id) =>
      sealSecret(keys, { tenantId, inboxId: id }, writeInboxSecret({ kind: "password", password: "kept" })),
    start,
  );
  place = { tenantId, inboxId };
});
afterAll(() => database.destroy());

/** The command: its exit code and everything it said. */
async function rotate(secretKeys: string) {
  const env = {
    ...process.env,
    DATABASE_URL: database.url,
    SECRET_KEYS: secretKeys,
    SALES_TOOLS_MODE: "trial",
  };
  try {
    const { stdout, stderr } = await run(process.execPath, ["scripts/rotate-secrets.mjs"], { env });
    return { code: 0, said: stdout + stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, said: stdout + stderr };
  }
}

describe("npm run rotate-secrets", () => {
  it("encrypts with the first key, says how many, and shows none", async () => {
    await rotate(`${older},${newer}`);
    const { code, said } = await rotate(`${newer},${older}`);
    expect([code, said]).toEqual([
      0,
      expect.stringContaining("1 secrets are encrypted with the key 2026 now, 0 could not"),
    ]);
    for (const secret of [older, newer]) expect(said).not.toContain(secret.split(":")[1]);
    const { secret } = (await readInboxSecret(database.db, place))!;
    expect(secret?.keyId).toBe("2026");
    expect(openSecret(readSecretKeys(newer), place, secret!)?.reveal()).toContain("kept");
  });

  it("fails when a secret opens with no key any more, and leaves it as it is", async () => {
    const { code, said } = await rotate(other);
    expect([code, said]).toEqual([1, expect.stringContaining("1 could not be decrypted")]);
    expect((await readInboxSecret(database.db, place))?.secret?.keyId).toBe("2026");
  });

  it("says in one sentence which setting is missing or wrong", async () => {
    for (const [keys, words] of [
      ["", "set SECRET_KEYS."],
      ["nonsense", "SECRET_KEYS has to be of the form"],
    ] as const) {
      const { code, said } = await rotate(keys);
      expect([code, said]).toEqual([1, expect.stringContaining(words)]);
      expect(said).not.toContain("    at ");
    }
  });
});

it("a process that starts without the key of an inbox says which, once", async () => {
  const rows: unknown[] = [];
  const log = { info: () => {}, warn: () => {}, error: (...row: unknown[]) => rows.push(row) };
  await rotate(`${newer},${older}`);
  await warnOfLostKeys(database.db, readSecretKeys(`${older},${newer}`), log);
  expect(rows).toEqual([]);
  for (const keys of [older, `2026:${randomBytes(32).toString("base64")}`]) {
    await warnOfLostKeys(database.db, readSecretKeys(keys), log);
  }
  const row = [{ keys: ["2026"] }, expect.stringContaining("SECRET_KEYS lacks keys")];
  expect(rows).toEqual([row, row]);
});
