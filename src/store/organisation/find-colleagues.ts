import { sql } from "kysely";
import type { Database } from "../database/database.ts";

export interface Colleague {
  id: string;
  name: string;
}

/** Active users with one of these addresses (in lower case), as they sign in or as one of their inboxes has it; by address. */
export async function findColleagues(
  db: Database,
  tenantId: string,
  addresses: readonly string[],
): Promise<Map<string, Colleague>> {
  if (addresses.length === 0) return new Map();
  const { rows } = await sql<Colleague & { address: string }>`
    select u.email as address, u.id, u.name from users u
    where u.tenant_id = ${tenantId} and u.email = any(${addresses}::text[]) and u.deactivated_at is null
    union
    select i.address, u.id, u.name from connected_inboxes i
    join users u on u.tenant_id = i.tenant_id and u.id = i.user_id
    where i.tenant_id = ${tenantId} and i.address = any(${addresses}::text[]) and u.deactivated_at is null
    order by id`.execute(db);
  return new Map(rows.toReversed().map(({ address, ...user }) => [address, user]));
}
