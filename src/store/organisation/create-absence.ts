import { sql } from "kysely";
import type { Database } from "../database/database.ts";
import { inTransaction } from "../database/in-transaction.ts";
import { newId } from "../database/new-id.ts";

export interface NewAbsence {
  tenantId: string;
  userId: string;
  startsAt: Date;
  /** After the start. */
  endsAt: Date;
  createdBy: string;
  at: Date;
}

export type CreateAbsenceResult =
  | { kind: "created"; absenceId: string }
  | { kind: "overlaps" }
  | { kind: "not_found" };

/**
 * Notes that a rep is away (F14). Absences of one user never overlap: each resumes what it paused, and two would undo
 * each other.
 */
export function createAbsence(db: Database, absence: NewAbsence): Promise<CreateAbsenceResult> {
  const { tenantId, userId, startsAt, endsAt } = absence;
  return inTransaction(db, async (tx) => {
    // The user's row is what two who plan at once meet at.
    const { rows: users } = await sql`
      select 1 from users where tenant_id = ${tenantId} and id = ${userId} and deactivated_at is null
      for no key update`.execute(tx);
    if (users.length === 0) return { kind: "not_found" };
    const { rows: others } = await sql`
      select 1 from rep_absences
      where tenant_id = ${tenantId} and user_id = ${userId} and ended_at is null
        and starts_at < ${endsAt} and ends_at > ${startsAt} limit 1`.execute(tx);
    if (others.length > 0) return { kind: "overlaps" };
    const id = newId();
    await tx
      .insertInto("rep_absences")
      .values({
        tenant_id: tenantId,
        id,
        user_id: userId,
        starts_at: startsAt,
        ends_at: endsAt,
        created_by: absence.createdBy,
        created_at: absence.at,
      })
      .execute();
    return { kind: "created", absenceId: id };
  });
}
