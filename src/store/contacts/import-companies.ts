import { sql } from "kysely";
import type { ContactRow } from "../../domain/contact-row.ts";
import { isFreeMailDomain } from "../../domain/free-mail-domains.ts";
import type { OpenTransaction } from "../database/in-transaction.ts";
import { newId } from "../database/new-id.ts";

/**
 * The company of each row, by row number: the one it names, made when there is none, else the one that has the
 * address's domain. Made companies take the domain of the first row that names them, unless it is a free-mail domain.
 */
export async function importCompanies(
  tx: OpenTransaction,
  tenantId: string,
  rows: readonly ContactRow[],
  at: Date,
): Promise<Map<number, string>> {
  const named = rows.filter((row) => row.companyName !== null);
  if (named.length > 0) await createMissing(tx, tenantId, named, at);
  const numbers = rows.map((row) => row.row);
  const names = rows.map((row) => row.companyName);
  const domains = rows.map((row) => (isFreeMailDomain(row.domain) ? null : row.domain));
  const { rows: found } = await sql<{ row: number; id: string }>`
    select r.row, coalesce(c.id, d.company_id) as id
    from unnest(${numbers}::integer[], ${names}::text[], ${domains}::text[]) as r (row, name, domain)
    left join companies c on c.tenant_id = ${tenantId} and lower(c.name) = lower(r.name)
    left join company_domains d on d.tenant_id = ${tenantId} and d.domain = r.domain and r.name is null
    where c.id is not null or d.company_id is not null`.execute(tx);
  return new Map(found.map(({ row, id }) => [row, id]));
}

/** Inserted in the order of names, for the sake of two imports at once. */
async function createMissing(
  tx: OpenTransaction,
  tenantId: string,
  named: readonly ContactRow[],
  at: Date,
): Promise<void> {
  const firsts = new Map<string, ContactRow>();
  for (const row of named) {
    const key = (row.companyName ?? "").toLowerCase();
    if (!firsts.has(key)) firsts.set(key, row);
  }
  const ordered = [...firsts].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
  const domains = new Map(ordered.map((row) => [row.companyName ?? "", row.domain]));
  const { rows: created } = await sql<{ id: string; name: string }>`
    insert into companies (tenant_id, id, name, created_at)
    select ${tenantId}, r.id, r.name, ${at}
    from unnest(${ordered.map(() => newId())}::uuid[], ${ordered.map((row) => row.companyName)}::text[])
      with ordinality as r (id, name, place)
    order by r.place
    on conflict (tenant_id, lower(name)) do nothing
    returning id, name`.execute(tx);
  await giveDomains(tx, tenantId, created, domains);
}

async function giveDomains(
  tx: OpenTransaction,
  tenantId: string,
  created: readonly { id: string; name: string }[],
  domains: ReadonlyMap<string, string>,
): Promise<void> {
  const own = created.flatMap(({ id, name }) => {
    const domain = domains.get(name);
    return domain === undefined || isFreeMailDomain(domain) ? [] : [{ id, domain }];
  });
  if (own.length === 0) return;
  await sql`
    insert into company_domains (tenant_id, domain, company_id)
    select ${tenantId}, r.domain, r.id
    from unnest(${own.map(({ id }) => id)}::uuid[], ${own.map(({ domain }) => domain)}::text[]) as r (id, domain)
    on conflict (tenant_id, domain) do nothing`.execute(tx);
}
