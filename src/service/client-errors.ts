import { STATUS_CODES } from "node:http";
import type { Socket } from "node:net";
import type { ErrorBody } from "../contract/errors.ts";
import { newId } from "../store/database/new-id.ts";

/** Requests that Node refuses before the service sees them, and what to say of each. */
const refusals: Record<string, [status: number, message: string]> = {
  ERR_HTTP_REQUEST_TIMEOUT: [408, "The request took too long to arrive."],
  HPE_HEADER_OVERFLOW: [431, "The headers are larger than the service takes."],
};

/** Answers them like any other refusal: with an {@link ErrorBody}, whose code is `invalid_request`. */
export function answerClientError(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === "ECONNRESET" || socket.destroyed) return;
  const [status, message] = refusals[error.code ?? ""] ?? [400, "The request is not valid HTTP."];
  const requestId = newId();
  const body: ErrorBody = { code: "invalid_request", message, requestId };
  const text = JSON.stringify(body);
  if (socket.writable) {
    socket.write(
      [
        `HTTP/1.1 ${String(status)} ${STATUS_CODES[status] ?? ""}`,
        `x-request-id: ${requestId}`,
        "content-type: application/json; charset=utf-8",
        `content-length: ${String(Buffer.byteLength(text))}`,
        "connection: close",
        "",
        text,
      ].join("\r\n"),
    );
  }
  socket.destroy(error);
}
