import { execFileSync } from "node:child_process";
import { copyFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
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
  entryPoints: ["src/main.ts", "src/import-contacts.ts", "src/make-admin.ts", "src/pause-all.ts"],
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

/** The client as a package that other projects install: nothing of the service, and of the packages what its types name. */
function clientPackage() {
  const { name, version, license, dependencies } = JSON.parse(
    readFileSync(path.join(root, "package.json"), "utf8"),
  );
  return {
    name,
    version,
    description: "Client of the sequence service of Sales Tools for Outlook, for browsers and Node.",
    license,
    type: "module",
    sideEffects: false,
    exports: { "./client": { types: "./index.d.ts", default: "./index.js" } },
    dependencies: { zod: dependencies.zod },
  };
}

/** Bundles the client for browsers and Node, with its type declarations, as a package in `folder`. */
export async function buildClient(folder = path.join(root, "dist/client")) {
  const { build } = await import("esbuild");
  rmSync(folder, { recursive: true, force: true });
  await build({
    ...common,
    entryPoints: ["src/client/index.ts"],
    outfile: path.join(folder, "index.js"),
    platform: "neutral",
    target: "es2022",
  });
  const tsc = path.join(root, "node_modules/typescript/bin/tsc");
  const outDir = path.join(folder, "types");
  const given = [tsc, "-p", "tsconfig.client.json", "--outDir", outDir];
  execFileSync(process.execPath, given, { cwd: root, stdio: "inherit" });
  nameCompiledFiles(folder);
  writeFileSync(path.join(folder, "index.d.ts"), 'export * from "./types/client/index.js";\n');
  writeFileSync(path.join(folder, "package.json"), `${JSON.stringify(clientPackage(), null, 2)}\n`);
  copyFileSync(path.join(root, "LICENSE"), path.join(folder, "LICENSE"));
}
