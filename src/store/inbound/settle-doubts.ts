import { sql } from "kysely";
import type { Acting } from "../organisation/acting.ts";
import { releaseContact } from "../contacts/hold-contact.ts";
import type { OpenTransaction } from "../database/in-transaction.ts";
import type { StoredCause } from "../tables/tables.ts";

/**
 * Whoever has left for a clear reason (a message, a meeting, their wish to opt out): nobody needs to say any more what the
 * doubtful messages before it were.
 */
export async function settleDoubts(
  tx: OpenTransaction,
  effecting: { tenantId: string; at: Date; actor: Acting; cause: StoredCause | null },
  contactIds: readonly string[],
): Promise<void> {
  if (contactIds.length === 0) return;
  const { rows } = await sql<{ contactId: string }>`
    update inbound_messages set outcome = 'noted'
    where tenant_id = ${effecting.tenantId} and contact_id = any(${contactIds}::uuid[]) and outcome = 'doubtful'
    returning contact_id as "contactId"`.execute(tx);
  for (const contactId of new Set(rows.map((row) => row.contactId))) {
    await releaseContact(tx, { ...effecting, contactId, reason: "doubt" });
  }
}
