import { existsSync } from "node:fs";
import fastifyStatic from "@fastify/static";
import type { App } from "../context.ts";
import { scriptlessPolicy } from "./security-headers.ts";

/** The bundler puts a digest of the content into these names: such a file never changes. */
export const hashedName = /\.[0-9a-f]{8,}\.[a-z0-9.]+$/;

/**
 * Serves the built pages. Hashed files are kept by browsers for a year, pages are asked for again each time; images
 * carry no Cache-Control, as Outlook wants it. Compressed siblings (`.br`, `.gz`) are sent where they exist.
 */
export async function staticPages(app: App, directory: string, mode: "trial" | "production"): Promise<void> {
  const folders = ["taskpane", "commands", "assets", ...(mode === "trial" ? ["simulator"] : [])];
  for (const folder of folders) {
    const root = `${directory}/${folder}`;
    if (!existsSync(root)) continue;
    await app.register(fastifyStatic, {
      root,
      prefix: `/${folder}/`,
      decorateReply: false,
      preCompressed: true,
      cacheControl: false,
      index: ["index.html"],
      setHeaders: (response, path) => {
        const caching = cachingOf(path);
        if (caching !== null) response.setHeader("cache-control", caching);
        if (path.endsWith("/help.html")) response.setHeader("content-security-policy", scriptlessPolicy);
      },
    });
  }
}

function cachingOf(path: string): string | null {
  const name = path.replace(/\.(br|gz)$/, "");
  if (/\.(png|svg|ico)$/.test(name)) return null;
  return hashedName.test(name) ? "public, max-age=31536000, immutable" : "no-cache";
}
