import { sql } from "kysely";
import type { EnrollmentState, HoldReason, StepType, WaitReason } from "../domain/words.ts";
import { duePlanColumns, versionJoin, type DuePlanRow } from "./due-plan.ts";
import type { OpenTransaction } from "./in-transaction.ts";
import { prepared } from "./preparing-client.ts";

/** An enrollment with its next step, and what the step after it begins with. */
export interface StepRow extends DuePlanRow {
  enrollmentId: string;
  contactId: string;
  enrolledBy: string;
  state: EnrollmentState;
  undoState: "active" | "paused" | null;
  waitReason: WaitReason | null;
  dueAt: Date | null;
  stepCount: number;
  /** The next step; null when there is none (any more). */
  type: StepType | null;
  title: string | null;
  body: string | null;
  waitsForCompletion: boolean | null;
  /** Delay before the step after the next one; null when that is the last. */
  nextDelayMinutes: number | null;
  inboxId: string;
  inboxAddress: string;
  isHeld: boolean;
  /** Why, while it is. */
  holdReason: HoldReason | null;
  heldUntil: Date | null;
}

/**
 * Reads enrollments that the caller has locked, in the order of their ids. Not one statement with the lock: a row that
 * changed while the lock was waited for would be joined with the step it had before.
 */
export async function readSteps(
  tx: OpenTransaction,
  tenantId: string,
  enrollmentIds: readonly string[],
  at: Date,
): Promise<StepRow[]> {
  const { rows } = await sql<StepRow>`${sql.raw(prepared)}
    select e.id as "enrollmentId", e.contact_id as "contactId", e.enrolled_by as "enrolledBy", e.state,
      e.undo_state as "undoState", e.wait_reason as "waitReason", e.due_at as "dueAt", e.inbox_id as "inboxId",
      v.step_count as "stepCount", st.type, st.title, st.body, st.waits_for_completion as "waitsForCompletion",
      n.delay_minutes as "nextDelayMinutes", i.address as "inboxAddress", c.held_until as "heldUntil",
      c.hold_reason as "holdReason",
      c.hold_reason is not null and (c.held_until is null or c.held_until > ${at}) as "isHeld", ${duePlanColumns}
    from enrollments e ${versionJoin}
    join contacts c on c.tenant_id = ${tenantId} and c.id = e.contact_id
    join connected_inboxes i on i.tenant_id = ${tenantId} and i.id = e.inbox_id
    left join sequence_steps st on st.tenant_id = ${tenantId} and st.sequence_id = e.sequence_id
      and st.version = e.version and st.position = e.next_position
    left join sequence_steps n on n.tenant_id = ${tenantId} and n.sequence_id = e.sequence_id
      and n.version = e.version and n.position = e.next_position + 1
    where e.tenant_id = ${tenantId} and e.id = any(${enrollmentIds}::uuid[])
    order by e.id`.execute(tx);
  return rows;
}
