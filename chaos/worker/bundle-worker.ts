import { join } from "node:path";
import { build, type Plugin } from "esbuild";
import type { Control } from "../options.ts";

/** Bundles the worker program and gives its path; without the gate, a double takes its place in this bundle alone. */
export async function bundleWorker(root: string, without: Control | null): Promise<string> {
  const outfile = join(root, "dist", "run", `chaos-worker-${process.pid}-${without ?? "whole"}.js`);
  await build({
    absWorkingDir: root,
    entryPoints: ["chaos/worker/worker.ts"],
    outfile,
    bundle: true,
    format: "esm",
    platform: "node",
    target: "node20",
    packages: "external",
    sourcemap: "inline",
    logLevel: "warning",
    plugins: without === "gate" ? [replaceGate(root)] : [],
  });
  return outfile;
}

function replaceGate(root: string): Plugin {
  return {
    name: "without-gate",
    setup(bundle) {
      bundle.onResolve({ filter: /store\/emails\/open-gate\.ts$/ }, () => ({
        path: join(root, "chaos/doubles/open-gate.ts"),
      }));
    },
  };
}
