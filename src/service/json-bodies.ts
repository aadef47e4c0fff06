import { decodeUtf8 } from "../domain/decode-utf8.ts";
import type { App } from "./context.ts";
import { ServiceError } from "./service-error.ts";

/**
 * JSON bodies, an empty one counting as none: many HTTP clients name a content type on every POST. Keys that would
 * reach an object's prototype are refused, and so is what is not UTF-8 (RFC 8259 §8.1), or names would be kept with
 * replacement characters in them.
 */
export function jsonBodies(app: App): void {
  const parse = app.getDefaultJsonParser("error", "error");
  app.removeContentTypeParser("text/plain");
  app.removeContentTypeParser("application/json");
  app.addContentTypeParser("application/json", { parseAs: "buffer" }, (request, body, done) => {
    const text = decodeUtf8(body as Buffer);
    if (text === null) done(new ServiceError("invalid_json", "The body is not encoded in UTF-8."));
    else if (text === "") done(null, undefined);
    else void parse(request, text, done);
  });
}
