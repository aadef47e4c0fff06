import "./require-node.mjs";
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";

const root = path.dirname(import.meta.dirname);
const production = process.env.CLIENT_ID || process.env.SALES_TOOLS_MODE === "production";
const main = path.join(root, "dist/service/main.js");

/** A production image comes built; a trial is built when its sources have changed. */
function buildIfNeeded() {
  if (production && existsSync(main)) return;
  const build = spawnSync(process.execPath, [path.join(root, "scripts/build.mjs")], {
    stdio: "inherit",
    cwd: root,
  });
  if (build.status !== 0) process.exit(build.status ?? 1);
}

buildIfNeeded();
// In this process, so that signals reach the service itself.
process.setSourceMapsEnabled(true);
await import(pathToFileURL(main).href);
