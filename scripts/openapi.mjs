import "./require-node.mjs";
import path from "node:path";
import { run } from "./run.mjs";

process.exitCode = await run(
  "src/service/openapi/write-openapi.ts",
  process.argv.slice(2),
  path.dirname(import.meta.dirname),
);
