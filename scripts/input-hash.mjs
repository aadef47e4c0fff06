import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";

export const root = path.dirname(import.meta.dirname);

/** What every part depends on besides its own sources. */
const buildInputs = [
  "package-lock.json",
  "scripts/build.mjs",
  "scripts/build-web.mjs",
  "scripts/build-service.mjs",
];

function filesBelow(entry) {
  if (!existsSync(entry)) return [];
  if (statSync(entry).isFile()) return [entry];
  return readdirSync(entry)
    .toSorted()
    .flatMap((name) => filesBelow(path.join(entry, name)));
}

/** One hash over names and contents of files and folders (relative to the project), and over `extra`. */
function hashInputs(entries, extra = "") {
  const hash = createHash("sha256").update(`${extra}\0${process.versions.node}\0`);
  for (const file of entries.flatMap((entry) => filesBelow(path.join(root, entry)))) {
    hash
      .update(`${path.relative(root, file)}\0`)
      .update(readFileSync(file))
      .update("\0");
  }
  return hash.digest("hex");
}

/**
 * Runs `build` unless its outputs stand and were made from the same inputs. Says in one line which.
 * @param {{ name: string, inputs: string[], outputs: string[], extra?: string, build: () => Promise<void> }} part
 */
export async function buildWhenChanged({ name, inputs, outputs, extra, build }) {
  const record = path.join(root, "dist", ".inputs", name);
  const hash = hashInputs([...inputs, ...buildInputs], extra);
  const stands = outputs.every((output) => existsSync(path.join(root, output)));
  if (stands && existsSync(record) && readFileSync(record, "utf8") === hash) {
    console.log(`  ${name}: unchanged`);
    return;
  }
  const start = performance.now();
  await build();
  mkdirSync(path.dirname(record), { recursive: true });
  writeFileSync(record, hash);
  console.log(`  ${name}: built in ${((performance.now() - start) / 1000).toFixed(1)} s`);
}
