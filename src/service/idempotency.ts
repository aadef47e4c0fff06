import { createHash } from "node:crypto";
import type { FastifyReply, FastifyRequest } from "fastify";
import { reserveIdempotencyKey, type IdempotencyKey } from "../store/idempotency/idempotency-reserve.ts";
import { keepAnswer, releaseIdempotencyKey } from "../store/idempotency/idempotency-settle.ts";
import type { App, ServiceContext } from "./context.ts";
import { ServiceError } from "./service-error.ts";

interface Held {
  key: IdempotencyKey;
  lockedUntil: Date;
}

declare module "fastify" {
  interface FastifyRequest {
    /** The idempotency key that this request holds while it runs. */
    heldKey: Held | null;
  }
}

/** Reads only: repeating it costs nothing, keeping answers would keep people's data longer than needed. */
const exempt = new Set(["/v1/contacts/lookup"]);

/**
 * `Idempotency-Key` on POSTs: the first request runs and its answer is kept for 24 h; a repetition gets the same
 * answer with `idempotency-replayed: true`. Another request with the same key is `idempotency_key_reused`, one that
 * comes while the first still runs is `request_under_way`. Answers of 500 and above are not kept.
 */
export function replayAnswers(app: App, context: ServiceContext): void {
  app.decorateRequest("heldKey", null);
  app.addHook("preHandler", (request, reply) => takeKey(request, reply, context));
  app.addHook("onSend", async (request, reply, payload) => {
    await settleKey(request, reply, payload, context);
    return payload;
  });
}

async function takeKey(request: FastifyRequest, reply: FastifyReply, context: ServiceContext): Promise<void> {
  const text = readKey(request);
  if (text === null) return;
  const { tenantId, userId } = request.asker;
  const key = { tenantId, userId, key: text };
  const now = context.clock();
  const reservation = await reserveIdempotencyKey(context.db, key, hashOf(request), now);
  switch (reservation.kind) {
    case "reserved":
      request.heldKey = { key, lockedUntil: reservation.lockedUntil };
      return;
    case "answered":
      await replay(reply, reservation);
      return;
    case "under_way": {
      const seconds = Math.ceil((reservation.lockedUntil.getTime() - now.getTime()) / 1000);
      throw new ServiceError(
        "request_under_way",
        "A request with this Idempotency-Key is still being carried out.",
        {
          retryAfter: Math.min(2, Math.max(1, seconds)),
        },
      );
    }
    case "other_request":
      throw new ServiceError("idempotency_key_reused", "This Idempotency-Key was used for another request.");
  }
}

function readKey(request: FastifyRequest): string | null {
  const header = request.headers["idempotency-key"];
  if (request.method !== "POST" || header === undefined || exempt.has(request.routeOptions.url ?? ""))
    return null;
  if (typeof header !== "string" || !/^[\x21-\x7e]{1,200}$/.test(header)) {
    throw new ServiceError("invalid_request", "The Idempotency-Key is not valid.", {
      details: [{ path: "headers.idempotency-key", issue: "must be 1 to 200 printable ASCII characters" }],
    });
  }
  return header;
}

/** The body as validated: two spellings of the same JSON are the same request. */
function hashOf(request: FastifyRequest): string {
  const body = JSON.stringify(request.body ?? null);
  return createHash("sha256").update(`${request.method}\n${request.url}\n${body}`).digest("hex");
}

function replay(reply: FastifyReply, answer: { status: number; body: string | null }): FastifyReply {
  reply.status(answer.status).header("idempotency-replayed", "true");
  if (answer.body === null) return reply.send();
  // The text as it was sent, not serialised a second time.
  return reply
    .header("content-type", "application/json; charset=utf-8")
    .serializer((value: unknown) => String(value))
    .send(answer.body);
}

async function settleKey(
  request: FastifyRequest,
  reply: FastifyReply,
  payload: unknown,
  context: ServiceContext,
) {
  const held = request.heldKey;
  if (held === null) return;
  request.heldKey = null;
  const status = reply.statusCode;
  try {
    if (status >= 500) await releaseIdempotencyKey(context.db, held.key, held.lockedUntil);
    else {
      const body = typeof payload === "string" ? payload : null;
      await keepAnswer(context.db, held.key, held.lockedUntil, { status, body });
    }
  } catch (error) {
    // The work itself is done and its answer must reach the caller; the key frees itself after its lock.
    request.log.warn({ err: error }, "idempotency key not settled");
  }
}
