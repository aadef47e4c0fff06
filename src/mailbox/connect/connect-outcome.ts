/** What became of a sign-in for an inbox. */
export type ConnectOutcome =
  | { kind: "connected"; tenantId: string; inboxId: string; address: string }
  | { kind: "refused"; reason: ConnectRefusal; detail: string };

export type ConnectRefusal =
  /** The state is unknown, was used before, or is too old. */
  | "expired"
  /** The person did not agree. */
  | "denied"
  /** An administrator has to agree first. */
  | "needs_admin"
  /** Signed in as somebody else than the one who asked to connect. */
  | "other_person"
  /** Signed in as somebody whose organisation is not known to the service, or who is deactivated or a viewer. */
  | "unknown_user"
  /** The account has no mailbox that can be used. */
  | "no_mailbox"
  /** The sign-in service or the mailbox does not answer just now. */
  | "unavailable"
  /** The sign-in service refuses this application or its request. */
  | "not_accepted";

export const refused = (reason: ConnectRefusal, detail: string): ConnectOutcome => ({
  kind: "refused",
  reason,
  detail,
});

/** Errors that an authorization endpoint sends back with the browser (RFC 6749 §4.1.2.1), and those of Microsoft's. */
export function refusalOf(error: string, description: string): ConnectOutcome {
  // What is kept for the log: the code alone, as descriptions name people.
  const detail = `${error.slice(0, 60)} ${/AADSTS\d+/.exec(description)?.[0] ?? ""}`.trim();
  if (/AADSTS(65001|90094|90008|650052|900941?)\b/.test(description) || error === "consent_required") {
    return refused("needs_admin", detail);
  }
  if (error === "access_denied") return refused("denied", detail);
  if (/^(temporarily_unavailable|server_error)$/.test(error)) return refused("unavailable", detail);
  return refused("not_accepted", detail);
}
