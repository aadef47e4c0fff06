import { sql } from "kysely";
import { companyJoin, contactColumns, type ContactRecord } from "./contact-record.ts";
import type { Database } from "../database/database.ts";
import { holderColumns, ownerJoin } from "../enrollments/enrollment-record.ts";
import type { PageRequest } from "../database/page-order.ts";
import { searchContacts } from "./search-contacts.ts";

/** Contacts, oldest first; with `query` those that {@link searchContacts} finds. */
export async function listContacts(
  db: Database,
  tenantId: string,
  { query, ...page }: PageRequest & { query: string | null },
): Promise<ContactRecord[]> {
  const listed =
    query === null
      ? sql`${page.after === null ? sql`true` : sql`c.id > ${page.after}`}`
      : sql`c.id = any(${await searchContacts(db, { ...page, tenantId, query })}::uuid[])`;
  const { rows } = await sql<ContactRecord>`
    select ${holderColumns}, ${contactColumns}
    from contacts c
    ${companyJoin}
    ${ownerJoin}
    where c.tenant_id = ${tenantId} and ${listed}
    order by c.id limit ${page.limit}`.execute(db);
  return rows;
}
