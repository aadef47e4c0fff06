import { sql } from "kysely";
import { isFreeMailDomain } from "../../domain/free-mail-domains.ts";
import type { OpenEnrollment } from "../../domain/stop/stop-facts.ts";
import type { OpenTransaction } from "../database/in-transaction.ts";
import { readOpenEnrollments } from "../enrollments/read-open-enrollments.ts";

/** Whose company: contacts, and the domain of an address that may be nobody's. */
export interface CompanyOf {
  contactIds: readonly string[];
  domain: string | null;
}

/**
 * The open enrollments of everybody in the company of these: who has the same company, or an address of the same domain,
 * free-mail domains left out, and addresses that were learned: they may be private (S-012…S-014). The contacts themselves are among them. Empty, and cheap, where no sequence
 * of the tenant reaches companies.
 */
export async function readColleagues(
  tx: OpenTransaction,
  tenantId: string,
  of: CompanyOf,
): Promise<OpenEnrollment[]> {
  if (of.contactIds.length === 0 && of.domain === null) return [];
  if (!(await reachesCompanies(tx, tenantId))) return [];
  const domains = await domainsOf(tx, tenantId, of);
  const companies = await companiesOf(tx, tenantId, of.contactIds, domains);
  if (domains.length === 0 && companies.length === 0) return [];
  return readOpenEnrollments(
    tx,
    tenantId,
    sql`e.contact_id in (
      select c.id from contacts c where c.tenant_id = ${tenantId} and c.company_id = any(${companies}::uuid[])
      union
      select a.contact_id from contact_addresses a
      where a.tenant_id = ${tenantId} and split_part(a.address, '@', 2) = any(${domains}::text[])
        and a.learned_at is null)`,
  );
}

async function reachesCompanies(tx: OpenTransaction, tenantId: string): Promise<boolean> {
  const { rows } = await sql<{ reaches: boolean }>`
    select exists (
      select 1 from sequences
      where tenant_id = ${tenantId} and deleted_at is null and (reply_scope = 'company' or meeting_scope = 'company')
    ) as reaches`.execute(tx);
  return rows[0]?.reaches ?? false;
}

async function domainsOf(tx: OpenTransaction, tenantId: string, of: CompanyOf): Promise<string[]> {
  const { rows } = await sql<{ domain: string }>`
    select distinct split_part(address, '@', 2) as domain from contact_addresses
    where tenant_id = ${tenantId} and contact_id = any(${of.contactIds}::uuid[]) and learned_at is null`.execute(
    tx,
  );
  const found = rows.map((row) => row.domain);
  return [...new Set(of.domain === null ? found : [...found, of.domain])].filter(
    (each) => !isFreeMailDomain(each),
  );
}

async function companiesOf(
  tx: OpenTransaction,
  tenantId: string,
  contactIds: readonly string[],
  domains: readonly string[],
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select company_id as id from contacts
    where tenant_id = ${tenantId} and id = any(${contactIds}::uuid[]) and company_id is not null
    union
    select company_id from company_domains where tenant_id = ${tenantId} and domain = any(${domains}::text[])`.execute(
    tx,
  );
  return rows.map((row) => row.id);
}
