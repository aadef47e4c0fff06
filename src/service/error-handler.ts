import type { FastifyError, FastifyReply, FastifyRequest } from "fastify";
import { hasZodFastifySchemaValidationErrors } from "fastify-type-provider-zod";
import { errorStatus, type ErrorBody, type ErrorCode } from "../contract/errors.ts";
import type { App } from "./context.ts";
import { isDatabaseUnavailable } from "../store/database/database-unavailable.ts";
import { ServiceError } from "./service-error.ts";
import { validationDetails } from "./validation-details.ts";

/** Faults that the framework finds before a route runs. */
const frameworkErrors: Record<string, [ErrorCode, string]> = {
  FST_ERR_CTP_INVALID_MEDIA_TYPE: ["unsupported_media_type", "The body's media type is not supported here."],
  FST_ERR_CTP_BODY_TOO_LARGE: ["body_too_large", "The body is larger than this route takes."],
  FST_ERR_CTP_INVALID_JSON_BODY: ["invalid_json", "The body is not valid JSON."],
  FST_ERR_CTP_EMPTY_JSON_BODY: ["invalid_json", "The body is empty."],
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: ["invalid_request", "The body's length differs from Content-Length."],
  FST_ERR_BAD_URL: ["invalid_request", "The path is not valid."],
};

/** The one place where anything thrown becomes an answer of the closed list in the contract. */
export function handleErrors(app: App): void {
  app.setErrorHandler((error, request, reply) => answerError(error, request, reply));
}

/** Answers with an {@link ErrorBody}; what is inside an unexpected error goes to the log only. */
export function answerError(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const known = toServiceError(error);
  const status = errorStatus[known.code];
  if (status >= 500) request.log.error({ err: error }, known.code);
  if (known.retryAfter !== undefined) reply.header("retry-after", String(known.retryAfter));
  if (status === 401) reply.header("www-authenticate", challenge(known.code));
  const body: ErrorBody = { code: known.code, message: known.message, requestId: request.id };
  if (known.details !== undefined) body.details = known.details;
  // A route's own schemas describe its good answers; this body must not pass through them.
  return reply
    .status(status)
    .header("content-type", "application/json; charset=utf-8")
    .serializer((value: unknown) => JSON.stringify(value))
    .send(body);
}

/** The error of the contract that anything thrown stands for. */
export function toServiceError(error: unknown): ServiceError {
  if (error instanceof ServiceError) return error;
  if (isDatabaseUnavailable(error)) {
    return new ServiceError("database_unavailable", "The database cannot be reached at the moment.", {
      retryAfter: 2,
    });
  }
  if (hasZodFastifySchemaValidationErrors(error)) {
    const part = (error as FastifyError).validationContext;
    const details = validationDetails(error.validation, part);
    return new ServiceError("invalid_request", "The request is not valid; see details.", { details });
  }
  const { code = "", statusCode = 500 } = (error ?? {}) as Partial<FastifyError>;
  const framework = frameworkErrors[code];
  if (framework !== undefined) return new ServiceError(...framework);
  if (error instanceof SyntaxError && statusCode === 400) {
    return new ServiceError("invalid_json", "The body is not valid JSON.");
  }
  if (code.startsWith("FST_ERR_") && statusCode >= 400 && statusCode < 500) {
    return new ServiceError("invalid_request", "The request is not valid.");
  }
  if (code === "ECONNRESET") return new ServiceError("invalid_request", "The request was broken off.");
  if (isRefusedPath(error)) return new ServiceError("route_not_found", "There is nothing at this address.");
  return new ServiceError(
    "internal_error",
    "Something went wrong in the service; the request id finds it in its log.",
  );
}

/** What static files throw on paths that climb out of their folder or hold a NUL: nobody needs to know which. */
function isRefusedPath(error: unknown): boolean {
  return error instanceof Error && (error.name === "ForbiddenError" || error.name === "BadRequestError");
}

/** RFC 6750 §3: without a token no error is named. */
function challenge(code: ErrorCode): string {
  if (code === "token_missing") return 'Bearer realm="Sales Tools"';
  const description = code === "token_expired" ? "the token has expired" : "the token is not valid";
  return `Bearer realm="Sales Tools", error="invalid_token", error_description="${description}"`;
}
