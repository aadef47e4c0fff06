/** A connected inbox of the sender. `connected` false: it was, and has to be connected again. */
export interface SenderInbox {
  id: string;
  isDefault: boolean;
  connected: boolean;
}

/** What decides whether a contact can be enrolled (F13). */
export interface ContactFacts {
  optedOut: boolean;
  primaryAddress: { bounced: boolean } | null;
  openEnrollment: { id: string; sequenceName: string } | null;
}

export type ContactObstacle =
  | { kind: "no_address" }
  | { kind: "opted_out" }
  | { kind: "bounced" }
  | { kind: "already_enrolled"; enrollmentId: string; sequenceName: string };

/**
 * Why this contact cannot be enrolled, or null. Reasons that last come before those that pass: no address, opted out
 * (S-083), bounced (S-021), already in a sequence (S-100).
 */
export function contactObstacle(contact: ContactFacts): ContactObstacle | null {
  if (contact.primaryAddress === null) return { kind: "no_address" };
  if (contact.optedOut) return { kind: "opted_out" };
  if (contact.primaryAddress.bounced) return { kind: "bounced" };
  const open = contact.openEnrollment;
  if (open === null) return null;
  return { kind: "already_enrolled", enrollmentId: open.id, sequenceName: open.sequenceName };
}

export type InboxChoice = { kind: "inbox"; id: string } | { kind: "none" } | { kind: "disconnected" };

/** The mailbox that sends: the sender's default one (S-112), or another connected one when that is disconnected. */
export function chooseInbox(inboxes: readonly SenderInbox[]): InboxChoice {
  if (inboxes.length === 0) return { kind: "none" };
  const connected = inboxes.filter((inbox) => inbox.connected);
  const chosen = connected.find((inbox) => inbox.isDefault) ?? connected[0];
  return chosen === undefined ? { kind: "disconnected" } : { kind: "inbox", id: chosen.id };
}
