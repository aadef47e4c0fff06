import fs, { readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { root } from "./input-hash.mjs";
import { checkNoLocalhost, productionManifest } from "./production-manifest.mjs";

/** What the pane may load before it shows anything, in bytes after gzip (office.js not counted: Outlook's). */
const initialPaneBudget = 100_000;

/** Everything that the pages are made from. */
export const webInputs =
  "taskpane commands simulator src/client src/contract src/domain assets manifest.xml webpack.config.js".split(
    " ",
  );

/** What the manifest's SupportUrl leads to. */
const helpPage = "taskpane/help.html";

async function createCompiler(options) {
  const [{ default: webpack }, { default: configure }] = await Promise.all([
    import("webpack"),
    import("../webpack.config.js"),
  ]);
  return webpack(configure(options));
}

function run(compiler) {
  return new Promise((resolve, reject) => {
    compiler.run((error, stats) => {
      if (error) return reject(error);
      compiler.close(() => (stats.hasErrors() ? reject(new Error(describe(stats))) : resolve(stats)));
    });
  });
}

const describe = (stats) => stats.toString({ preset: "errors-warnings", colors: process.stdout.isTTY });

/** Size after gzip of all scripts in the first load of the pane. */
function initialPaneSize(stats, outDir) {
  const pages = stats.stats.find(({ compilation }) => compilation.name === "add-in");
  const files = pages.compilation.entrypoints.get("taskpane").getFiles();
  return files.reduce(
    (sum, file) => sum + gzipSync(readFileSync(path.join(outDir, file)), { level: 9 }).length,
    0,
  );
}

function copyStatic(outDir, manifest) {
  fs.cpSync(path.join(root, "assets"), path.join(outDir, "assets"), {
    recursive: true,
    filter: (source) => !source.endsWith(".svg"),
  });
  // Without script, so nothing to bundle.
  fs.cpSync(path.join(root, helpPage), path.join(outDir, helpPage));
  writeFileSync(path.join(outDir, "manifest.xml"), manifest);
}

/**
 * Builds the pages: for trial mode into dist/web, or, given the public address `host`, for production into
 * dist/production with the manifest rewritten for it. Warns when the pane's first load exceeds its budget.
 */
export async function buildWeb({ host }) {
  const outDir = path.join(root, host === undefined ? "dist/web" : "dist/production");
  const source = readFileSync(path.join(root, "manifest.xml"), "utf8");
  rmSync(outDir, { recursive: true, force: true });
  const stats = await run(await createCompiler({ production: host !== undefined, outDir }));
  if (stats.hasWarnings()) console.warn(describe(stats));
  copyStatic(outDir, host === undefined ? source : productionManifest(source, host));
  if (host !== undefined) checkNoLocalhost(outDir);
  const size = initialPaneSize(stats, outDir);
  console.log(
    `  pane, first load: ${(size / 1000).toFixed(1)} kB after gzip (budget ${initialPaneBudget / 1000} kB)`,
  );
  if (size > initialPaneBudget) console.warn("  warning: the pane's first load is over its budget");
}

/** Rebuilds the pages of trial mode after every change, unminified and with source maps, until interrupted. */
export async function watchWeb() {
  const outDir = path.join(root, "dist/web");
  const compiler = await createCompiler({ watch: true, outDir });
  copyStatic(outDir, readFileSync(path.join(root, "manifest.xml"), "utf8"));
  compiler.watch({}, (error, stats) => {
    console.log(error ? String(error) : describe(stats) || "  web: rebuilt");
  });
}
