import type { App } from "./context.ts";

/**
 * JSON bodies, an empty one counting as none: many HTTP clients name a content type on every POST. Keys that would
 * reach an object's prototype are refused.
 */
export function jsonBodies(app: App): void {
  const parse = app.getDefaultJsonParser("error", "error");
  app.removeContentTypeParser("text/plain");
  app.removeContentTypeParser("application/json");
  app.addContentTypeParser("application/json", { parseAs: "string" }, (request, body, done) => {
    if (body === "") done(null, undefined);
    else void parse(request, String(body), done);
  });
}
