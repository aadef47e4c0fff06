import { sql } from "kysely";
import { isFreeMailDomain } from "../../domain/free-mail-domains.ts";
import type { OpenTransaction } from "../database/in-transaction.ts";
import { newId } from "../database/new-id.ts";

/**
 * The company of that name (without regard to case), made when there is none. A new company takes `domain` as its own,
 * unless that is a free-mail domain or another company has it.
 */
export async function findOrCreateCompany(
  tx: OpenTransaction,
  company: { tenantId: string; name: string; domain: string; at: Date },
): Promise<string> {
  const { tenantId, name, domain, at } = company;
  const created = await sql<{ id: string }>`
    insert into companies (tenant_id, id, name, created_at) values (${tenantId}, ${newId()}, ${name}, ${at})
    on conflict (tenant_id, lower(name)) do nothing returning id`.execute(tx);
  const id = created.rows[0]?.id;
  if (id === undefined) return findCompany(tx, tenantId, name);
  if (!isFreeMailDomain(domain)) {
    await sql`
      insert into company_domains (tenant_id, domain, company_id) values (${tenantId}, ${domain}, ${id})
      on conflict (tenant_id, domain) do nothing`.execute(tx);
  }
  return id;
}

/** The company that has this domain; null for a free-mail domain and for one that nobody has. */
export async function findCompanyByDomain(
  tx: OpenTransaction,
  tenantId: string,
  domain: string,
): Promise<string | null> {
  if (isFreeMailDomain(domain)) return null;
  const row = await tx
    .selectFrom("company_domains")
    .select("company_id")
    .where("tenant_id", "=", tenantId)
    .where("domain", "=", domain)
    .executeTakeFirst();
  return row?.company_id ?? null;
}

async function findCompany(tx: OpenTransaction, tenantId: string, name: string): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    select id from companies where tenant_id = ${tenantId} and lower(name) = lower(${name})`.execute(tx);
  const id = rows[0]?.id;
  if (id === undefined) throw new Error("A company vanished between two statements.");
  return id;
}
