import type { MessageClass } from "../message-words.ts";
import type { CompanyReach, EndReason, UnenrollScope } from "../words.ts";

/** What takes contacts out of a sequence by itself, and how far that reaches (S-033…S-039). */
export interface StopSettings {
  replyUnenrolls: boolean;
  replyScope: UnenrollScope;
  meetingUnenrolls: boolean;
  meetingScope: UnenrollScope;
  companyReach: CompanyReach;
}

/** An enrollment that is active or paused, as far as stopping goes by it. */
export interface OpenEnrollment {
  enrollmentId: string;
  contactId: string;
  sequenceId: string;
  enrolledAt: Date;
  /** The user who enrolled, and the user whose mailbox sends: the rep of S-007 is either. */
  enrolledBy: string;
  senderId: string;
  settings: StopSettings;
}

/**
 * What the sender of a message is to a contact: the contact at one of their addresses, another contact of the company,
 * somebody of the rep's own organisation to whom the rep passed an email on, or nobody known.
 */
export type SenderIs = "primary" | "alias" | "colleague" | "insider" | "stranger";

/** A contact whom a message may concern. */
export interface Person {
  contactId: string;
  senderIs: SenderIs;
  /** The message answers, quotes or reports on an email of a sequence to this contact. */
  inThread: boolean;
  /** …and names it by what only those know whom it reached: its Message-ID, a token in it, its root in Exchange. */
  namesEmail: boolean;
  /** The email of its thread belongs to the enrollment that is open now. */
  inOpenThread: boolean;
  /** It bears the token that only an email to the contact had, and asks to opt out by it. */
  asksByToken: boolean;
  /** Which address of the contact the message reports on (bounces, complaints) or was sent to (own mail); null: none. */
  recipientIs: "primary" | "alias" | null;
  /** This inbox has sent an email of a sequence to the contact in the last days. */
  hasRecentEmail: boolean;
  open: OpenEnrollment | null;
}

/** A message as far as stopping goes by it. */
export interface StopMessage {
  class: MessageClass;
  /** False: neither a stop nor going on is justified. */
  isSure: boolean;
  /** The receiving server says that it does not come from the address in its From. */
  isRefuted: boolean;
  receivedAt: Date;
  /** The user whose inbox it came into. */
  userId: string;
  /** An automatic reply that says that its sender does not work there any more. */
  hasLeft: boolean;
  /** It answers some email, of a sequence or not. */
  isAnswer: boolean;
  /** A calendar reply in which something was typed. */
  hasComment: boolean;
}

export interface Stop {
  enrollmentId: string;
  contactId: string;
  reason: EndReason;
}

/** Whether the rep of this enrollment has this inbox. */
export function isRepOf(open: OpenEnrollment, userId: string): boolean {
  return open.enrolledBy === userId || open.senderId === userId;
}

/** A message from before the enrollment says nothing about it, unless it answers an email of it (clocks may disagree). */
export function comesAfter(person: Person, open: OpenEnrollment, receivedAt: Date): boolean {
  return person.inOpenThread || isSinceEnrolled(open, receivedAt);
}

/** Mailboxes tell whole seconds: what came within the second of the enrollment may have come after it. */
export function isSinceEnrolled({ enrolledAt }: OpenEnrollment, receivedAt: Date): boolean {
  return receivedAt.getTime() >= Math.floor(enrolledAt.getTime() / 1_000) * 1_000;
}

export function stopOf({ enrollmentId, contactId }: OpenEnrollment, reason: EndReason): Stop {
  return { enrollmentId, contactId, reason };
}
