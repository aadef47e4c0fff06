import { sql } from "kysely";
import type { MessageClass } from "../../domain/message-words.ts";
import type { OpenTransaction } from "../database/in-transaction.ts";
import { newId } from "../database/new-id.ts";
import type { ConcernedPerson } from "./find-people.ts";
import type { InboundMessage } from "./inbound-message.ts";

const states: Partial<Record<MessageClass, "booked" | "declined">> = {
  meeting_accepted: "booked",
  meeting_invitation: "booked",
  meeting_declined: "declined",
};

/**
 * Keeps the meeting that a contact invited to or answered for, so that its time is not offered to others; a later message
 * about it moves it, declines it or takes it back. Further contacts who answer take part in it (S-018). Of meetings with nobody we know nothing is kept.
 */
export async function keepMeeting(
  tx: OpenTransaction,
  message: InboundMessage,
  people: readonly ConcernedPerson[],
  doubts: readonly string[],
): Promise<void> {
  const { meeting, tenantId, userId, at, subject } = message;
  const writer = people.find(({ senderIs }) => senderIs === "primary" || senderIs === "alias");
  if (meeting === null || writer === undefined || !message.isSure) return;
  if (doubts.includes(writer.contactId)) return;
  const state = meeting.isCancelled ? "cancelled" : states[message.class];
  if (state === undefined) return;
  const externalId = `calendar:${meeting.uid}`;
  if (state !== "booked") {
    await sql`
      update meetings set state = ${state}
      where tenant_id = ${tenantId} and user_id = ${userId} and external_id = ${externalId}
        and contact_id = ${writer.contactId}`.execute(tx);
    return;
  }
  const { rows } = await sql<{ id: string; contactId: string }>`
    insert into meetings
      (tenant_id, id, contact_id, user_id, source, state, starts_at, ends_at, title, external_id, created_at)
    values (${tenantId}, ${newId()}, ${writer.contactId}, ${userId}, 'calendar', 'booked', ${meeting.startsAt},
      ${meeting.endsAt}, ${subject}, ${externalId}, ${at})
    on conflict (tenant_id, user_id, external_id) where external_id is not null do update
      set state = 'booked', starts_at = excluded.starts_at, ends_at = excluded.ends_at
      where meetings.source = 'calendar'
    returning id, contact_id as "contactId"`.execute(tx);
  const [kept] = rows;
  if (kept === undefined || kept.contactId === writer.contactId) return;
  await sql`
    insert into meeting_guests (tenant_id, meeting_id, contact_id)
    values (${tenantId}, ${kept.id}, ${writer.contactId}) on conflict do nothing`.execute(tx);
}
