import { mayChangeAnything } from "../domain/may-change.ts";
import type { App } from "./context.ts";
import { requirePermission } from "./require-resource.ts";

declare module "fastify" {
  interface FastifyContextConfig {
    /** A POST that changes nothing: viewers may ask it. */
    onlyReads?: boolean;
  }
}

/** Of the routes after it, viewers may ask those that read. Closed by default: a new route that changes is not for them. */
export function letViewersRead(app: App): void {
  app.addHook("onRequest", async (request) => {
    const reads = request.method === "GET" || request.method === "HEAD";
    if (reads || request.is404 || request.routeOptions.config.onlyReads === true) return;
    requirePermission(mayChangeAnything(request.asker));
  });
}
