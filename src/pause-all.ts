/** `node dist/service/pause-all.js`: pauses everything, before processes start on a restored database. */
import { fail, runProgram, say } from "./command-line.ts";
import { readConfiguration } from "./configuration.ts";
import { pauseEverything } from "./store/enrollments/pause-everything.ts";
import { withStore } from "./store/database/with-store.ts";

async function main(): Promise<number> {
  if (process.argv.length > 2) return fail("Usage: node dist/service/pause-all.js");
  const configuration = readConfiguration(process.env);
  const paused = await withStore(configuration, (db) => pauseEverything(db, new Date()));
  say(`${String(paused)} enrollments are paused now; nothing leaves from them until somebody resumes them.`);
  return 0;
}

await runProgram(main);
