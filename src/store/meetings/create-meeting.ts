import { sql } from "kysely";
import { applyMeeting } from "./apply-meeting.ts";
import type { Database } from "../database/database.ts";
import { inTransaction, type OpenTransaction } from "../database/in-transaction.ts";
import { newId } from "../database/new-id.ts";

export interface MeetingToLog {
  tenantId: string;
  contactId: string;
  /** Further contacts that take part. */
  guestIds: readonly string[];
  /** Whose meeting it is. */
  userId: string;
  startsAt: Date;
  endsAt: Date;
  title: string;
  externalId: string | null;
  at: Date;
}

export type LoggedMeeting =
  /** `unenrolled`: enrollments that ended because of it, or are about to. */
  | { kind: "logged"; meetingId: string; unenrolled: string[] }
  | { kind: "logged_before"; meetingId: string }
  | { kind: "guest_not_found" };

/**
 * Logs a meeting, and takes out whom it takes out (S-016…S-019): those who take part and were enrolled by its user, also
 * when it is past. A meeting with an external id of the same user is logged once; saying it again changes nothing.
 */
export function createMeeting(db: Database, meeting: MeetingToLog): Promise<LoggedMeeting> {
  return inTransaction(db, async (tx): Promise<LoggedMeeting> => {
    const guests = [...new Set(meeting.guestIds.map((id) => id.toLowerCase()))].filter(
      (id) => id !== meeting.contactId,
    );
    if ((await countContacts(tx, meeting.tenantId, guests)) < guests.length)
      return { kind: "guest_not_found" };
    const meetingId = await insert(tx, meeting);
    if (meetingId === null) return { kind: "logged_before", meetingId: await findLogged(tx, meeting) };
    await addGuests(tx, meeting.tenantId, meetingId, guests);
    const { tenantId, userId, contactId, title, startsAt, at } = meeting;
    const summary = title === "" ? null : title;
    const cause = { kind: "meeting", ref: meetingId, summary, meetingAt: startsAt.toISOString() };
    const contactIds = [contactId, ...guests];
    const order = { tenantId, meetingId, userId, contactIds, byLinkOf: null, at, cause };
    return { kind: "logged", meetingId, unenrolled: await applyMeeting(tx, order) };
  });
}

async function countContacts(tx: OpenTransaction, tenantId: string, ids: readonly string[]): Promise<number> {
  if (ids.length === 0) return 0;
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from contacts
    where tenant_id = ${tenantId} and id = any(${ids}::uuid[])`.execute(tx);
  return rows[0]?.count ?? 0;
}

async function insert(tx: OpenTransaction, meeting: MeetingToLog): Promise<string | null> {
  const { tenantId, contactId, userId, startsAt, endsAt, title, externalId, at } = meeting;
  const { rows } = await sql<{ id: string }>`
    insert into meetings
      (tenant_id, id, contact_id, user_id, source, state, starts_at, ends_at, title, external_id, created_at)
    values (${tenantId}, ${newId()}, ${contactId}, ${userId}, 'api', 'booked', ${startsAt}, ${endsAt}, ${title},
      ${externalId}, ${at})
    on conflict (tenant_id, user_id, external_id) where external_id is not null do nothing
    returning id`.execute(tx);
  return rows[0]?.id ?? null;
}

async function findLogged(
  tx: OpenTransaction,
  { tenantId, userId, externalId }: MeetingToLog,
): Promise<string> {
  const row = await tx
    .selectFrom("meetings")
    .select("id")
    .where("tenant_id", "=", tenantId)
    .where("user_id", "=", userId)
    .where("external_id", "=", externalId)
    .executeTakeFirstOrThrow();
  return row.id;
}

async function addGuests(
  tx: OpenTransaction,
  tenantId: string,
  meetingId: string,
  guests: readonly string[],
): Promise<void> {
  if (guests.length === 0) return;
  const rows = guests.map((id) => ({ tenant_id: tenantId, meeting_id: meetingId, contact_id: id }));
  await tx.insertInto("meeting_guests").values(rows).execute();
}
