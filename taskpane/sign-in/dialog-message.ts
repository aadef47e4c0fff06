import type { AccessToken } from "./access-token.ts";
import type { SignInFailure } from "./sign-in-types.ts";

/** What the sign-in dialog tells the pane, as JSON. */
export type DialogMessage =
  | { kind: "sales-tools-token"; token: AccessToken }
  | { kind: "sales-tools-sign-in-failed"; reason: SignInFailure };

const reasons: readonly unknown[] = [
  "cancelled",
  "offline",
  "refused",
  "popup_blocked",
] satisfies SignInFailure[];

/** Reads what came out of the dialog; null for anything that is not exactly one of our messages. */
export function readDialogMessage(text: string): DialogMessage | null {
  const value = parse(text);
  if (value?.["kind"] === "sales-tools-sign-in-failed" && reasons.includes(value["reason"])) {
    return value as DialogMessage;
  }
  if (value?.["kind"] !== "sales-tools-token") return null;
  const token = value["token"] as Partial<Record<keyof AccessToken, unknown>> | null | undefined;
  const whole = typeof token?.text === "string" && token.text !== "" && Number.isFinite(token.expiresAt);
  return whole ? (value as DialogMessage) : null;
}

function parse(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}
