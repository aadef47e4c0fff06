import type { Evidence, MailFolder, MessageClass } from "../../domain/message-words.ts";

/** Emails that a message answers, quotes or reports on; Message-IDs with angle brackets. */
export interface References {
  inReplyTo: readonly string[];
  references: readonly string[];
  quoted: readonly string[];
  envelopeIds: readonly string[];
  /** Hexadecimal digits. */
  threadGuid: string | null;
  /** As the mailbox joins messages; it may join what has only the subject in common. */
  conversationId: string | null;
  /** Outbox rows that a token of ours in the message names. */
  outboxIds: readonly string[];
  /** …and those of emails that it asks to opt out of. */
  optOutIds: readonly string[];
}

/** A message that was read from a mailbox, with what it was taken for. */
export interface InboundMessage {
  tenantId: string;
  inboxId: string;
  /** The user whose inbox it is. */
  userId: string;
  folder: MailFolder;
  /** What makes two deliveries one message. */
  messageKey: Buffer;
  receivedAt: Date;
  /** When it is processed, in domain time. */
  at: Date;
  messageId: string | null;
  /** Message-IDs that it had before a server gave it another. */
  originalIds: readonly string[];
  from: { name: string; address: string } | null;
  /** Of To and Cc; lower case. */
  to: readonly string[];
  subject: string;
  /** The beginning of what its sender wrote. */
  excerpt: string;
  providerId: string;
  webLink: string | null;
  /** Written by the inbox's own user. */
  isOwn: boolean;
  references: References;
  class: MessageClass;
  confidence: number;
  /** From a confidence on that allows to act. */
  isSure: boolean;
  /** What the receiving server says against its sender, e.g. `dmarc=fail`. */
  refutedBy: string | null;
  evidence: readonly Evidence[];
  /** First day of being back, `YYYY-MM-DD`. */
  returnOn: string | null;
  hasLeft: boolean;
  /** Lower case, as `recipients`. */
  standIns: readonly string[];
  /** Whom a bounce or complaint is about. */
  recipients: readonly string[];
  /** It answers some email. */
  isAnswer: boolean;
  /** A calendar reply in which something was typed. */
  hasComment: boolean;
  /** The meeting that a calendar's message is about; null: none, or its time is not told. */
  meeting: { uid: string; startsAt: Date; endsAt: Date; isCancelled: boolean } | null;
}
