import { readFile } from "node:fs/promises";
import { join } from "node:path";
import fastifyStatic from "@fastify/static";
import type { App } from "../service/context.ts";
import { ServiceError } from "../service/service-error.ts";

/** Origin that the trial build writes into the manifest. */
const builtOrigin = "https://localhost:3000";

export interface TrialFolders {
  /** The built pages. */
  webDirectory: string;
  /** Microsoft's office.js with its neighbours, unmodified. */
  officeScripts: string;
}

/** `/` leads to the simulated Outlook; the manifest carries the origin that is really served. */
export async function trialPages(app: App, folders: TrialFolders, origin: string): Promise<void> {
  app.get("/", { schema: { hide: true } }, async (_request, reply) => reply.redirect("/simulator/", 302));

  app.get("/manifest.xml", { schema: { hide: true } }, async (_request, reply) => {
    const built = await readManifest(join(folders.webDirectory, "manifest.xml"));
    reply.header("cache-control", "no-cache").type("text/xml; charset=utf-8");
    return built.replaceAll(builtOrigin, origin);
  });

  await app.register(fastifyStatic, {
    root: folders.officeScripts,
    prefix: "/office-js/",
    decorateReply: false,
    index: false,
    // Microsoft's files change with the package only; a second look costs one short question.
    cacheControl: false,
    setHeaders: (response) => void response.setHeader("cache-control", "no-cache"),
  });
}

async function readManifest(path: string): Promise<string> {
  try {
    return await readFile(path, "utf8");
  } catch {
    throw new ServiceError("route_not_found", "The manifest has not been built; run `npm run build`.");
  }
}
