/** A connected inbox of the sender. `connected` false: it was, and has to be connected again. */
export interface SenderInbox {
  id: string;
  isDefault: boolean;
  connected: boolean;
}

/** What decides whether a contact can be enrolled (F13). */
export interface ContactFacts {
  optedOut: boolean;
  primaryAddress: { bounced: boolean; blocked: boolean } | null;
  openEnrollment: { id: string; sequenceName: string } | null;
}

export type ContactObstacle =
  | { kind: "no_address" }
  | { kind: "opted_out" }
  | { kind: "bounced" }
  | { kind: "domain_blocked" }
  | { kind: "already_enrolled"; enrollmentId: string; sequenceName: string };

/**
 * Why this contact cannot be enrolled, or null. Reasons that last come before those that pass: no address, opted out
 * (S-083), bounced (S-021), at a domain that the organisation does not write to, already in a sequence (S-100).
 */
export function contactObstacle(contact: ContactFacts): ContactObstacle | null {
  return contactObstacles(contact)[0] ?? null;
}

/** All of them, in the same order. */
export function contactObstacles({
  primaryAddress,
  optedOut,
  openEnrollment,
}: ContactFacts): ContactObstacle[] {
  const found: ContactObstacle[] = [];
  if (primaryAddress === null) found.push({ kind: "no_address" });
  if (optedOut) found.push({ kind: "opted_out" });
  if (primaryAddress?.bounced === true) found.push({ kind: "bounced" });
  if (primaryAddress?.blocked === true) found.push({ kind: "domain_blocked" });
  if (openEnrollment !== null) {
    const { id: enrollmentId, sequenceName } = openEnrollment;
    found.push({ kind: "already_enrolled", enrollmentId, sequenceName });
  }
  return found;
}

export type InboxChoice = { kind: "inbox"; id: string } | { kind: "none" } | { kind: "disconnected" };

/** The mailbox that sends: the sender's default one (S-112), or another connected one when that is disconnected. */
export function chooseInbox(inboxes: readonly SenderInbox[]): InboxChoice {
  if (inboxes.length === 0) return { kind: "none" };
  const connected = inboxes.filter((inbox) => inbox.connected);
  const chosen = connected.find((inbox) => inbox.isDefault) ?? connected[0];
  return chosen === undefined ? { kind: "disconnected" } : { kind: "inbox", id: chosen.id };
}
