import { sql } from "kysely";
import { companyJoin, contactColumns, type ContactRecord } from "./contact-record.ts";
import type { Database } from "../database/database.ts";
import { holderColumns, ownerJoin } from "../enrollments/enrollment-record.ts";
import type { PageRequest } from "../database/page-order.ts";

/** Contacts, oldest first; with `query` those whose name, company or address contains it, whatever the case. */
export async function listContacts(
  db: Database,
  tenantId: string,
  page: PageRequest & { query: string | null },
): Promise<ContactRecord[]> {
  const { rows } = await sql<ContactRecord>`
    select ${holderColumns}, ${contactColumns}
    from contacts c
    ${companyJoin}
    ${ownerJoin}
    where c.tenant_id = ${tenantId}
      and ${page.after === null ? sql`true` : sql`c.id > ${page.after}`}
      and ${page.query === null ? sql`true` : matches(tenantId, page.query)}
    order by c.id limit ${page.limit}`.execute(db);
  return rows;
}

function matches(tenantId: string, query: string) {
  const pattern = `%${query.replace(/[\\%_]/g, "\\$&")}%`;
  return sql`(
    concat_ws(' ', c.given_name, c.family_name) ilike ${pattern}
    or co.name ilike ${pattern}
    or exists (
      select 1 from contact_addresses x
      where x.tenant_id = ${tenantId} and x.contact_id = c.id and x.address ilike ${pattern}))`;
}
