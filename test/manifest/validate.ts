import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";

/** The manifest as it stands in the project. */
export const manifest = readFileSync("manifest.xml", "utf8");

/** The manifest with one thing changed; throws when there is nothing to change, so that no fixture is a dud. */
export function changed(from: string | RegExp, to: string): string {
  const result = manifest.replace(from, to);
  if (result === manifest) throw new Error(`The manifest has no ${String(from)}`);
  return result;
}

/**
 * Runs `npm run validate` once over all manifests and returns what it said about each: `rule: message` without the
 * place, or nothing for a valid one.
 */
export function validate(manifests: readonly string[], options: readonly string[] = []): string[][] {
  const folder = mkdtempSync(path.join(os.tmpdir(), "manifest-test-"));
  try {
    const files = manifests.map((text, index) => {
      const file = path.join(folder, `${index}.xml`);
      writeFileSync(file, text);
      return file;
    });
    const lines = run([...options, ...files]).split("\n");
    return files.map((file) =>
      lines
        .filter((line) => line.startsWith(`${file}:`) && line !== `${file}: valid`)
        .map((line) => line.slice(file.length + 1).replace(/^\d+: /, "")),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The exit code is 1 as soon as one manifest is invalid; what counts here is what was said. */
function run(args: readonly string[]): string {
  const { stdout, stderr } = spawnSync(process.execPath, ["scripts/validate-manifest.mjs", ...args], {
    encoding: "utf8",
  });
  if (stderr !== "") throw new Error(stderr);
  return stdout;
}
