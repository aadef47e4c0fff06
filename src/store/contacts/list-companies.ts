import { sql } from "kysely";
import type { Database } from "../database/database.ts";
import type { PageRequest } from "../database/page-order.ts";

export interface CompanyRecord {
  id: string;
  name: string;
  domains: string[];
}

/** Companies with their domains, oldest first. */
export async function listCompanies(
  db: Database,
  tenantId: string,
  page: PageRequest,
): Promise<CompanyRecord[]> {
  const { rows } = await sql<CompanyRecord>`
    select c.id, c.name, array(
      select d.domain from company_domains d
      where d.tenant_id = ${tenantId} and d.company_id = c.id order by d.domain) as domains
    from companies c
    where c.tenant_id = ${tenantId} and ${page.after === null ? sql`true` : sql`c.id > ${page.after}`}
    order by c.id limit ${page.limit}`.execute(db);
  return rows;
}
