import { sql } from "kysely";
import type { Holder } from "../../domain/may-change.ts";
import type { Database } from "../database/database.ts";

/** Users who may own something, by their email address in lower case. */
export async function readHoldersByEmail(
  db: Database,
  tenantId: string,
  emails: string[],
): Promise<Map<string, Holder>> {
  if (emails.length === 0) return new Map();
  const { rows } = await sql<Holder & { email: string }>`
    select id, name, team_id as "teamId", email from users
    where tenant_id = ${tenantId} and lower(email) = any(${emails}::text[]) and deactivated_at is null`.execute(
    db,
  );
  return new Map(rows.map(({ email, ...holder }) => [email.toLowerCase(), holder]));
}
