import "./require-node.mjs";
import { run } from "./run.mjs";

process.exitCode = await run("src/reset-trial.ts", process.argv.slice(2));
