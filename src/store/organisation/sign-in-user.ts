import { sql } from "kysely";
import type { Asker } from "../../domain/asker.ts";
import type { Role } from "../../domain/words.ts";
import type { Database } from "../database/database.ts";
import { newId } from "../database/new-id.ts";
import { prepared } from "../database/preparing-client.ts";

/** A person as the identity provider names them. */
export interface SigningInUser {
  directoryId: string;
  subjectId: string;
  name: string;
  email: string;
}

export type SignIn =
  | { kind: "signed_in"; asker: Asker }
  | { kind: "tenant_unknown" }
  | { kind: "user_deactivated" };

interface Row {
  tenant_id: string;
  user_id: string | null;
  name: string;
  email: string;
  role: Role;
  team_id: string | null;
  time_zone: string;
  deactivated_at: Date | null;
}

/** The user behind a verified token. An unknown user of a known tenant becomes a rep. */
export async function signInUser(db: Database, who: SigningInUser, now: Date): Promise<SignIn> {
  const found = await findUser(db, who);
  if (found === null) return { kind: "tenant_unknown" };
  if (found.user_id !== null) return toSignIn(found, found.user_id);
  await createRep(db, found.tenant_id, who, now);
  const created = await findUser(db, who);
  if (created === null || created.user_id === null) return { kind: "tenant_unknown" };
  return toSignIn(created, created.user_id);
}

/**
 * Two unique keys, one row at most: tenants (directory_id), then users (tenant_id, subject_id). Prepared, because every
 * request begins with it.
 */
async function findUser(db: Database, who: SigningInUser): Promise<Row | null> {
  const { rows } = await sql<Row>`${sql.raw(prepared)}
    select t.tenant_id, u.id as user_id, u.name, u.email, u.role, u.team_id, u.time_zone, u.deactivated_at
    from tenants t
    left join users u on u.tenant_id = t.tenant_id and u.subject_id = ${who.subjectId}
    where t.directory_id = ${who.directoryId}
  `.execute(db);
  return rows[0] ?? null;
}

/** `do nothing`: of two first requests at once, one creates the user and both go on with that row. */
async function createRep(db: Database, tenantId: string, who: SigningInUser, now: Date): Promise<void> {
  await sql`
    insert into users (tenant_id, id, subject_id, email, name, role, created_at)
    values (${tenantId}, ${newId()}, ${who.subjectId}, ${who.email.toLowerCase()}, ${who.name}, 'rep', ${now})
    on conflict (tenant_id, subject_id) do nothing
  `.execute(db);
}

function toSignIn(row: Row, userId: string): SignIn {
  if (row.deactivated_at !== null) return { kind: "user_deactivated" };
  return {
    kind: "signed_in",
    asker: {
      tenantId: row.tenant_id,
      userId,
      name: row.name,
      email: row.email,
      role: row.role,
      teamId: row.team_id,
      timeZone: row.time_zone,
    },
  };
}
