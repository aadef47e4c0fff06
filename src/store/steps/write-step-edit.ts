import { sql } from "kysely";
import type { OpenTransaction } from "../database/in-transaction.ts";
import { newId } from "../database/new-id.ts";

/** What changes in one step. Null takes a change back; undefined leaves it as it is. */
export interface StepChange {
  position: number;
  subject?: string | null | undefined;
  body?: string | null | undefined;
}

/**
 * Keeps the change of a step; when nothing is left changed, the sequence's own text counts again. Nothing that was made of
 * the older text can leave after it. The caller holds the enrollment's lock.
 */
export async function writeStepEdit(
  tx: OpenTransaction,
  change: StepChange & { tenantId: string; enrollmentId: string; editedBy: string; at: Date },
): Promise<void> {
  const { tenantId, enrollmentId, position, subject, body, editedBy, at } = change;
  await sql`
    insert into step_edits (tenant_id, enrollment_id, position, subject, body, edited_by, edited_at)
    values (${tenantId}, ${enrollmentId}, ${position}, ${subject ?? null}, ${body ?? null}, ${editedBy}, ${at})
    on conflict (tenant_id, enrollment_id, position) do update
      set subject = ${subject === undefined ? sql`step_edits.subject` : sql`excluded.subject`},
          body = ${body === undefined ? sql`step_edits.body` : sql`excluded.body`},
          edited_by = excluded.edited_by, edited_at = excluded.edited_at`.execute(tx);
  await sql`
    delete from step_edits
    where tenant_id = ${tenantId} and enrollment_id = ${enrollmentId} and position = ${position}
      and subject is null and body is null`.execute(tx);
  await renewEmail(tx, change);
}

/**
 * A worker may hold an email made of the older text, and knows it by the id of its outbox row. Withdrawing the row does not
 * stop that worker: another claim, a resume or the rep makes it `ready` again before the worker comes to the gate. Under
 * a new id the gate knows nothing of what that worker holds. The Message-ID stays, so there is still one email of the step.
 * One that was handed over before keeps its id: a copy may have left whose links bear it.
 */
async function renewEmail(
  tx: OpenTransaction,
  { tenantId, enrollmentId, position }: { tenantId: string; enrollmentId: string; position: number },
): Promise<void> {
  await sql`
    update outbox set id = ${newId()}
    where tenant_id = ${tenantId} and enrollment_id = ${enrollmentId} and position = ${position}
      and state in ('ready', 'cancelled') and handed_over_at is null`.execute(tx);
}
