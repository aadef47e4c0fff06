/** `npm run reset`: the demo data as at the first start. */
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { readConfiguration, type Configuration } from "./configuration.ts";
import { embeddedPostgresOwner } from "./store/embedded/embedded-postgres-owner.ts";
import { startEmbeddedPostgres } from "./store/embedded/start-embedded-postgres.ts";
import { withStore } from "./store/with-store.ts";
import { resetDemoData } from "./trial/demo-data/reset-demo-data.ts";

async function main(): Promise<number> {
  const { values } = parseArgs({ options: { yes: { type: "boolean" } } });
  const configuration = readConfiguration(process.env);
  if (configuration.mode !== "trial")
    return fail("Only a trial can be reset; CLIENT_ID or SALES_TOOLS_MODE says otherwise.");
  if (configuration.databaseUrl === null) return removeEmbedded(configuration);
  if (values.yes !== true) {
    return fail(
      "This would replace the demo organisation in the database of DATABASE_URL; say so with `-- --yes`.",
    );
  }
  await withStore(configuration, (db) => resetDemoData(db, new Date()));
  say("The demo organisation in the database of DATABASE_URL is as at the first start.");
  return 0;
}

/** The certificate stays: the browser has been told to accept it. */
async function removeEmbedded({ dataDirectory }: Configuration): Promise<number> {
  const owner = await embeddedPostgresOwner(dataDirectory);
  if (owner.kind === "in_use") {
    return fail(
      `Sales Tools for Outlook is running on these data (process ${String(owner.pid)}); stop it first.`,
    );
  }
  if (owner.kind === "left_running") await (await startEmbeddedPostgres({ dataDir: dataDirectory })).stop();
  const parts = [
    "postgresql",
    "postgresql-password",
    "postgresql-owner",
    "postgresql.lock",
    "trial-signing-key.json",
    "trial-clock.json",
    "secret-keys",
    "mail",
  ];
  for (const part of parts) await rm(join(dataDirectory, part), { recursive: true, force: true });
  say(`The trial data in ${dataDirectory} are removed; the next \`npm start\` makes new ones.`);
  return 0;
}

const say = (row: string) => process.stdout.write(`${row}\n`);
const warn = (row: string) => process.stderr.write(`${row}\n`);

function fail(sentence: string): number {
  warn(sentence);
  return 1;
}

try {
  process.exitCode = await main();
} catch (error) {
  process.exitCode = fail(error instanceof Error ? error.message : String(error));
}
