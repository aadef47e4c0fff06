import { randomBytes } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

/** Passwords of the people of the mail world, made at random once and kept, so that connected inboxes stay so. */
export function openPasswords(folder: string, addresses: readonly string[]): ReadonlyMap<string, string> {
  const file = path.join(folder, "passwords.json");
  const kept = read(file);
  const missing = addresses.filter((address) => !kept.has(address));
  for (const address of missing) kept.set(address, randomBytes(18).toString("base64url"));
  if (missing.length > 0) writeFileSync(file, JSON.stringify(Object.fromEntries(kept)), { mode: 0o600 });
  return kept;
}

function read(file: string): Map<string, string> {
  try {
    return new Map(Object.entries(JSON.parse(readFileSync(file, "utf8")) as Record<string, string>));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    return new Map();
  }
}
