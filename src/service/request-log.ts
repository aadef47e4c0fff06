import { types } from "node:util";
import type { FastifyServerOptions } from "fastify";
import pg from "pg";
import type { App } from "./context.ts";
import { withoutAddresses } from "./without-addresses.ts";

/**
 * One line per request, and none of what people would mind: no addresses of machines or contacts, no bodies, no
 * query strings, no tokens. The route's pattern stands for the path.
 */
export function logRequests(app: App): void {
  app.addHook("onResponse", async (request, reply) => {
    request.log.info(
      {
        method: request.method,
        route: request.routeOptions.url ?? "unmatched",
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
      },
      "answered",
    );
  });
}

/** Where lines of the log go; the standard output unless a test listens. */
export interface LogStream {
  write(row: string): void;
}

export function loggerOptions(level: string, stream?: LogStream): FastifyServerOptions["logger"] {
  return {
    ...(stream && { stream }),
    level,
    base: null,
    redact: ["req.headers.authorization", "headers.authorization", "authorization"],
    serializers: { err: describeError, req: () => ({}), res: () => ({}) },
  };
}

/** Messages and details of the database repeat values of the row, others may name mailboxes: what locates the fault is kept. */
export function describeError(error: Error & { code?: string; constraint?: string }) {
  const fromDatabase = error instanceof pg.DatabaseError;
  const frames = (error.stack ?? "").split("\n").filter((row) => /^\s+at /.test(row));
  return {
    type: error.name,
    message: fromDatabase ? "" : withoutAddresses(error.message),
    cause: causeOf(error),
    code: error.code,
    constraint: fromDatabase ? error.constraint : undefined,
    stack: frames.join("\n"),
  };
}

/** What led to it, the nearest first: of a failed request the network's own words come second. */
function causeOf({ cause }: Error): string | undefined {
  const words: string[] = [];
  for (let each = cause; types.isNativeError(each) && words.length < 3; each = each.cause) {
    const { code } = each as NodeJS.ErrnoException;
    words.push(
      each instanceof pg.DatabaseError ? (code ?? "") : withoutAddresses(each.message || (code ?? "")),
    );
  }
  return words.length === 0 ? undefined : words.join(": ");
}
