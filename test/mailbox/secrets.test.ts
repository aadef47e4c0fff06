import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { inspect } from "node:util";
import { openSecret, sealSecret } from "../../src/mailbox/secrets/seal-secret.ts";
import { openTrialSecretKeys, readSecretKeys } from "../../src/mailbox/secrets/secret-keys.ts";

const key = (letter: string) => Buffer.alloc(32, letter).toString("base64");
const place = { tenantId: "t1", inboxId: "i1" };

describe("a sealed secret", () => {
  const keys = readSecretKeys(`new:${key("n")},old:${key("o")}`);

  test("opens again in its place, closed by the first key", () => {
    const sealed = sealSecret(keys, place, "pass-wörd");
    expect(sealed.keyId).toBe("new");
    expect(sealed.bytes.toString("latin1")).not.toContain("pass");
    expect(openSecret(keys, place, sealed)?.reveal()).toBe("pass-wörd");
  });

  test("never looks the same twice", () => {
    expect(sealSecret(keys, place, "x").bytes).not.toEqual(sealSecret(keys, place, "x").bytes);
  });

  test("opens with a key that is not the first any more", () => {
    const before = readSecretKeys(`old:${key("o")}`);
    expect(openSecret(keys, place, sealSecret(before, place, "x"))?.reveal()).toBe("x");
  });

  test.each([
    ["in another inbox", { tenantId: "t1", inboxId: "i2" }],
    ["in another tenant", { tenantId: "t2", inboxId: "i1" }],
  ])("does not open %s", (_, elsewhere) => {
    expect(openSecret(keys, elsewhere, sealSecret(keys, place, "x"))).toBeNull();
  });

  test("does not open without its key, or when any byte was changed", () => {
    const sealed = sealSecret(keys, place, "x");
    expect(openSecret(readSecretKeys(`other:${key("x")}`), place, sealed)).toBeNull();
    for (let index = 0; index < sealed.bytes.length; index++) {
      const bytes = Buffer.from(sealed.bytes);
      bytes[index] = (bytes[index] ?? 0) ^ 1;
      expect(openSecret(keys, place, { ...sealed, bytes })).toBeNull();
    }
  });

  test("shows nothing in logs, neither itself nor its keys", () => {
    const opened = openSecret(keys, place, sealSecret(keys, place, "pass-word"));
    const shown = [
      inspect({ opened, keys }, { depth: 9 }),
      JSON.stringify({ opened, keys }),
      String(opened),
    ].join(" ");
    expect(shown).not.toContain("pass-word");
    expect(shown).not.toContain("nnnn");
    expect(shown).not.toContain(key("n"));
  });
});

describe("SECRET_KEYS", () => {
  test.each([
    ["nothing", ""],
    ["no id", key("a")],
    ["an empty id", `:${key("a")}`],
    ["a short key", `a:${Buffer.alloc(16).toString("base64")}`],
    ["what is no base64", "a:!!!"],
    ["an id twice", `a:${key("a")},a:${key("b")}`],
  ])("is refused with %s, without showing a key", (_, setting) => {
    expect(() => readSecretKeys(setting)).toThrow(/key/i);
    expect(() => readSecretKeys(setting)).not.toThrow(key("a"));
  });
});

test("a trial makes a key once and keeps it for itself", async () => {
  const folder = await mkdtemp(path.join(tmpdir(), "secret-keys-"));
  const sealed = sealSecret(openTrialSecretKeys(folder), place, "x");
  expect(openSecret(openTrialSecretKeys(folder), place, sealed)?.reveal()).toBe("x");
  expect((await stat(path.join(folder, "secret-keys"))).mode & 0o077).toBe(0);
  await rm(folder, { recursive: true });
});
