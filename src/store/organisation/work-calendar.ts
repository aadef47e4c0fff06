import { sql } from "kysely";
import { backAtWork, businessDaysLater, type HoldWish, type WorkCalendar } from "../../domain/hold.ts";
import type { OpenTransaction } from "../database/in-transaction.ts";

/** Business days for which somebody counts as away who does not say until when. */
const policyDays = 2;

/** A contact's days of work: in their own time zone, else in that of their enrollment; holidays are the tenant's. */
export async function readWorkCalendar(
  tx: OpenTransaction,
  tenantId: string,
  contactId: string,
): Promise<WorkCalendar> {
  const { rows } = await sql<{ timeZone: string | null; holidays: string[] }>`
    select coalesce(c.time_zone, (
        select e.time_zone from enrollments e
        where e.tenant_id = ${tenantId} and e.contact_id = c.id and e.state in ('active', 'paused', 'unenrolling')
        limit 1)) as "timeZone",
      array(select h.day::text from holidays h where h.tenant_id = ${tenantId}) as holidays
    from contacts c where c.tenant_id = ${tenantId} and c.id = ${contactId}`.execute(tx);
  const { timeZone = null, holidays = [] } = rows[0] ?? {};
  return { timeZone: timeZone ?? "UTC", holidays: new Set(holidays) };
}

/** The hold that an absence note asks for; `returnOn` is the first day of being back (`YYYY-MM-DD`). */
export function awayWish(returnOn: string | null, receivedAt: Date, calendar: WorkCalendar): HoldWish {
  return returnOn === null
    ? { kind: "away", until: businessDaysLater(policyDays, receivedAt, calendar) }
    : { kind: "away_until", until: backAtWork(returnOn, calendar) };
}
