import { failure } from "../failure.ts";
import type { SendFailure } from "../mailbox.ts";

export interface GraphAnswer {
  status: number;
  retryAfter: string | null;
  body: unknown;
}

const byCode: Readonly<Record<string, [SendFailure["code"], string]>> = {
  ErrorInvalidRecipients: ["recipient_rejected", "The address is not valid"],
  ErrorSendAsDenied: ["misconfigured", "This sign-in may not send from this address"],
  ErrorAccessDenied: ["misconfigured", "The application lacks the permission to use this mailbox"],
  MailboxNotEnabledForRESTAPI: ["misconfigured", "The mailbox is inactive or lies on a server of its own"],
  MailboxNotSupportedForRESTAPI: ["misconfigured", "The mailbox is of a kind that cannot be used"],
  ErrorMessageSizeExceeded: ["rejected", "The email is too long"],
  ErrorExceededMessageLimit: ["throttled", "The mailbox has sent as many emails as it may for now"],
  ErrorMessageSubmissionBlocked: ["misconfigured", "The mailbox is blocked from sending"],
};

/** What an error answer of Microsoft Graph means for what was asked (an email, unless said otherwise) and its inbox. */
export function explainGraphError(
  { status, retryAfter, body }: GraphAnswer,
  asked: "email" | "request" = "email",
): SendFailure {
  const { code, message } = readError(body);
  const quoted = `“${code === "" ? status : code}${message === "" ? "" : `: ${message.slice(0, 200)}`}”`;
  if (status === 429 || status === 503) {
    return failure("throttled", `Microsoft 365 asks to wait: ${quoted}.`, retryAfterMs(retryAfter));
  }
  const known = byCode[code];
  if (known !== undefined) return failure(known[0], `${known[1]}: ${quoted}.`);
  if (status === 401) return failure("signed_out", `Microsoft 365 does not accept the sign-in: ${quoted}.`);
  if (status === 403 || status === 404) {
    return failure("misconfigured", `Microsoft 365 does not let us use this mailbox: ${quoted}.`);
  }
  if (status >= 500) return failure("unreachable", `Microsoft 365 does not serve just now: ${quoted}.`);
  return failure("rejected", `Microsoft 365 refuses this ${asked}: ${quoted}.`);
}

/** Empty where the answer names none. */
export const errorCodeOf = (body: unknown): string => readError(body).code;

function readError(body: unknown): { code: string; message: string } {
  const { error } = (body ?? {}) as { error?: { code?: unknown; message?: unknown } };
  const text = (value: unknown): string => (typeof value === "string" ? value : "");
  return { code: text(error?.code), message: text(error?.message) };
}

/** Seconds or a date (RFC 9110 §10.2.3). */
export function retryAfterMs(header: string | null): number | null {
  if (header === null) return null;
  const seconds = Number(header);
  if (Number.isFinite(seconds)) return Math.max(0, seconds * 1_000);
  const at = Date.parse(header);
  return Number.isNaN(at) ? null : Math.max(0, at - Date.now());
}
