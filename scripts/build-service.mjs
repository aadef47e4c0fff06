import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { root } from "./input-hash.mjs";

const common = {
  absWorkingDir: root,
  bundle: true,
  format: "esm",
  packages: "external",
  sourcemap: true,
  logLevel: "warning",
};

const serviceOptions = {
  ...common,
  entryPoints: ["src/main.ts", "src/make-admin.ts"],
  outdir: "dist/service",
  platform: "node",
  target: "node20",
};

/** Bundles the service and the commands beside it, our own code only, into dist/service. */
export async function buildService() {
  const { build } = await import("esbuild");
  await build(serviceOptions);
}

/** Rebuilds the service after every change until interrupted; it does not restart a running one. */
export async function watchService() {
  const { context } = await import("esbuild");
  await (await context(serviceOptions)).watch();
}

/** The compiler leaves our own `.ts` in the declarations' imports; every consumer understands `.js`. */
function nameCompiledFiles(folder) {
  for (const name of readdirSync(folder, { recursive: true })) {
    if (!name.endsWith(".d.ts")) continue;
    const file = path.join(folder, name);
    writeFileSync(file, readFileSync(file, "utf8").replaceAll(/(from "\.{1,2}\/[^"]+)\.ts"/g, '$1.js"'));
  }
}

/** Bundles the client package entry for browsers and Node, and writes its type declarations. */
export async function buildClient() {
  const { build } = await import("esbuild");
  const outDir = path.join(root, "dist/client");
  rmSync(outDir, { recursive: true, force: true });
  await build({
    ...common,
    entryPoints: ["src/client/index.ts"],
    outfile: "dist/client/index.js",
    platform: "neutral",
    target: "es2022",
  });
  const tsc = path.join(root, "node_modules/typescript/bin/tsc");
  execFileSync(process.execPath, [tsc, "-p", "tsconfig.client.json"], { cwd: root, stdio: "inherit" });
  nameCompiledFiles(outDir);
  writeFileSync(path.join(outDir, "index.d.ts"), 'export * from "./types/client/index.js";\n');
}
