import { errorStatus } from "../contract/errors.ts";
import type { ErrorBody } from "../contract/errors.ts";
import type { ApiErrorCode, ErrorDetails, Facts } from "./api-error-types.ts";

export type { ApiErrorCode } from "./api-error-types.ts";

/** The only error the client itself throws (what `getToken` throws passes through unchanged). */
export class ApiError extends Error {
  override readonly name = "ApiError";
  declare readonly code: ApiErrorCode;
  /** HTTP status; 0 when no answer came. */
  declare readonly status: number;
  /** Names the request in the service's log; null when no answer came. */
  declare readonly requestId: string | null;
  declare readonly details: ErrorDetails;
  /** How long the service asked to wait, in ms; null when it did not say. */
  declare readonly retryAfterMs: number | null;

  constructor({ message, cause, ...facts }: Facts) {
    super(message, { cause });
    const all = { status: 0, requestId: null, details: [], retryAfterMs: null, ...facts };
    Object.assign(this, all satisfies Omit<ApiError, keyof Error>);
  }
}

/** What an answer stands for that is outside 2xx, or that is not what the contract promises: `bad_answer`. */
export function errorOfAnswer(response: Response, body: unknown): ApiError {
  const known = isErrorBody(body) ? body : null;
  return new ApiError({
    code: known?.code ?? "bad_answer",
    message: known?.message ?? `The service answered ${response.status} with something unknown`,
    status: response.status,
    requestId: known?.requestId ?? response.headers.get("x-request-id"),
    details: known?.details ?? [],
    retryAfterMs: retryAfterMs(response.headers.get("retry-after"), Date.now()),
  });
}

/** RFC 9110 §10.2.3: whole seconds or a date. Null when absent or unreadable; never negative. */
function retryAfterMs(header: string | null, now: number): number | null {
  if (header === null) return null;
  if (/^\d+$/.test(header.trim())) return Number(header) * 1000;
  const at = Date.parse(header);
  return Number.isNaN(at) ? null : Math.max(0, at - now);
}

function isErrorBody(body: unknown): body is ErrorBody {
  if (typeof body !== "object" || body === null) return false;
  const { code, message, requestId, details } = body as Record<keyof ErrorBody, unknown>;
  return (
    typeof code === "string" &&
    Object.hasOwn(errorStatus, code) &&
    typeof message === "string" &&
    typeof requestId === "string" &&
    (details === undefined || Array.isArray(details))
  );
}
