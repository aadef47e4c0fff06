import { sql } from "kysely";
import type { OpenTransaction } from "../database/in-transaction.ts";
import type { InboundMessage } from "./inbound-message.ts";

/** The addresses that the report names are known to be bad (S-021); where it names none of theirs, the one we write to. */
export async function markBounced(
  tx: OpenTransaction,
  { tenantId, recipients, receivedAt }: InboundMessage,
  contactIds: readonly string[],
): Promise<void> {
  if (contactIds.length === 0) return;
  await sql`
    update contact_addresses a set bounced_at = ${receivedAt}
    where a.tenant_id = ${tenantId} and a.contact_id = any(${contactIds}::uuid[]) and a.bounced_at is null
      and (a.address = any(${recipients}::text[])
        or (a.is_primary and not exists (
          select 1 from contact_addresses n
          where n.tenant_id = ${tenantId} and n.contact_id = a.contact_id
            and n.address = any(${recipients}::text[]))))`.execute(tx);
}
