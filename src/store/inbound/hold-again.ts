import { sql } from "kysely";
import { holdContact } from "../contacts/hold-contact.ts";
import type { OpenTransaction } from "../database/in-transaction.ts";
import { causeOf, type CausingMessage } from "../timeline/message-cause.ts";
import { awayWish, readWorkCalendar } from "../organisation/work-calendar.ts";
import { theSystem } from "../steps/advance-enrollments.ts";

/** After a doubt: absences that were read from messages before or meanwhile, and that are not over, count again. */
export async function holdAgain(
  tx: OpenTransaction,
  { tenantId, contactId, at }: { tenantId: string; contactId: string; at: Date },
): Promise<void> {
  const calendar = await readWorkCalendar(tx, tenantId, contactId);
  for (const message of await readAbsences(tx, tenantId, contactId)) {
    const wish = awayWish(message.returnOn, message.receivedAt, calendar);
    const cause = causeOf(message.id, message);
    await holdContact(tx, { tenantId, contactId, at, wish, cause, actor: theSystem });
  }
}

interface Absence extends CausingMessage {
  id: string;
  returnOn: string | null;
}

async function readAbsences(tx: OpenTransaction, tenantId: string, contactId: string): Promise<Absence[]> {
  const { rows } = await sql<Absence>`
    select id, received_at as "receivedAt", return_on::text as "returnOn", subject, web_link as "webLink", evidence,
      from_name as "fromName", from_address as "fromAddress", folder
    from inbound_messages
    where tenant_id = ${tenantId} and contact_id = ${contactId} and outcome = 'held'
    order by received_at desc limit 5`.execute(tx);
  return rows;
}
