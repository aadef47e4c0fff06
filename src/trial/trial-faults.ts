import { setTimeout as delay } from "node:timers/promises";
import * as z from "zod/mini";
import type { App } from "../service/context.ts";
import { ServiceError } from "../service/service-error.ts";

const Fault = z.strictObject({
  kind: z.enum(["none", "slow", "database_unavailable"]),
  /** For `slow`: how long every request of the API waits. */
  ms: z.optional(z.int().check(z.minimum(0), z.maximum(60_000))),
});
type Fault = z.infer<typeof Fault>;

/** Lets people and tests see how the pane bears a service in trouble. Exists in trial mode only. */
export function trialFaults(app: App): void {
  let fault: Fault = { kind: "none" };

  app.addHook("onRequest", async (request) => {
    if (fault.kind === "none" || !request.url.startsWith("/v1/")) return;
    if (fault.kind === "slow") await delay(fault.ms ?? 3_000);
    else
      throw new ServiceError("database_unavailable", "The database is gone (a trial fault).", {
        retryAfter: 1,
      });
  });

  app.post("/trial/fault", { schema: { hide: true, body: Fault } }, (request, reply) => {
    fault = request.body;
    return reply.send(fault);
  });
}
