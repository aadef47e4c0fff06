import type { Holder } from "../../domain/may-change.ts";
import type { Role } from "../../domain/words.ts";
import type { Database } from "../database/database.ts";

/** A user as somebody whom things belong to, with the role; null when this tenant has no such user. */
export async function readUserHolder(
  db: Database,
  tenantId: string,
  userId: string,
): Promise<(Holder & { role: Role }) | null> {
  const row = await db
    .selectFrom("users")
    .select(["id", "name", "team_id as teamId", "role"])
    .where("tenant_id", "=", tenantId)
    .where("id", "=", userId)
    .executeTakeFirst();
  return row ?? null;
}

/** Who created a sequence, deleted or not; null when this tenant has no such sequence. */
export async function readSequenceCreator(
  db: Database,
  tenantId: string,
  sequenceId: string,
): Promise<Holder | null> {
  const row = await db
    .selectFrom("sequences")
    .innerJoin("users", (join) =>
      join
        .onRef("users.tenant_id", "=", "sequences.tenant_id")
        .onRef("users.id", "=", "sequences.created_by"),
    )
    .select(["users.id", "users.name", "users.team_id as teamId"])
    .where("sequences.tenant_id", "=", tenantId)
    .where("sequences.id", "=", sequenceId)
    .executeTakeFirst();
  return row ?? null;
}
