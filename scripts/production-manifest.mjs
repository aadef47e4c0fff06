import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const trialOrigin = "https://localhost:3000";

/**
 * The public origin from what was given to `--host`: https, no path, not this machine.
 * @throws with one sentence for the person who typed it
 */
export function productionOrigin(host) {
  const url = URL.canParse(host) ? new URL(host) : undefined;
  const isOrigin = url?.protocol === "https:" && url.pathname === "/" && url.search === "" && url.hash === "";
  if (!isOrigin || url.username !== "") {
    throw new Error(
      `--host needs an https address without a path, like https://addin.contoso.com; got "${host}".`,
    );
  }
  if (/^(localhost|127\.|\[::1\])/.test(url.hostname)) {
    throw new Error("--host is the public address of the add-in; Outlook elsewhere cannot reach localhost.");
  }
  return url.origin;
}

/** The manifest with every address of trial mode moved to the public origin. */
export function productionManifest(source, host) {
  const manifest = source.replaceAll(trialOrigin, productionOrigin(host));
  if (/localhost/i.test(manifest)) throw new Error("manifest.xml still names localhost after the rewrite.");
  return manifest;
}

/** Fails when any text file below `folder` names this machine: a production build must not. */
export function checkNoLocalhost(folder) {
  for (const name of readdirSync(folder, { recursive: true })) {
    if (!/\.(js|html|xml|json|css)$/.test(name)) continue;
    const found = /.{0,40}(localhost|127\.0\.0\.1).{0,40}/i.exec(
      readFileSync(path.join(folder, name), "utf8"),
    );
    if (found) throw new Error(`${name} of the production build names localhost: …${found[0]}…`);
  }
}
