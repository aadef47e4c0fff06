import { sql } from "kysely";
import type { DuePlan } from "../../domain/due-at.ts";
import type { EligibleDays } from "../../domain/words.ts";

/** What {@link duePlanColumns} read. */
export interface DuePlanRow {
  timeZone: string;
  nextPosition: number;
  firstPosition: number;
  eligibleDays: EligibleDays;
  windowStartMinute: number;
  windowEndMinute: number;
  holidays: string[];
}

/** When an enrollment `e` of the version `v` may run its steps; holidays only where they count. */
export const duePlanColumns = sql.raw(`
  e.time_zone as "timeZone", e.next_position as "nextPosition", e.first_position as "firstPosition",
  v.eligible_days as "eligibleDays", v.window_start_minute as "windowStartMinute",
  v.window_end_minute as "windowEndMinute",
  array(select h.day::text from holidays h
        where h.tenant_id = e.tenant_id and v.eligible_days = 'business_days') as holidays`);

/** `v`, the version that the enrollment `e` follows. */
export const versionJoin = sql.raw(`
  join sequence_versions v
    on v.tenant_id = e.tenant_id and v.sequence_id = e.sequence_id and v.version = e.version`);

/** The plan for the step at `position`, as a rule the next one. */
export function toDuePlan(row: DuePlanRow, position: number = row.nextPosition): DuePlan {
  const { timeZone, eligibleDays, windowStartMinute, windowEndMinute, holidays } = row;
  const isFirstStep = position === row.firstPosition;
  const window = { eligibleDays, windowStartMinute, windowEndMinute };
  return { timeZone, ...window, holidays: new Set(holidays), isFirstStep };
}
