import { sql } from "kysely";
import type { StopDecision } from "../../domain/stop/decide-stop.ts";
import { addTimelineEvent } from "../timeline/add-timeline-event.ts";
import type { OpenTransaction } from "../database/in-transaction.ts";
import type { DecidedMessage, Effecting } from "./carry-out.ts";
import type { ConcernedPerson } from "./find-people.ts";

/** Tells of a message in the timelines of the open enrollments of these contacts; gives whom it was told of. */
export async function noteInTimelines(
  tx: OpenTransaction,
  effecting: Effecting,
  people: readonly ConcernedPerson[],
  { type, contactIds }: NonNullable<StopDecision["notes"]>,
): Promise<string[]> {
  const noted: string[] = [];
  for (const { contactId, open } of people) {
    if (open === null || !contactIds.includes(contactId)) continue;
    await addTimelineEvent(tx, { ...effecting, enrollmentId: open.enrollmentId, contactId, type });
    noted.push(contactId);
  }
  return noted;
}

/** Emails of one enrollment that came back for the time being, one after the other, before a person has to look. */
const toleratedSoftBounces = 2;

/** Contacts of whom a soft bounce is one too many: mail never reaches them, whatever their servers say. */
export async function softlyBouncedTooOften(
  tx: OpenTransaction,
  { decision, people, message }: Pick<DecidedMessage, "decision" | "people" | "message">,
): Promise<string[]> {
  if (decision.notes?.type !== "bounced_softly") return [];
  const { contactIds } = decision.notes;
  const opens = people.flatMap(({ open }) =>
    open !== null && contactIds.includes(open.contactId) ? [open] : [],
  );
  const { rows } = await sql<{ contactId: string }>`
    select contact_id as "contactId" from timeline_events
    where tenant_id = ${message.tenantId} and type = 'bounced_softly'
      and enrollment_id = any(${opens.map(({ enrollmentId }) => enrollmentId)}::uuid[])
    group by contact_id having count(*) >= ${toleratedSoftBounces}`.execute(tx);
  return rows.map((row) => row.contactId);
}
