import type { Database } from "../database/database.ts";

/** Remembers what a person has to mend at an inbox, or (null) that all is well again. */
export async function updateInboxProblem(
  db: Database,
  { tenantId, inboxId }: { tenantId: string; inboxId: string },
  problem: string | null,
  at: Date,
): Promise<void> {
  await db
    .updateTable("connected_inboxes")
    .set({ problem, problem_at: problem === null ? null : at })
    .where("tenant_id", "=", tenantId)
    .where("id", "=", inboxId)
    // After every email that left it is null already: then nothing is written.
    .where("problem", "is distinct from", problem)
    .execute();
}
