import { sql } from "kysely";
import { releaseContact } from "../hold-contact.ts";
import type { OpenTransaction } from "../in-transaction.ts";
import type { Effecting } from "./carry-out.ts";

/** Whoever has left by a clear message: nobody needs to say any more what the doubtful ones before it were. */
export async function settleDoubts(
  tx: OpenTransaction,
  effecting: Effecting,
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
