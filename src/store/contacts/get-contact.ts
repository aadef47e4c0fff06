import { sql } from "kysely";
import type { Database } from "../database/database.ts";
import { readContacts, type ContactWithEnrollmentsRecord } from "./read-contacts.ts";

/** The contact with its open and its last ended enrollment; null when this tenant has no such contact. */
export async function getContact(
  db: Database,
  tenantId: string,
  contactId: string,
): Promise<ContactWithEnrollmentsRecord | null> {
  const people = sql`
    select ${contactId}::uuid as contact_id, null as primary_address, null::boolean as primary_bounced,
      null::boolean as primary_learned`;
  const [found] = await readContacts(db, tenantId, people);
  return found ?? null;
}
