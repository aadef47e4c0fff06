import type { Insertable } from "kysely";
import type { Evidence } from "../../domain/message-words.ts";
import type { EndReason } from "../../domain/words.ts";
import { newId } from "../../store/database/new-id.ts";
import type { TimelineEventsTable } from "../../store/tables/tables.ts";
import { changedAt, enrolledAt, stepTimes } from "./demo-times.ts";
import type { EnrollmentParts } from "./enrollment-rows.ts";
import type { DemoEnrollment, DemoState } from "./enrollments.ts";

interface Actor {
  kind: "user" | "contact" | "system";
  id: string | null;
  name: string | null;
}

const system: Actor = { kind: "system", id: null, name: null };

/** What a reader of the timeline sees: enrolled, step by step, and how it went on. */
export function timelineRows(
  demo: DemoEnrollment,
  parts: EnrollmentParts,
  enrollmentId: string,
): Insertable<TimelineEventsTable>[] {
  const { tenantId, contact, enroller, now } = parts;
  const event = (type: TimelineEventsTable["type"], at: Date, actor: Actor, rest: object = {}) => ({
    tenant_id: tenantId,
    id: newId(at),
    enrollment_id: enrollmentId,
    contact_id: contact.id,
    type,
    at,
    actor_kind: actor.kind,
    actor_id: actor.id,
    actor_name: actor.name,
    ...rest,
  });
  const byUser: Actor = { kind: "user", ...enroller };
  const events = [
    event("enrolled", enrolledAt(demo, now), byUser),
    ...stepTimes(demo, now).map((at, index) =>
      event("step_executed", at, system, { step_position: index + 1 }),
    ),
  ];
  const { state } = demo;
  const at = changedAt(demo, now) ?? now;
  if (state.kind === "paused") events.push(event("paused", at, byUser));
  if (state.kind === "finished") events.push(event("finished", at, system, { reason: "completed" }));
  if (state.kind === "unenrolled") {
    events.push(
      event("unenrolled", at, endActor(state, parts), { reason: state.reason, cause: causeOf(state) }),
    );
  }
  return events;
}

export function endActor(state: DemoState, { contact, enroller }: EnrollmentParts): Actor {
  if (state.kind !== "unenrolled" || state.by === null) return system;
  if (state.by === "enroller") return { kind: "user", ...enroller };
  return { kind: "contact", id: contact.id, name: contact.name };
}

export function causeOf(state: DemoState): string | null {
  if (state.kind !== "unenrolled" || state.cause === null) return null;
  return JSON.stringify({ ...state.cause, ref: null, evidence: evidenceOf(state.reason) });
}

/** How it would have been recognised. */
function evidenceOf(reason: EndReason): Evidence[] {
  if (reason === "reply") return [{ rule: "thread.in_reply_to", detail: "" }];
  if (reason === "bounce") return [{ rule: "report.delivery_status", detail: "5.1.1 User unknown" }];
  return [];
}
