import type { FastifyRequest } from "fastify";
import type { App } from "./context.ts";
import { sendNotice, visitOf } from "./public/public-page.ts";
import { ServiceError } from "./service-error.ts";

/**
 * Unknown paths and methods as errors of the contract, with `Allow` where the path exists (RFC 9110 §15.5.6); people who
 * open an address that is no page get a page that says so.
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
    if (methods.length === 0 && isOpenedByPerson(request)) {
      return sendNotice(reply, visitOf(request), 404, { title: "noPageTitle", text: "noPageText" });
    }
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

/** Browsers ask for pages in this way; programs, and scripts of pages, do not. */
function isOpenedByPerson({ method, url, headers }: FastifyRequest): boolean {
  return method === "GET" && !url.startsWith("/v1/") && (headers.accept ?? "").includes("text/html");
}
