import Fastify from "fastify";
import { serializerCompiler, validatorCompiler, type ZodTypeProvider } from "fastify-type-provider-zod";
import type { Asker } from "../../src/domain/asker.ts";
import type { App } from "../../src/service/context.ts";
import { answerError, handleErrors } from "../../src/service/error-handler.ts";
import { jsonBodies } from "../../src/service/json-bodies.ts";
import { answerUnknownRoutes } from "../../src/service/not-found.ts";
import { resourceRoutes } from "../../src/service/routes.ts";
import type { Mailboxes } from "../../src/mailbox/mailbox.ts";
import type { Database } from "../../src/store/database/database.ts";
import { testMailPorts } from "./mail-ports.ts";

export type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

export interface RouteApp {
  app: App;
  /** Asks as `asker`; `body` as JSON unless it is text, which is sent as it is. */
  ask(asker: Asker, method: Method, url: string, body?: unknown, type?: string): Promise<RouteAnswer>;
}

export interface RouteAnswer {
  status: number;
  /** What came back, as JSON; each test says what it expects of it. */
  body: ReturnType<typeof JSON.parse>;
}

/** The resource routes with the service's own validation and errors; sign-in is replaced by a header of the test. */
export async function makeRouteApp(
  db: Database,
  clock: () => Date,
  mailboxes?: Mailboxes,
): Promise<RouteApp> {
  const app: App = Fastify({
    bodyLimit: 256 * 1024,
    frameworkErrors: (error, request, reply) => void answerError(error, request, reply),
  }).withTypeProvider<ZodTypeProvider>();
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  handleErrors(app);
  answerUnknownRoutes(app);
  jsonBodies(app);
  const askers = new Map<string, Asker>();
  app.decorateRequest("asker");
  app.addHook("onRequest", async (request) => {
    const asker = askers.get(String(request.headers["x-test-user"]));
    if (asker !== undefined) request.asker = asker;
  });
  resourceRoutes(app, { db, clock, mail: testMailPorts(db, clock, mailboxes) });
  await app.ready();
  return {
    app,
    async ask(asker, method, url, body, type = "application/json") {
      askers.set(asker.userId, asker);
      const headers: Record<string, string> = { "x-test-user": asker.userId };
      if (body !== undefined) headers["content-type"] = type;
      const payload = typeof body === "string" || Buffer.isBuffer(body) ? body : JSON.stringify(body);
      const answer = await app.inject({ method, url, headers, ...(body === undefined ? {} : { payload }) });
      return { status: answer.statusCode, body: answer.body === "" ? null : JSON.parse(answer.body) };
    },
  };
}
