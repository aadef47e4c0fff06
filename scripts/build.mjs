import "./require-node.mjs";
import util from "node:util";
import { buildClient, buildService, watchService } from "./build-service.mjs";
import { buildWeb, watchWeb, webInputs } from "./build-web.mjs";
import { buildWhenChanged } from "./input-hash.mjs";
import { productionOrigin } from "./production-manifest.mjs";

const usage = "Usage: npm run build [-- --host https://addin.contoso.com] [-- --watch]";

function readArguments() {
  const { values } = util.parseArgs({ options: { host: { type: "string" }, watch: { type: "boolean" } } });
  if (values.watch && values.host !== undefined) throw new Error(`--watch is for trial mode only. ${usage}`);
  return { watch: values.watch ?? false, host: values.host && productionOrigin(values.host) };
}

const web = (host) => ({
  name: host === undefined ? "web" : "production",
  inputs: webInputs,
  outputs: host === undefined ? ["dist/web/manifest.xml"] : ["dist/production/manifest.xml"],
  extra: host ?? "trial",
  build: () => buildWeb({ host }),
});

const service = {
  name: "service",
  inputs: ["src"],
  outputs: ["main", "import-contacts", "make-admin", "pause-all"].map((name) => `dist/service/${name}.js`),
  build: buildService,
};

const client = {
  name: "client",
  inputs: ["src/client", "src/contract", "src/domain", "tsconfig.base.json", "tsconfig.client.json"],
  outputs: ["dist/client/index.js", "dist/client/index.d.ts", "dist/client/package.json"],
  build: () => buildClient(),
};

async function main() {
  const { host, watch } = readArguments();
  if (watch) {
    console.log("Building for trial mode after every change; Ctrl+C ends it");
    await Promise.all([watchService(), watchWeb()]);
    return;
  }
  console.log(host === undefined ? "Building for trial mode" : `Building for ${host}`);
  for (const part of [service, client, web(host)]) await buildWhenChanged(part);
  if (host !== undefined) console.log("  pages and manifest are in dist/production");
}

main().catch((error) => {
  console.error(`Build failed: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
});
