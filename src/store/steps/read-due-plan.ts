import { sql } from "kysely";
import type { DuePlan } from "../../domain/due-at.ts";
import { toDuePlan, type DuePlanRow } from "./due-plan.ts";
import type { OpenTransaction } from "../database/in-transaction.ts";
import type { NewEnrollment } from "../enrollments/insert-enrollment.ts";

/** When an enrollment that is about to be written may run its step. Throws when there is no such version. */
export async function readDuePlan(tx: OpenTransaction, enrollment: NewEnrollment): Promise<DuePlan> {
  const { tenantId, sequenceId, version, timeZone, start } = enrollment;
  const { rows } = await sql<Omit<DuePlanRow, "timeZone" | "nextPosition" | "firstPosition">>`
    select v.eligible_days as "eligibleDays", v.window_start_minute as "windowStartMinute",
      v.window_end_minute as "windowEndMinute",
      array(select h.day::text from holidays h where h.tenant_id = ${tenantId}) as holidays
    from sequence_versions v
    where v.tenant_id = ${tenantId} and v.sequence_id = ${sequenceId} and v.version = ${version}`.execute(tx);
  const row = rows[0];
  if (row === undefined) throw new Error(`Sequence ${sequenceId} has no version ${version}`);
  return toDuePlan({ ...row, timeZone, nextPosition: start.position, firstPosition: start.firstPosition });
}
