import { sql, type RawBuilder } from "kysely";
import type { Database } from "../database/database.ts";

export interface BlockedDomainRecord {
  domain: string;
  note: string;
  blockedById: string;
  blockedByName: string;
  blockedAt: Date;
}

/**
 * SQL that says whether the organisation does not write to `address` (an expression): its domain, or one above it, is
 * blocked. An organisation blocks few domains; with none it is one look into an index.
 */
export function isBlocked(tenantId: string, address: RawBuilder<unknown>): RawBuilder<boolean> {
  return sql<boolean>`exists (
    select 1 from blocked_domains b
    where b.tenant_id = ${tenantId}
      and '.' || split_part(${address}, '@', 2) like '%.' || b.domain)`;
}

/** Blocks a domain (for admins). One that is blocked already stays as it was. */
export async function blockDomain(
  db: Database,
  tenantId: string,
  block: { domain: string; note: string; userId: string; at: Date },
): Promise<void> {
  const { domain, note, userId, at } = block;
  await sql`
    insert into blocked_domains (tenant_id, domain, note, blocked_by, blocked_at)
    values (${tenantId}, ${domain}, ${note}, ${userId}, ${at})
    on conflict (tenant_id, domain) do nothing`.execute(db);
}

/** Lets the organisation write there again; false: it was not blocked. Steps that were stuck for it wait for a person. */
export async function unblockDomain(db: Database, tenantId: string, domain: string): Promise<boolean> {
  const { numAffectedRows } = await sql`
    delete from blocked_domains where tenant_id = ${tenantId} and domain = ${domain}`.execute(db);
  return numAffectedRows === 1n;
}

/** All of them, by name; or the one of this name. */
export async function listBlockedDomains(
  db: Database,
  tenantId: string,
  domain: string | null = null,
): Promise<BlockedDomainRecord[]> {
  const { rows } = await sql<BlockedDomainRecord>`
    select b.domain, b.note, b.blocked_by as "blockedById", u.name as "blockedByName", b.blocked_at as "blockedAt"
    from blocked_domains b
    join users u on u.tenant_id = ${tenantId} and u.id = b.blocked_by
    where b.tenant_id = ${tenantId} and (${domain}::text is null or b.domain = ${domain})
    order by b.domain`.execute(db);
  return rows;
}
