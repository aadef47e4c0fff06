import { spawn } from "node:child_process";
import path from "node:path";

const root = path.dirname(import.meta.dirname);

/**
 * Bundles a TypeScript file of this project and runs it with arguments, in the caller's folder or `cwd`.
 * Resolves with its exit code.
 */
export async function run(file, args, cwd = process.cwd()) {
  const { build } = await import("esbuild");
  const outfile = path.join(root, "dist", "run", `${path.basename(file, ".ts")}.js`);
  await build({
    absWorkingDir: root,
    entryPoints: [file],
    outfile,
    bundle: true,
    format: "esm",
    platform: "node",
    target: "node20",
    packages: "external",
    sourcemap: true,
    logLevel: "warning",
  });
  const child = spawn(
    process.execPath,
    ["--enable-source-maps", "--max-semi-space-size=64", outfile, ...args],
    {
      stdio: "inherit",
      cwd,
    },
  );
  // The terminal's Ctrl+C reaches the child by itself; a signal to this process alone is passed on.
  process.on("SIGTERM", () => child.kill("SIGTERM"));
  process.on("SIGINT", () => undefined);
  return new Promise((resolve) => child.on("exit", (code) => resolve(code ?? 1)));
}

if (process.argv[1] === import.meta.filename) {
  const [file, ...args] = process.argv.slice(2);
  if (file === undefined) {
    console.error("Usage: node scripts/run.mjs file.ts [arguments]");
    process.exitCode = 1;
  } else {
    process.exitCode = await run(file, args);
  }
}
