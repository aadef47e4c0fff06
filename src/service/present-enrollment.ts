import type { Actor, Cause, Enrollment } from "../contract/types.ts";
import type { Asker } from "../domain/asker.ts";
import { mayChangeEnrollment, type Holder, type Permission } from "../domain/may-change.ts";
import { waitsForReading } from "../domain/unread-inbox.ts";
import type { ActorKind } from "../domain/words.ts";
import type { EnrollmentRecord } from "../store/enrollments/enrollment-record.ts";
import type { StoredCause } from "../store/tables/tables.ts";

/** Whether the asking user may change this enrollment, and if not, why. */
export function permissionToChange(asker: Asker, record: EnrollmentRecord): Permission {
  const enrolledBy = {
    id: record.enrolledById,
    name: record.enrolledByName,
    teamId: record.enrolledByTeamId,
  };
  return mayChangeEnrollment(asker, enrolledBy, ownerOf(record));
}

/** The contact's owner, if any. */
export function ownerOf(record: {
  ownerId: string | null;
  ownerName: string | null;
  ownerTeamId: string | null;
}): Holder | null {
  if (record.ownerId === null || record.ownerName === null) return null;
  return { id: record.ownerId, name: record.ownerName, teamId: record.ownerTeamId };
}

/** An enrollment as the contract shows it to `asker` at `now`. */
export function presentEnrollment(record: EnrollmentRecord, asker: Asker, now: Date): Enrollment {
  const mayChange = permissionToChange(asker, record).kind === "permitted";
  const hold = presentHold(record, now);
  return {
    id: record.enrollmentId,
    contactId: record.contactId,
    state: record.state,
    sequence: {
      id: record.sequenceId,
      name: record.sequenceName,
      version: record.version,
      stepCount: record.stepCount,
    },
    nextStep: presentNextStep(record),
    dueAt: hold === null ? iso(record.dueAt) : null,
    enrolledAt: record.enrolledAt.toISOString(),
    enrolledBy: { id: record.enrolledById, name: record.enrolledByName },
    sender: { id: record.senderId, name: record.senderName, address: record.senderAddress },
    pause: presentPause(record),
    hold,
    wait: presentWait(record),
    inboxUnread: presentUnread(record, now),
    emailUncertain: record.emailUncertain,
    end: presentEnd(record),
    undoUntil: mayChange ? presentUndo(record, now) : null,
    mayChange,
  };
}

function presentNextStep(record: EnrollmentRecord): Enrollment["nextStep"] {
  if (record.nextType === null || record.nextTitle === null) return null;
  return { position: record.nextPosition, type: record.nextType, title: record.nextTitle };
}

function presentPause(record: EnrollmentRecord): Enrollment["pause"] {
  // An unenroll keeps the pause for undo; it is told only while it counts.
  if (record.state !== "paused" || record.pausedAt === null) return null;
  const by = presentActor(record.pausedByKind, record.pausedById, record.pausedByName);
  return { at: record.pausedAt.toISOString(), by };
}

/** Away (F8) or in doubt: in force until its time is over; nothing waits for it once the enrollment has ended. */
function presentHold(record: EnrollmentRecord, now: Date): Enrollment["hold"] {
  if (record.holdReason === null || record.endedAt !== null) return null;
  if (record.heldUntil !== null && record.heldUntil.getTime() <= now.getTime()) return null;
  return { until: iso(record.heldUntil), reason: record.holdReason, cause: presentCause(record.holdCause) };
}

/** Nothing is waited for any more once the enrollment leaves or has left. */
function presentWait(record: EnrollmentRecord): Enrollment["wait"] {
  if (record.waitReason === null || record.endReason !== null) return null;
  return { reason: record.waitReason, detail: record.stuckDetail, code: record.stuckCode };
}

/** Only where the next step is an email that nothing else holds: what else waits would wait anyway. */
function presentUnread(record: EnrollmentRecord, now: Date): Enrollment["inboxUnread"] {
  const { state, nextType, dueAt, inboxUnreadSince: since, inboxUnreadUntil: until } = record;
  if (since === null || until === null || dueAt === null) return null;
  if (state !== "active" || nextType !== "automated_email" || presentHold(record, now) !== null) return null;
  return waitsForReading(dueAt, { until }, now) ? { since: since.toISOString() } : null;
}

function presentEnd(record: EnrollmentRecord): Enrollment["end"] {
  if (record.endedAt === null || record.endReason === null) return null;
  const actor = presentActor(record.endedByKind, record.endedById, record.endedByName);
  const cause = presentCause(record.endCause);
  return { at: record.endedAt.toISOString(), reason: record.endReason, actor, cause };
}

function presentUndo(record: EnrollmentRecord, now: Date): string | null {
  if (record.undoUntil === null || record.undoUntil.getTime() <= now.getTime()) return null;
  return record.undoUntil.toISOString();
}

export function presentActor(kind: ActorKind | null, id: string | null, name: string | null): Actor {
  return { kind: kind ?? "system", id, name };
}

export function presentCause(cause: StoredCause | null): Cause | null {
  if (cause === null) return null;
  const { kind, ref, summary, webLink = null, evidence = [], message = null, meetingAt = null } = cause;
  const told = evidence.map(({ rule, detail }) => ({ rule, detail: withoutToken(detail) }));
  return {
    kind,
    ref,
    summary: summary && withoutToken(summary),
    webLink,
    evidence: told,
    message,
    meetingAt,
  };
}

/** Mail to opt out bears the token of its link in the subject: it says nothing to people, and is nobody else's. */
const withoutToken = (text: string): string => text.replace(/\b(unsubscribe)\s+[\w-]{40,}/i, "$1");

function iso(date: Date | null): string | null {
  return date === null ? null : date.toISOString();
}
