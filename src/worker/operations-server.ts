import Fastify, { LogController, type FastifyInstance } from "fastify";
import { sql } from "kysely";
import type { EngineLog } from "../engine/engine-options.ts";
import type { Lifecycle } from "../service/health-routes.ts";
import { loggerOptions, type LogStream } from "../service/request-log.ts";
import { withoutAddresses } from "../service/without-addresses.ts";
import type { Database } from "../store/database/database.ts";
import type { EngineMetrics } from "./engine-metrics.ts";

export interface OperationsOptions {
  db: Database;
  metrics: EngineMetrics;
  lifecycle: Lifecycle;
  logLevel: string;
  logStream?: LogStream;
}

/**
 * What those ask who keep the service running, on a port of its own: `/metrics`, `/healthz` (the process runs) and
 * `/readyz` (the database answers, no shutdown is under way). It does not listen yet.
 */
export function createOperationsServer(options: OperationsOptions): FastifyInstance {
  const { db, metrics, lifecycle, logLevel, logStream } = options;
  const app = Fastify({
    logger: loggerOptions(logLevel, logStream) ?? false,
    logController: new LogController({ disableRequestLogging: true }),
    forceCloseConnections: true,
  });
  app.get("/metrics", async (_request, reply) => reply.type(metrics.contentType).send(await metrics.text()));
  app.get("/healthz", async () => ({ status: "ok" }));
  app.get("/readyz", async (_request, reply) => {
    if (lifecycle.draining) return reply.status(503).send({ status: "shutting_down" });
    try {
      await sql`select 1`.execute(db);
      return { status: "ready" };
    } catch {
      return reply.status(503).send({ status: "database_unavailable" });
    }
  });
  return app;
}

/** The engine's log in the form of the service's: an error keeps what locates it; no values of rows, no addresses. */
export function engineLog({ log }: FastifyInstance): EngineLog {
  const asErr = (details: object) => {
    const { error, ...rest } = details as { error?: unknown; detail?: unknown };
    const { detail } = rest;
    const told = typeof detail === "string" ? { ...rest, detail: withoutAddresses(detail) } : rest;
    return error === undefined ? told : { ...told, err: error };
  };
  return {
    info: (details, message) => log.info(asErr(details), message),
    warn: (details, message) => log.warn(asErr(details), message),
    error: (details, message) => log.error(asErr(details), message),
  };
}
