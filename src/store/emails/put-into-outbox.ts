import { sql } from "kysely";
import type { OpenTransaction } from "../database/in-transaction.ts";
import { messageIdOf } from "./message-id.ts";
import { newId } from "../database/new-id.ts";
import type { StepInPlace } from "../steps/read-steps.ts";

/**
 * Puts the email of a step of a locked enrollment into the outbox, for whoever looks next to take to the gate. The unique
 * key (tenant, enrollment, position) makes a second email of the same step impossible; one that was withdrawn comes back
 * with its Message-ID. Gives the id of its row; null when the email is there already. `orderedBy`: who sends it by hand.
 */
export async function putIntoOutbox(
  tx: OpenTransaction,
  tenantId: string,
  { row, position }: { row: StepInPlace; position: number },
  orderedBy: string | null,
): Promise<string | null> {
  const { enrollmentId, inboxId } = row;
  const messageId = messageIdOf(tenantId, enrollmentId, position, row.place.inboxAddress);
  // As if it had waited long: no worker has it in hand, so nobody is waited for.
  const { rows } = await sql<{ id: string }>`
    insert into outbox
      (tenant_id, id, enrollment_id, position, inbox_id, state, message_id, created_at, ordered_by)
    values (${tenantId}, ${newId()}, ${enrollmentId}, ${position}, ${inboxId}, 'ready', ${messageId},
      now() - interval '1 hour', ${orderedBy})
    on conflict (tenant_id, enrollment_id, position) do update
      set state = 'ready', attempt_id = null, created_at = excluded.created_at, failure = null,
          ordered_by = excluded.ordered_by
      where outbox.state = 'cancelled'
    returning id`.execute(tx);
  return rows[0]?.id ?? null;
}
