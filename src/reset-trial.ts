/** `npm run reset`: the demo data as at the first start. */
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { fail, runProgram, say } from "./command-line.ts";
import { readConfiguration, type Configuration } from "./configuration.ts";
import { dataPaths } from "./store/embedded/data-paths.ts";
import { embeddedPostgresOwner } from "./store/embedded/embedded-postgres-owner.ts";
import { startEmbeddedPostgres } from "./store/embedded/start-embedded-postgres.ts";
import { withStore } from "./store/database/with-store.ts";
import { resetDemoData } from "./trial/demo-data/reset-demo-data.ts";
import { signingKeyPath } from "./trial/identity/signing-key.ts";

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
  const server = await embeddedPostgresOwner(dataDirectory);
  if (server.kind === "in_use") {
    return fail(
      `Sales Tools for Outlook is running on these data (process ${String(server.pid)}); stop it first.`,
    );
  }
  if (server.kind === "left_running") await (await startEmbeddedPostgres({ dataDir: dataDirectory })).stop();
  const { folder, password, owner, lock } = dataPaths(dataDirectory);
  const own = ["trial-clock.json", "secret-keys", "mail"].map((name) => join(dataDirectory, name));
  for (const path of [folder, password, owner, lock, signingKeyPath(dataDirectory), ...own]) {
    await rm(path, { recursive: true, force: true });
  }
  say(`The trial data in ${dataDirectory} are removed; the next \`npm start\` makes new ones.`);
  return 0;
}

await runProgram(main);
