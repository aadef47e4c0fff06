import type { ErrorBody, ErrorCode } from "../contract/errors.ts";

/** What can go wrong without, or in spite of, an answer of the service. */
export type ClientErrorCode = "network" | "timeout" | "aborted" | "bad_answer";
export type ApiErrorCode = ErrorCode | ClientErrorCode;
export type ErrorDetails = NonNullable<ErrorBody["details"]>;

/** What an `ApiError` is made of; what an answer would say is left out where none came. */
export interface Facts {
  code: ApiErrorCode;
  message: string;
  cause?: unknown;
  status?: number;
  requestId?: string | null;
  details?: ErrorDetails;
  retryAfterMs?: number | null;
}
