// `npm run check`: lint, format, types and manifest. Runs all of them, then fails when any has failed.
import "./require-node.mjs";
import { spawnSync } from "node:child_process";
import path from "node:path";

const root = path.dirname(import.meta.dirname);
const bin = (name) => path.join(root, "node_modules", name);

const checks = [
  ["Lint, with types", bin("oxlint/bin/oxlint"), "--type-check", "--deny-warnings"],
  ["Format", bin("oxfmt/bin/oxfmt"), "--check"],
  ["Types", bin("typescript/bin/tsc"), "-b"],
  ["Manifest", path.join(root, "scripts/validate-manifest.mjs")],
];

const failed = [];
for (const [title, ...command] of checks) {
  console.log(title);
  const { status } = spawnSync(process.execPath, command, { cwd: root, stdio: "inherit" });
  if (status !== 0) failed.push(title.toLowerCase());
}
if (failed.length > 0) {
  console.error(`Not in order: ${failed.join("; ")}.`);
  process.exitCode = 1;
}
