import type { ErrorBody, ErrorCode } from "../contract/errors.ts";

/** An answer outside 2xx: thrown by routes and hooks, turned into an {@link ErrorBody} by the error handler. */
export class ServiceError extends Error {
  readonly code: ErrorCode;
  readonly details: ErrorBody["details"];
  /** Seconds after which asking again makes sense; sent as `Retry-After`. */
  readonly retryAfter: number | undefined;

  constructor(
    code: ErrorCode,
    message: string,
    extra: { details?: ErrorBody["details"]; retryAfter?: number; cause?: unknown } = {},
  ) {
    // For the log alone.
    super(message, { cause: extra.cause });
    this.name = "ServiceError";
    this.code = code;
    this.details = extra.details;
    this.retryAfter = extra.retryAfter;
  }
}
