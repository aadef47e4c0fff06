import { sql } from "kysely";
import type { App, ServiceContext } from "./context.ts";

/** Whether the process is on its way out; shared between the signal handlers and the routes. */
export interface Lifecycle {
  draining: boolean;
}

/** `/healthz`: the process runs. `/readyz`: send it requests (the database answers, no shutdown is under way). */
export function healthRoutes(app: App, context: ServiceContext, lifecycle: Lifecycle): void {
  const hidden = { schema: { hide: true }, logLevel: "silent" } as const;

  app.get("/healthz", hidden, async (_request, reply) => {
    reply.header("cache-control", "no-store");
    return { status: "ok" };
  });

  app.get("/readyz", hidden, async (_request, reply) => {
    reply.header("cache-control", "no-store");
    if (lifecycle.draining) return reply.status(503).send({ status: "shutting_down" });
    try {
      await sql`select 1`.execute(context.db);
      return { status: "ready" };
    } catch {
      return reply.status(503).header("retry-after", "2").send({ status: "database_unavailable" });
    }
  });
}
