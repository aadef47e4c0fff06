import { sql } from "kysely";
import type { EndReason } from "../../domain/words.ts";
import type { OpenTransaction } from "../database/in-transaction.ts";
import type { StoredCause } from "../tables/tables.ts";

/**
 * Takes back what a message marked at a contact when it was taken for something it is not: that the address does not exist
 * (S-021), and that another address is theirs (S-010). An opt-out stays: only the contact can take it back.
 */
export async function takeBackEffects(
  tx: OpenTransaction,
  stop: { tenantId: string; contactId: string; reason: EndReason; cause: StoredCause | null },
): Promise<void> {
  const { tenantId, contactId, reason, cause } = stop;
  if (reason === "bounce") {
    await sql`
      update contact_addresses set bounced_at = null
      where tenant_id = ${tenantId} and contact_id = ${contactId} and is_primary`.execute(tx);
  }
  if (cause?.kind !== "message" || cause.ref === null) return;
  await sql`
    delete from contact_addresses
    where tenant_id = ${tenantId} and contact_id = ${contactId} and not is_primary
      and learned_from::text = ${cause.ref}`.execute(tx);
}
