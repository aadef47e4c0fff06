import rateLimit from "@fastify/rate-limit";
import type { App } from "./context.ts";
import { ServiceError } from "./service-error.ts";

/**
 * At most so many requests per user and minute, counted in this process. Registered after sign-in, so that the key
 * is the user and not an address that a whole office shares.
 */
export async function limitRequests(app: App, perMinute: number): Promise<void> {
  await app.register(rateLimit, {
    max: perMinute,
    timeWindow: 60_000,
    hook: "preParsing",
    keyGenerator: (request) => `${request.asker.tenantId} ${request.asker.userId}`,
    errorResponseBuilder: (_request, { ttl }) =>
      new ServiceError("rate_limited", `More than ${String(perMinute)} requests in a minute.`, {
        retryAfter: Math.max(1, Math.ceil(ttl / 1000)),
      }),
  });
}
