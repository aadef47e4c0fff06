import { sql } from "kysely";
import type { Database } from "../database/database.ts";
import type { StepRow } from "../steps/read-steps.ts";

/** An email that waits for the gate. */
export interface ReadyEmail {
  tenantId: string;
  /** Of its row in the outbox. Of a due step without one: of the row that the gate will write. */
  outboxId: string;
  enrollmentId: string;
  inboxId: string;
  position: number;
  /** After the first step of its enrollment: goes before new starts when an inbox is full. */
  isFollowUp: boolean;
  /** As it was claimed; null: it lies in the outbox, `ready`. */
  step: StepRow | null;
}

/** Which email it is, whatever its row: there is one of each step of an enrollment. */
export const keyOfEmail = ({
  enrollmentId,
  position,
}: Pick<ReadyEmail, "enrollmentId" | "position">): string => `${enrollmentId}/${position}`;

/**
 * Emails that have been waiting for the gate longer than `afterMs`: their worker died after the claim, or they came back
 * from a hand-over that did not happen, or a person sends them now. Any worker may take them; the gate lets one through.
 * Plan: `outbox_to_look_at` holds only what waits, a few rows, and `limit 1` makes the planner look each enrollment up by its
 * key: after bulk enrolls it takes the few for many, and would read all enrollments at every look.
 */
export async function peekReadyEmails(
  db: Database,
  peek: {
    afterMs: number;
    limit: number;
    exceptInboxes: readonly string[];
    exceptTenants: readonly string[];
  },
): Promise<ReadyEmail[]> {
  const { rows } = await sql<Omit<ReadyEmail, "step">>`
    select o.tenant_id as "tenantId", o.id as "outboxId", o.enrollment_id as "enrollmentId",
      e.inbox_id as "inboxId", o.position, o.position > e.first_position as "isFollowUp"
    from outbox o
    cross join lateral (
      select inbox_id, first_position from enrollments where tenant_id = o.tenant_id and id = o.enrollment_id limit 1) e
    where o.state = 'ready' and o.look_at <= now() - ${peek.afterMs} * interval '1 millisecond'
      and e.inbox_id <> all(${peek.exceptInboxes}::uuid[]) and o.tenant_id <> all(${peek.exceptTenants}::uuid[])
    order by o.look_at limit ${peek.limit}`.execute(db);
  return rows.map((row) => ({ ...row, step: null }));
}
