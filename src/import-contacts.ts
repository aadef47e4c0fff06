/** `node dist/service/import-contacts.js contacts.csv [--user email]`: takes a CSV list of contacts into the database. */
import { readFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { fail, runProgram, say, warn } from "./command-line.ts";
import { readConfiguration } from "./configuration.ts";
import { decodeUtf8 } from "./domain/decode-utf8.ts";
import { findAskerByEmail } from "./store/organisation/find-asker-by-email.ts";
import { importContacts } from "./store/contacts/import-contacts.ts";
import { withStore } from "./store/database/with-store.ts";
import { demoUsers } from "./trial/demo-data/people.ts";

const usage =
  "Usage: node dist/service/import-contacts.js (or npm run import --) contacts.csv [--user email]";

async function main(): Promise<number> {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { user: { type: "string" } },
  });
  const [path] = positionals;
  if (path === undefined || positionals.length > 1) return fail(usage);
  const configuration = readConfiguration(process.env);
  const email = values.user ?? (configuration.mode === "trial" ? demoUsers[0]?.username : undefined);
  if (email === undefined) return fail(`Say on whose behalf. ${usage}`);
  const bytes = await readFile(path).catch(() => null);
  if (bytes === null) return fail(`The file ${path} cannot be read.`);
  const csv = decodeUtf8(bytes);
  if (csv === null) return fail(`The file ${path} is not encoded in UTF-8; save it as CSV UTF-8.`);
  return withStore(configuration, async (db) => {
    const asker = await findAskerByEmail(db, email);
    if (asker === null)
      return fail(
        `There is no active user ${email}; they have to sign in once before (demo users are there once a trial has started).`,
      );
    const outcome = await importContacts(db, asker, csv, () => new Date());
    if (outcome.kind === "invalid") return fail(outcome.issue);
    const { created, updated, rejected } = outcome.report;
    for (const { row, column, issue } of rejected) {
      warn(`row ${String(row)}${column === null ? "" : `, ${column}`}: ${issue}`);
    }
    say(`${String(created)} created, ${String(updated)} updated, ${String(rejected.length)} rejected.`);
    return rejected.length === 0 ? 0 : 1;
  });
}

await runProgram(main);
