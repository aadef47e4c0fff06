export interface Person {
  name: string;
  address: string;
}

export type RecipientField = "to" | "cc" | "bcc";
export const recipientFields = ["to", "cc", "bcc"] as const satisfies readonly RecipientField[];
export type Recipients = Record<RecipientField, readonly Person[]>;

/** A message as `GET /trial/mailbox` tells it. */
export interface MailboxMessage {
  id: string;
  folder: "inbox" | "sent";
  from: Person;
  to: readonly Person[];
  cc: readonly Person[];
  subject: string;
  /** ISO 8601, UTC. */
  sentAt: string;
  bodyText: string;
  conversationId: string;
  internetMessageId: string;
}

/** A message being written. Only resolved recipients stand here; text still being typed is the form's own. */
export interface Draft {
  id: string;
  recipients: Recipients;
  subject: string;
  bodyText: string;
}

/** What the add-in sees as its item. */
export type MailboxItem =
  | { kind: "none" }
  | { kind: "read"; message: MailboxMessage }
  | { kind: "compose"; draft: Draft };

/** The same for the same item, different for different ones. */
export function itemKey(item: MailboxItem): string {
  if (item.kind === "read") return `message ${item.message.id}`;
  return item.kind === "compose" ? `draft ${item.draft.id}` : "none";
}

/** A demo contact with a mailbox of their own. */
export interface TrialContact {
  username: string;
  name: string;
}

export interface TrialUser {
  username: string;
  name: string;
  role: string;
}
