import type { FastifyReply, FastifyRequest } from "fastify";
import { errorStatus } from "../../contract/errors.ts";
import { toServiceError } from "../error-handler.ts";
import { sendNotice, visitOf } from "./public-page.ts";

/** Faults as pages: visitors are people, and mail programs look at the status alone. */
export function publicError(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const known = toServiceError(error);
  const status = errorStatus[known.code];
  if (status >= 500) request.log.error({ err: error }, known.code);
  if (known.retryAfter !== undefined) reply.header("retry-after", String(known.retryAfter));
  return sendNotice(reply, visitOf(request), status, noticeOf(status));
}

function noticeOf(status: number) {
  if (status === 429) return { title: "busyTitle", text: "busyText" } as const;
  if (status >= 500) return { title: "failedTitle", text: "failedText" } as const;
  return { title: "badTitle", text: "badText" } as const;
}
