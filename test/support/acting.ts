import type { Asker } from "../../src/domain/asker.ts";
import { createEnrollment, type EnrollOrder } from "../../src/store/enrollments/create-enrollment.ts";
import type { Database } from "../../src/store/database/database.ts";
import type { EnrollmentChange } from "../../src/store/enrollments/enrollment-change.ts";
import { newId } from "../../src/store/database/new-id.ts";
import type { UnenrollOrder } from "../../src/store/enrollments/unenroll-enrollment.ts";
import { after, start } from "./organisation.ts";

/** `asker` as the actor of a change. */
export const actorOf = (asker: Asker) => ({ kind: "user" as const, id: asker.userId, name: asker.name });

export function enrollOrder(
  asker: Asker,
  contactId: string,
  sequenceId: string,
  wishes: Partial<EnrollOrder> = {},
): EnrollOrder {
  return {
    tenantId: asker.tenantId,
    user: { id: asker.userId, name: asker.name, timeZone: asker.timeZone },
    contactId,
    sequenceId,
    startStep: 1,
    useContactTimeZone: true,
    at: start,
    ...wishes,
  };
}

/** Enrolls and gives the enrollment's id; throws when it is refused. */
export async function enrolled(
  db: Database,
  asker: Asker,
  contactId: string,
  sequenceId: string,
  wishes: Partial<EnrollOrder> = {},
): Promise<string> {
  const result = await createEnrollment(db, enrollOrder(asker, contactId, sequenceId, wishes));
  if (result.kind !== "enrolled") throw new Error(`Not enrolled: ${result.kind}`);
  return result.enrollmentId;
}

/** `asker`'s wish to pause, resume or undo. */
export const changeOrder = (asker: Asker, enrollmentId: string, at: Date): EnrollmentChange => ({
  tenantId: asker.tenantId,
  enrollmentId,
  at,
  actor: actorOf(asker),
});

export function unenrollOrder(asker: Asker, enrollmentId: string, at: Date = after(1_000)): UnenrollOrder {
  const change = changeOrder(asker, enrollmentId, at);
  return { ...change, undoUntil: after(30_000, at), reason: "manual", cause: null };
}

/** An email of the enrollment's next step, as far as the sending has come. */
export async function makeOutboxRow(
  db: Database,
  tenantId: string,
  enrollmentId: string,
  state: "ready" | "sending" | "sent" | "uncertain" | "cancelled",
): Promise<string> {
  const id = newId();
  const under = state === "sending" ? { attempt_id: newId(), lease_until: after(90_000) } : {};
  await db
    .insertInto("outbox")
    .values({
      tenant_id: tenantId,
      id,
      enrollment_id: enrollmentId,
      position: 1,
      state,
      message_id: `<${id}@seller.example>`,
      created_at: start,
      ...under,
    })
    .execute();
  return id;
}

/** The types of an enrollment's timeline, oldest first. */
export async function timelineTypes(db: Database, tenantId: string, enrollmentId: string): Promise<string[]> {
  const rows = await db
    .selectFrom("timeline_events")
    .select("type")
    .where("tenant_id", "=", tenantId)
    .where("enrollment_id", "=", enrollmentId)
    .orderBy("id")
    .execute();
  return rows.map((row) => row.type);
}
