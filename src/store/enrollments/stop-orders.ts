/**
 * What routes ask of those who end enrollments by themselves. The functions that take these orders are `applyOptOut` in
 * apply-opt-out.ts, `applyMeeting` in apply-meeting.ts and `decideMessage` in decide-message.ts.
 */
import type { Acting } from "../organisation/acting.ts";
import type { StoredCause } from "../tables/tables.ts";

/** S-020: this contact is not to be written to again; what of theirs is open ends with reason `opt_out`. */
export interface OptOutOrder {
  tenantId: string;
  contactId: string;
  at: Date;
  /** E.g. the email whose link was used; its `ref` is the id of that outbox row. */
  cause: StoredCause | null;
}

export interface OptOutResult {
  /** False: they had opted out before, and nothing changed. */
  changed: boolean;
  /** Enrollments that ended or are about to. */
  unenrolled: string[];
}

/** A meeting that was just written; asked in its transaction. */
export interface MeetingOrder {
  tenantId: string;
  meetingId: string;
  /** Whose meeting it is. */
  userId: string;
  /** Who takes part: the contact and the guests (S-018). */
  contactIds: readonly string[];
  /** The enrollment whose email bore the link that it was booked by (S-015); null: logged or read. */
  byLinkOf: string | null;
  at: Date;
  cause: StoredCause;
}

export interface DecisionOrder {
  tenantId: string;
  messageId: string;
  decision: "answer" | "no_answer";
  user: Acting & { id: string };
  at: Date;
}

export type DecisionResult =
  | { kind: "decided"; enrollmentId: string | null }
  /** Somebody decided before; `same`: in the same way, which is a success. */
  | { kind: "decided_before"; same: boolean; enrollmentId: string | null }
  | { kind: "not_found" };
