import type { SendFailure } from "../domain/after-failure.ts";
import type { MailboxReading } from "./mailbox-reading.ts";

export type { SendFailure };

/** An address with the name shown before it; the name may be empty. */
export interface MailAddress {
  name: string;
  address: string;
}

/** One email, ready to leave: everything is decided, nothing is looked up any more. */
export interface OutgoingEmail {
  /** With angle brackets, made by us before the gate: how an unclear hand-over is looked for later. */
  messageId: string;
  date: Date;
  from: MailAddress;
  to: MailAddress;
  subject: string;
  text: string;
  html: string;
  /** Message-IDs with angle brackets (RFC 5322 §3.6.4), oldest first. */
  inReplyTo: string | null;
  references: readonly string[];
  /** Further headers, e.g. List-Unsubscribe. */
  headers: Readonly<Record<string, string>>;
}

/** The end of a hand-over, on a monotonic clock that was started before the gate. */
export interface Deadline {
  remainingMs(): number;
  /** Aborts when the time is over. */
  readonly signal: AbortSignal;
}

export type SendResult =
  /** It left. `messageId` is the one it bears now (some servers write their own). */
  | { kind: "sent"; messageId: string; providerId: string | null; conversationId: string | null }
  /** It surely did not leave. */
  | { kind: "not_sent"; failure: SendFailure }
  /** Nobody can say: the connection ended after the end of data had been written, or while an answer was awaited. */
  | { kind: "unclear"; detail: string };

export type FindResult =
  | { kind: "found"; messageId: string; providerId: string | null; conversationId: string | null }
  /** Looked, and it is surely not there. */
  | { kind: "absent" }
  | { kind: "unknown"; detail: string };

export type TestResult = { kind: "works" } | { kind: "fails"; failure: SendFailure };

/** A connected inbox. */
export interface Mailbox {
  /** Null: it can only send. */
  readonly reading: MailboxReading | null;
  /** Must not write the end of data after the deadline; must not answer `not_sent` unless it is sure. */
  send(email: OutgoingEmail, deadline: Deadline): Promise<SendResult>;
  /** Looks for a Message-ID of ours among what was sent since `since`. */
  findSent(messageId: string, since: Date): Promise<FindResult>;
  test(): Promise<TestResult>;
  close(): Promise<void>;
}

/** Opens mailboxes of connected inboxes and keeps them open between messages. */
export interface Mailboxes {
  get(tenantId: string, inboxId: string): Promise<Mailbox>;
  close(): Promise<void>;
}
