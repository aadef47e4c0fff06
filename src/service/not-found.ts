import type { App } from "./context.ts";
import { ServiceError } from "./service-error.ts";

/**
 * Unknown paths and methods as errors of the contract, with `Allow` where the path exists (RFC 9110 §15.5.6).
 * Must be called before routes are registered: it learns of them as they come.
 */
export function answerUnknownRoutes(app: App): void {
  const known: { pattern: RegExp; methods: string[] }[] = [];
  app.addHook("onRoute", ({ url, method }) => {
    // A wildcard takes any path: static files, for which "not found" is the better answer.
    if (!url.includes("*")) known.push({ pattern: toPattern(url), methods: [method].flat() });
  });
  app.setNotFoundHandler((request, reply) => {
    const path = request.url.split("?", 1)[0] ?? "";
    const matching = known.filter(({ pattern }) => pattern.test(path));
    const methods = [...new Set(matching.flatMap((route) => route.methods))];
    if (methods.length === 0 || methods.includes(request.method)) {
      throw new ServiceError("route_not_found", "There is nothing at this address.");
    }
    reply.header("allow", methods.join(", "));
    throw new ServiceError("method_not_allowed", `This address takes ${methods.join(", ")}.`);
  });
}

function toPattern(url: string): RegExp {
  const literal = url.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/:[A-Za-z]+/g, "[^/]+");
  return new RegExp(`^${literal}$`);
}
