import { sql } from "kysely";
import { slotMs } from "../../domain/meeting-slots.ts";
import { applyMeeting } from "./apply-meeting.ts";
import type { Database } from "../database/database.ts";
import { inTransaction, type OpenTransaction } from "../database/in-transaction.ts";
import { listBusyTimes } from "./list-busy-times.ts";
import { newId } from "../database/new-id.ts";
import type { EmailOfLink } from "../emails/read-email-of-link.ts";
import { readOpenOf } from "../enrollments/read-open-enrollments.ts";
import { violatesUnique } from "../database/sql-state.ts";

/** A meeting that a contact booked through the link of an email. */
export interface BookedMeeting {
  id: string;
  startsAt: Date;
  endsAt: Date;
  title: string;
}

export interface BookingOrder {
  tenantId: string;
  email: EmailOfLink;
  startsAt: Date;
  title: string;
  at: Date;
}

export type BookingResult =
  /** `unenrolled`: enrollments that ended or are about to. */
  | { kind: "booked"; unenrolled: string[] }
  /** A meeting that was booked before through this enrollment's emails is still to come: one at a time. */
  | { kind: "booked_before" }
  /** Somebody else took the time. */
  | { kind: "taken" };

/**
 * Books half an hour with the sender (S-015). Bookings of one user come one after the other, by the lock on the user's
 * row, so that no time is given twice, whatever the half hours of two zones are.
 */
export async function bookMeeting(db: Database, order: BookingOrder): Promise<BookingResult> {
  try {
    return await inTransaction(db, (tx) => book(tx, order));
  } catch (error) {
    if (violatesUnique(error, "meetings_one_per_slot")) return { kind: "taken" };
    throw error;
  }
}

async function book(tx: OpenTransaction, order: BookingOrder): Promise<BookingResult> {
  const { tenantId, email, startsAt, title, at } = order;
  const { userId, contactId, enrollmentId, outboxId, subject } = email;
  await sql`select 1 from users where tenant_id = ${tenantId} and id = ${userId} for no key update`.execute(
    tx,
  );
  if ((await readBooking(tx, order)) !== null) return { kind: "booked_before" };
  const from = startsAt.getTime();
  const busy = await listBusyTimes(tx, { tenantId, userId, from: startsAt });
  if (busy.some((each) => each.from < from + slotMs && each.until > from)) return { kind: "taken" };
  const meetingId = newId();
  await tx
    .insertInto("meetings")
    .values({
      tenant_id: tenantId,
      id: meetingId,
      contact_id: contactId,
      user_id: userId,
      source: "link",
      state: "booked",
      starts_at: startsAt,
      ends_at: new Date(from + slotMs),
      title,
      enrollment_id: enrollmentId,
      external_id: `link:${outboxId}:${startsAt.toISOString()}`,
      created_at: at,
    })
    .execute();
  const cause = { kind: "meeting", ref: meetingId, summary: subject, meetingAt: startsAt.toISOString() };
  // Enrolled again meanwhile, the contact has still booked through a link that was sent to them.
  const [open] = await readOpenOf(tx, tenantId, [contactId]);
  const people = { contactIds: [contactId], userId, byLinkOf: open?.enrollmentId ?? enrollmentId };
  return {
    kind: "booked",
    unenrolled: await applyMeeting(tx, { tenantId, meetingId, ...people, at, cause }),
  };
}

/** The meeting to come that was booked through emails of this enrollment; null: there is none. */
export async function readBooking(
  db: Database,
  { tenantId, email, at }: Pick<BookingOrder, "tenantId" | "email" | "at">,
): Promise<BookedMeeting | null> {
  const { rows } = await sql<BookedMeeting>`
    select id, starts_at as "startsAt", ends_at as "endsAt", title from meetings
    where tenant_id = ${tenantId} and user_id = ${email.userId} and contact_id = ${email.contactId}
      and enrollment_id = ${email.enrollmentId} and source = 'link' and state = 'booked' and ends_at > ${at}
    order by starts_at limit 1`.execute(db);
  return rows[0] ?? null;
}
