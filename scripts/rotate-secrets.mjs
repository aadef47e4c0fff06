import "./require-node.mjs";
import { run } from "./run.mjs";

process.exitCode = await run("src/rotate-secrets.ts", process.argv.slice(2));
