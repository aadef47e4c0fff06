import { newId } from "../../store/database/new-id.ts";
import { idOf, type Ids, type Tx } from "./demo-ids.ts";
import { demoUsers } from "./people.ts";

/** Teams, users and their mailboxes. */
export async function seedPeople(tx: Tx, tenantId: string, created: Date): Promise<Ids> {
  const teamNames = [...new Set(demoUsers.flatMap((user) => user.team ?? []))];
  const teams = teamNames.map((name) => ({ tenant_id: tenantId, id: newId(created), name }));
  await tx.insertInto("teams").values(teams).execute();
  const users = demoUsers.map((user) => ({
    tenant_id: tenantId,
    id: newId(created),
    subject_id: user.subjectId,
    email: user.username,
    name: user.name,
    role: user.role,
    team_id: teams.find((team) => team.name === user.team)?.id ?? null,
    time_zone: user.timeZone,
    created_at: created,
  }));
  await tx.insertInto("users").values(users).execute();
  const ids = new Map(demoUsers.map((user, index) => [user.key as string, users[index]?.id ?? ""]));
  await tx
    .insertInto("connected_inboxes")
    .values(
      demoUsers
        .filter((user) => user.inbox)
        .map((user) => ({
          tenant_id: tenantId,
          id: newId(created),
          user_id: idOf(ids, user.key),
          address: user.username,
          provider: "smtp_imap" as const,
          is_default: true,
          connected_at: created,
        })),
    )
    .execute();
  return ids;
}
