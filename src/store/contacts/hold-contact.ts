import { sql } from "kysely";
import { changeHold, type HoldOutcome, type HoldWish } from "../../domain/hold.ts";
import type { HoldReason } from "../../domain/words.ts";
import type { Acting } from "../organisation/acting.ts";
import { addTimelineEvent } from "../timeline/add-timeline-event.ts";
import type { OpenTransaction } from "../database/in-transaction.ts";
import { rescheduleHeld } from "../enrollments/reschedule-held.ts";
import type { StoredCause } from "../tables/tables.ts";

export interface HoldOrder {
  tenantId: string;
  contactId: string;
  /** Domain time. */
  at: Date;
  wish: HoldWish;
  /** The message that says so. */
  cause: StoredCause | null;
  actor: Acting;
}

/**
 * Lets all enrollments of a contact wait, and tells of an absence in the timeline (of a doubt its message tells). Nothing
 * leaves meanwhile: the gate asks, claims ask, and due times move behind the hold. A pause stays a pause.
 */
export async function holdContact(tx: OpenTransaction, order: HoldOrder): Promise<HoldOutcome["kind"]> {
  const { tenantId, contactId, at, wish, cause } = order;
  await lockEnrollments(tx, order);
  const contact = await lockContact(tx, order);
  if (contact === null) return "unchanged";
  const { holdReason: reason, heldUntil: until, holdsWithoutDate } = contact;
  const outcome = changeHold(
    { hold: reason === null ? null : { reason, until }, holdsWithoutDate },
    wish,
    at,
  );
  if (outcome.kind !== "held") return outcome.kind;
  await sql`
    update contacts
    set hold_reason = ${outcome.hold.reason}, held_until = ${outcome.hold.until},
        hold_cause = ${cause === null ? null : JSON.stringify(cause)}::jsonb,
        holds_without_date = ${outcome.holdsWithoutDate}
    where tenant_id = ${tenantId} and id = ${contactId}`.execute(tx);
  await rescheduleHeld(tx, order, outcome.hold);
  const told = cause && { ...cause, ...(outcome.hold.until && { until: outcome.hold.until.toISOString() }) };
  if (outcome.hold.reason === "away") await tellOpen(tx, { ...order, cause: told }, "held");
  return "held";
}

/** Enrollments before their contact, as everywhere. */
async function lockEnrollments(
  tx: OpenTransaction,
  { tenantId, contactId }: { tenantId: string; contactId: string },
): Promise<void> {
  await sql`
    select 1 from enrollments
    where tenant_id = ${tenantId} and contact_id = ${contactId} and state in ('active', 'paused', 'unenrolling')
    order by id for update`.execute(tx);
}

interface LockedContact {
  holdReason: HoldReason | null;
  heldUntil: Date | null;
  holdsWithoutDate: number;
}

async function lockContact(
  tx: OpenTransaction,
  { tenantId, contactId }: { tenantId: string; contactId: string },
): Promise<LockedContact | null> {
  const { rows } = await sql<LockedContact>`
    select hold_reason as "holdReason", held_until as "heldUntil", holds_without_date as "holdsWithoutDate"
    from contacts where tenant_id = ${tenantId} and id = ${contactId} for no key update`.execute(tx);
  return rows[0] ?? null;
}

export interface ReleaseOrder {
  tenantId: string;
  contactId: string;
  at: Date;
  /** Only a hold for this reason; left out: any. */
  reason?: HoldReason;
  actor: Acting;
  cause: StoredCause | null;
}

/** Ends a contact's hold before its time: their steps run as their delays say. False: there was none. */
export async function releaseContact(tx: OpenTransaction, order: ReleaseOrder): Promise<boolean> {
  const { tenantId, contactId, reason } = order;
  await lockEnrollments(tx, order);
  const contact = await lockContact(tx, order);
  if (contact === null || contact.holdReason === null) return false;
  if (reason !== undefined && contact.holdReason !== reason) return false;
  await sql`
    update contacts set hold_reason = null, held_until = null, hold_cause = null
    where tenant_id = ${tenantId} and id = ${contactId}`.execute(tx);
  if (contact.holdReason === "away") await forgetAbsences(tx, order);
  await rescheduleHeld(tx, order, null);
  await tellOpen(tx, order, "released");
  return true;
}

/** What said that they are away was wrong, or is over: it must not hold them again after a doubt. */
async function forgetAbsences(
  tx: OpenTransaction,
  { tenantId, contactId }: Pick<ReleaseOrder, "tenantId" | "contactId">,
): Promise<void> {
  await sql`
    update inbound_messages set outcome = 'noted'
    where tenant_id = ${tenantId} and contact_id = ${contactId} and outcome = 'held'`.execute(tx);
}

/** In the timeline of the enrollment that is open; without one there is nothing to tell of. */
async function tellOpen(
  tx: OpenTransaction,
  order: Pick<HoldOrder, "tenantId" | "contactId" | "at" | "actor" | "cause">,
  type: "held" | "released",
): Promise<void> {
  const { tenantId, contactId, at, actor, cause } = order;
  const open = await tx
    .selectFrom("enrollments")
    .select("id")
    .where("tenant_id", "=", tenantId)
    .where("contact_id", "=", contactId)
    .where("state", "in", ["active", "paused"])
    .executeTakeFirst();
  if (open === undefined) return;
  await addTimelineEvent(tx, { tenantId, enrollmentId: open.id, contactId, type, at, actor, cause });
}
