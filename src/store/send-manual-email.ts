import { sql } from "kysely";
import type { Database } from "./database.ts";
import { inTransaction, type OpenTransaction } from "./in-transaction.ts";
import { lockStepsInPlace } from "./lock-steps.ts";
import { messageIdOf } from "./message-id.ts";
import { newId } from "./new-id.ts";
import type { TaskChange } from "./complete-task.ts";
import { readStepEmail } from "./read-outbox-state.ts";
import type { StepInPlace } from "./read-steps.ts";
import { readTask, type TaskRow } from "./read-task.ts";
import { letAnyoneTake } from "./send-now.ts";
import { writeStepEdit } from "./write-step-edit.ts";

export interface SendManualEmailOrder extends TaskChange {
  /** As the rep wrote it; left out: as the sequence or an earlier change has it. */
  text?: { subject: string; body: string };
}

export type SendManualEmailResult =
  | { kind: "on_its_way"; outboxId: string }
  | {
      kind:
        | "email_under_way"
        | "already_completed"
        | "withdrawn"
        | "not_an_email"
        | "paused"
        | "unenrolling"
        | "ended"
        | "not_found";
    };

/**
 * Carries out a manual-email task by sending its email (S-091), edited or not, from the enrollment's inbox and through
 * the same gate as everything else. When it has left, the task is completed by who sent it. When it cannot leave, the
 * task stays open and the timeline says why: nothing that a person sends by hand is tried again by itself.
 */
export function sendManualEmail(db: Database, change: SendManualEmailOrder): Promise<SendManualEmailResult> {
  return inTransaction(db, async (tx) => {
    const { tenantId, taskId, at } = change;
    const found = await readTask(tx, tenantId, taskId);
    const [row = null] = found ? await lockStepsInPlace(tx, tenantId, [found.enrollmentId], at) : [];
    const task = await readTask(tx, tenantId, taskId);
    if (row === null || task === null) return { kind: "not_found" };
    if (task.type !== "manual_email") return { kind: "not_an_email" };
    if (task.completed) return { kind: "already_completed" };
    if (task.withdrawn) return { kind: "withdrawn" };
    if (row.state === "paused" || row.state === "unenrolling") return { kind: row.state };
    if (row.state !== "active") return { kind: "ended" };
    const email = await readStepEmail(tx, tenantId, task);
    if (email !== null && email.state !== "cancelled") return { kind: "email_under_way" };
    if (change.text !== undefined) await keepText(tx, change, change.text, task);
    return { kind: "on_its_way", outboxId: await putIntoOutbox(tx, change, row, task) };
  });
}

/** Kept with the step, so that what is made of it is what the rep wrote, now and after a failed attempt. */
async function keepText(
  tx: OpenTransaction,
  { tenantId, actor, at }: TaskChange,
  text: { subject: string; body: string },
  { enrollmentId, position }: TaskRow,
): Promise<void> {
  await writeStepEdit(tx, { tenantId, enrollmentId, position, ...text, editedBy: actor.id, at });
}

async function putIntoOutbox(
  tx: OpenTransaction,
  { tenantId, actor }: TaskChange,
  row: StepInPlace,
  { enrollmentId, position }: TaskRow,
): Promise<string> {
  const messageId = messageIdOf(tenantId, enrollmentId, position, row.place.inboxAddress);
  const { rows } = await sql<{ id: string }>`
    insert into outbox
      (tenant_id, id, enrollment_id, position, inbox_id, state, message_id, created_at, ordered_by)
    select ${tenantId}, ${newId()}::uuid, ${enrollmentId}, ${position}::integer, ${row.inboxId}, 'ready', ${messageId}, now(),
      ${actor.id}::uuid
    on conflict (tenant_id, enrollment_id, position) do update
      set state = 'ready', attempt_id = null, created_at = excluded.created_at, failure = null,
          ordered_by = excluded.ordered_by
      where outbox.state = 'cancelled'
    returning id`.execute(tx);
  const outboxId = rows[0]?.id;
  if (outboxId === undefined) throw new Error(`The email of step ${position} changed under its lock`);
  await letAnyoneTake(tx, tenantId, outboxId);
  return outboxId;
}
