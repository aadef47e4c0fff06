import type { Insertable } from "kysely";
import { newId } from "../../store/database/new-id.ts";
import type { EnrollmentsTable, TimelineEventsTable } from "../../store/tables/tables.ts";
import { changedAt, dayMs, delayBeganAt, enrolledAt } from "./demo-times.ts";
import { causeOf, endActor, timelineRows } from "./timeline-rows.ts";
import type { DemoEnrollment } from "./enrollments.ts";
import type { DemoSequence } from "./sequences.ts";

/** Rows that the enrollment refers to. */
export interface EnrollmentParts {
  tenantId: string;
  contact: { id: string; name: string; timeZone: string };
  enroller: { id: string; name: string };
  inboxId: string;
  sequence: DemoSequence & { id: string };
  now: Date;
}

interface EnrollmentRows {
  enrollment: Insertable<EnrollmentsTable>;
  events: Insertable<TimelineEventsTable>[];
}

/** One demo enrollment and its timeline, as if all of it had happened through the service. */
export function enrollmentRows(demo: DemoEnrollment, parts: EnrollmentParts): EnrollmentRows {
  const { tenantId, contact, enroller, sequence, now } = parts;
  const at = enrolledAt(demo, now);
  const id = newId(at);
  const enrollment = {
    tenant_id: tenantId,
    id,
    contact_id: contact.id,
    sequence_id: sequence.id,
    version: 1,
    state: demo.state.kind,
    enrolled_by: enroller.id,
    enrolled_at: at,
    inbox_id: parts.inboxId,
    time_zone: contact.timeZone,
    next_position: demo.stepDaysAgo.length + 1,
    ...delayColumns(demo, parts),
    ...pauseColumns(demo, parts),
    ...endColumns(demo, parts),
  };
  return { enrollment, events: timelineRows(demo, parts, id) };
}

function delayColumns(demo: DemoEnrollment, { sequence, now }: EnrollmentParts) {
  const delayMs = (sequence.steps[demo.stepDaysAgo.length]?.delayDays ?? 0) * dayMs;
  const began = delayBeganAt(demo, now);
  const stopped = changedAt(demo, now);
  if (stopped === null) {
    const due = new Date(began.getTime() + delayMs);
    return { delay_ms: delayMs, delay_used_ms: 0, delay_started_at: began, due_at: due };
  }
  return { delay_ms: delayMs, delay_used_ms: Math.min(delayMs, stopped.getTime() - began.getTime()) };
}

function pauseColumns(demo: DemoEnrollment, { enroller, now }: EnrollmentParts) {
  if (demo.state.kind !== "paused") return {};
  return {
    paused_at: changedAt(demo, now),
    paused_by_kind: "user" as const,
    paused_by_id: enroller.id,
    paused_by_name: enroller.name,
  };
}

function endColumns(demo: DemoEnrollment, parts: EnrollmentParts) {
  const { state } = demo;
  if (state.kind !== "finished" && state.kind !== "unenrolled") return {};
  const actor = endActor(state, parts);
  return {
    ended_at: changedAt(demo, parts.now),
    end_reason: state.kind === "finished" ? ("completed" as const) : state.reason,
    ended_by_kind: actor.kind,
    ended_by_id: actor.id,
    ended_by_name: actor.name,
    end_cause: causeOf(state),
  };
}
