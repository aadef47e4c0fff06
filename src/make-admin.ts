/** `node dist/service/make-admin.js email [--directory id]`: gives an organisation its first super admin. */
import { parseArgs } from "node:util";
import { fail, runProgram, say } from "./command-line.ts";
import { readConfiguration } from "./configuration.ts";
import { makeAdmin } from "./store/organisation/make-admin.ts";
import { withStore } from "./store/database/with-store.ts";

const usage = "Usage: node dist/service/make-admin.js email [--directory id]";

async function main(): Promise<number> {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { directory: { type: "string" } },
  });
  const [email] = positionals;
  if (email === undefined || positionals.length > 1) return fail(usage);
  const configuration = readConfiguration(process.env);
  const wish = { email, directoryId: values.directory ?? null };
  const result = await withStore(configuration, (db) => makeAdmin(db, wish));
  switch (result.kind) {
    case "made":
      say(`${result.name} is a super admin of ${result.organisation}.`);
      return 0;
    case "not_found":
      return fail(`There is no active user ${email}; they have to sign in once before.`);
    default: {
      const names = result.directories.map(({ id, name }) => `${name} (${id})`).join(", ");
      return fail(`Several organisations have a user ${email}: ${names}. Say which with --directory.`);
    }
  }
}

await runProgram(main);
