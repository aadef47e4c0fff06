import type { Insertable } from "kysely";
import { newId } from "../../store/new-id.ts";
import type { EnrollmentsTable, TimelineEventsTable } from "../../store/tables.ts";
import type { DemoEnrollment, DemoState } from "./enrollments.ts";
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

type Actor = { kind: "user" | "contact" | "system"; id: string | null; name: string | null };

const dayMs = 24 * 60 * 60 * 1000;
const daysBefore = (now: Date, days: number) => new Date(now.getTime() - Math.round(days * dayMs));

/** One demo enrollment and its timeline, as if all of it had happened through the service. */
export function enrollmentRows(demo: DemoEnrollment, parts: EnrollmentParts): EnrollmentRows {
  const { tenantId, contact, enroller, sequence, now } = parts;
  const enrolledAt = daysBefore(now, demo.stepDaysAgo[0] ?? 0);
  const id = newId(enrolledAt);
  const enrollment = {
    tenant_id: tenantId,
    id,
    contact_id: contact.id,
    sequence_id: sequence.id,
    version: 1,
    state: demo.state.kind,
    enrolled_by: enroller.id,
    enrolled_at: enrolledAt,
    inbox_id: parts.inboxId,
    time_zone: contact.timeZone,
    next_position: demo.stepDaysAgo.length + 1,
    ...delayColumns(demo, parts),
    ...pauseColumns(demo.state, parts),
    ...endColumns(demo, parts),
  };
  return { enrollment, events: timelineRows(demo, parts, id) };
}

/** The delay before the next step began when the last one was carried out. */
function delayColumns(demo: DemoEnrollment, { sequence, now }: EnrollmentParts) {
  const delayMs = (sequence.steps[demo.stepDaysAgo.length]?.delayDays ?? 0) * dayMs;
  const began = daysBefore(now, demo.stepDaysAgo.at(-1) ?? 0);
  if (demo.state.kind === "active") {
    const due = new Date(began.getTime() + delayMs);
    return { delay_ms: delayMs, delay_used_ms: 0, delay_started_at: began, due_at: due };
  }
  const stopped = demo.state.kind === "finished" ? began : daysBefore(now, demo.state.daysAgo);
  const used = Math.min(delayMs, stopped.getTime() - began.getTime());
  return { delay_ms: delayMs, delay_used_ms: used };
}

function pauseColumns(state: DemoState, { enroller, now }: EnrollmentParts) {
  if (state.kind !== "paused") return {};
  return {
    paused_at: daysBefore(now, state.daysAgo),
    paused_by_kind: "user" as const,
    paused_by_id: enroller.id,
    paused_by_name: enroller.name,
  };
}

function endColumns(demo: DemoEnrollment, parts: EnrollmentParts) {
  const { state } = demo;
  if (state.kind !== "finished" && state.kind !== "unenrolled") return {};
  const actor = endActor(state, parts);
  const daysAgo = state.kind === "finished" ? (demo.stepDaysAgo.at(-1) ?? 0) : state.daysAgo;
  return {
    ended_at: daysBefore(parts.now, daysAgo),
    end_reason: state.kind === "finished" ? ("completed" as const) : state.reason,
    ended_by_kind: actor.kind,
    ended_by_id: actor.id,
    ended_by_name: actor.name,
    end_cause: causeOf(state),
  };
}

function timelineRows(demo: DemoEnrollment, parts: EnrollmentParts, enrollmentId: string) {
  const { tenantId, contact, enroller, now } = parts;
  const byUser: Actor = { kind: "user", ...enroller };
  const bySystem: Actor = { kind: "system", id: null, name: null };
  const event = (type: TimelineEventsTable["type"], daysAgo: number, actor: Actor, rest: object = {}) => ({
    tenant_id: tenantId,
    id: newId(daysBefore(now, daysAgo)),
    enrollment_id: enrollmentId,
    contact_id: contact.id,
    type,
    at: daysBefore(now, daysAgo),
    actor_kind: actor.kind,
    actor_id: actor.id,
    actor_name: actor.name,
    ...rest,
  });
  const events = [
    event("enrolled", demo.stepDaysAgo[0] ?? 0, byUser),
    ...demo.stepDaysAgo.map((days, index) =>
      event("step_executed", days, bySystem, { step_position: index + 1 }),
    ),
  ];
  const { state } = demo;
  if (state.kind === "paused") events.push(event("paused", state.daysAgo, byUser));
  if (state.kind === "finished") {
    events.push(event("finished", demo.stepDaysAgo.at(-1) ?? 0, bySystem, { reason: "completed" }));
  }
  if (state.kind === "unenrolled") {
    const why = { reason: state.reason, cause: causeOf(state) };
    events.push(event("unenrolled", state.daysAgo, endActor(state, parts), why));
  }
  return events;
}

function endActor(state: DemoState, { contact, enroller }: EnrollmentParts): Actor {
  if (state.kind !== "unenrolled" || state.by === null) return { kind: "system", id: null, name: null };
  if (state.by === "enroller") return { kind: "user", ...enroller };
  return { kind: "contact", id: contact.id, name: contact.name };
}

function causeOf(state: DemoState): string | null {
  if (state.kind !== "unenrolled" || state.cause === null) return null;
  return JSON.stringify({ ...state.cause, ref: null });
}
