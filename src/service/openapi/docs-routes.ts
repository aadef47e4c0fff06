import type { App } from "../context.ts";
import { scriptlessPolicy } from "../pages/security-headers.ts";
import { openApiDocument } from "./openapi-document.ts";
import { renderDocsPage } from "./docs-page.ts";

/** `/v1/openapi.json` and `/docs`, for anybody: they hold no data. Made at the first request, when all routes are known. */
export function docsRoutes(app: App): void {
  const hidden = { schema: { hide: true } };
  let json: string | null = null;
  let page: string | null = null;

  app.get("/v1/openapi.json", hidden, async (_request, reply) => {
    json ??= JSON.stringify(openApiDocument(app));
    return reply.header("cache-control", "no-cache").type("application/json; charset=utf-8").send(json);
  });

  app.get("/docs", hidden, async (_request, reply) => {
    page ??= renderDocsPage(openApiDocument(app));
    return reply
      .header("content-security-policy", scriptlessPolicy)
      .header("cache-control", "no-cache")
      .type("text/html; charset=utf-8")
      .send(page);
  });
}
