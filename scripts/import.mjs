import "./require-node.mjs";
import { run } from "./run.mjs";

process.exitCode = await run("src/import-contacts.ts", process.argv.slice(2));
