import type { App } from "./context.ts";

/**
 * Lets scripts of the configured origins call the API. The pane needs none of this: it is served from the service's
 * own origin. No credentials are allowed: there are no cookies, only bearer tokens.
 */
export function allowOrigins(app: App, origins: readonly string[]): void {
  if (origins.length === 0) return;
  app.addHook("onRequest", async (request, reply) => {
    if (!request.url.startsWith("/v1/")) return;
    reply.header("vary", "Origin");
    const { origin } = request.headers;
    if (origin === undefined || !origins.includes(origin)) return;
    reply.header("access-control-allow-origin", origin);
    reply.header("access-control-expose-headers", "x-request-id, retry-after, idempotency-replayed");
    if (request.method === "OPTIONS" && request.headers["access-control-request-method"] !== undefined) {
      reply.header("access-control-allow-methods", "GET, POST, PUT, PATCH, DELETE");
      reply.header("access-control-allow-headers", "authorization, content-type, idempotency-key");
      reply.header("access-control-max-age", "600");
      await reply.status(204).send();
    }
  });
}
