import type { Database } from "../database/database.ts";
import { inTransaction, type OpenTransaction } from "../database/in-transaction.ts";
import { lockStepsInPlace } from "../steps/lock-steps.ts";
import type { TaskChange } from "./complete-task.ts";
import { putIntoOutbox } from "../emails/put-into-outbox.ts";
import { readStepEmail } from "../emails/read-outbox-state.ts";
import { readTask, type TaskRow } from "./read-task.ts";
import { writeStepEdit } from "../steps/write-step-edit.ts";

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
    const outboxId = await putIntoOutbox(tx, tenantId, { row, position: task.position }, change.actor.id);
    if (outboxId === null) throw new Error(`The email of step ${task.position} changed under its lock`);
    return { kind: "on_its_way", outboxId };
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
