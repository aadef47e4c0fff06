import { sql } from "kysely";
import type { Database } from "../database/database.ts";
import { inTransaction, type OpenTransaction } from "../database/in-transaction.ts";
import { limitQueue, type LimitQueue } from "./limit-queue.ts";
import { lockStepsInPlace } from "../steps/lock-steps.ts";
import type { Obstacle } from "../steps/mark-step-stuck.ts";
import type { ReadyEmail } from "./peek-ready-emails.ts";
import { openingAfter } from "../enrollments/reschedule-held.ts";
import { planOf, type StepInPlace, type StepPlace } from "../steps/read-steps.ts";
import { setBackStep, type Setback } from "../steps/set-back-step.ts";
import { withdrawEmails, type HeldBackEmail } from "./withdraw-emails.ts";

export interface PutOffOrder {
  tenantId: string;
  inboxId: string;
  /** What the gate did not let pass. */
  emails: readonly ReadyEmail[];
  at: Date;
}

/**
 * Deals with emails that the gate refused: they leave the outbox, and their enrollments say why and until when they
 * wait. What paused or unenrolled meanwhile is gone already; what merely lost a race is due again at once.
 */
export function putOffEmails(db: Database, order: PutOffOrder): Promise<void> {
  return inTransaction(db, async (tx) => {
    const { tenantId, inboxId, emails, at } = order;
    const ids = emails.map((email) => email.enrollmentId);
    const rows = await lockStepsInPlace(tx, tenantId, ids, at);
    const refused = await withdrawEmails(tx, tenantId, emails, rows, at);
    if (refused.length === 0) return;
    const reasons = await readReasons(tx, order);
    const queue = await limitQueue(tx, tenantId, inboxId, at);
    for (const { row, ...email } of refused.toSorted(followUpsFirst)) {
      const isFollowUp = email.position > row.firstPosition;
      const why = whyRefused({ row, isFollowUp, reasons: reasons.get(row.enrollmentId) }, queue, at);
      await setBackStep(tx, tenantId, row, email, why, at);
    }
  });
}

/** Else in the order in which they wait. */
function followUpsFirst(a: HeldBackEmail, b: HeldBackEmail): number {
  const isStart = ({ position, row }: HeldBackEmail): number => Number(position <= row.firstPosition);
  return isStart(a) - isStart(b);
}

interface Reasons {
  enrollmentId: string;
  optedOut: boolean;
  /** Null: the contact has no address. */
  bounced: boolean | null;
  disconnected: boolean;
}

async function readReasons(
  tx: OpenTransaction,
  { tenantId, inboxId, emails }: PutOffOrder,
): Promise<Map<string, Reasons>> {
  const { rows } = await sql<Reasons>`
    select e.id as "enrollmentId", c.opted_out_at is not null as "optedOut",
      case when a.address is not null then a.bounced_at is not null end as bounced,
      i.disconnected_at is not null as disconnected
    from enrollments e
    join contacts c on c.tenant_id = ${tenantId} and c.id = e.contact_id
    join connected_inboxes i on i.tenant_id = ${tenantId} and i.id = ${inboxId}
    left join contact_addresses a on a.tenant_id = ${tenantId} and a.contact_id = c.id and a.is_primary
    where e.tenant_id = ${tenantId} and e.id = any(${emails.map((email) => email.enrollmentId)}::uuid[])`.execute(
    tx,
  );
  return new Map(rows.map((row) => [row.enrollmentId, row]));
}

const stuck = (code: string, detail: string): Setback => ({ kind: "stuck", why: { code, detail } });

function whyHeld({ holdReason }: StepPlace): Obstacle {
  return holdReason === "doubt"
    ? { code: "doubt", detail: "A person has to say what a message of the contact was." }
    : { code: "away", detail: "The contact is away." };
}

/** The first step would leave at once, whatever the hour; after an absence it waits for the window like the others. */
function backOf(row: StepInPlace): Date | null {
  const { heldUntil } = row.place;
  return heldUntil === null ? null : openingAfter(heldUntil, { plan: planOf(row) });
}

interface Refused {
  row: StepInPlace;
  isFollowUp: boolean;
  reasons: Reasons | undefined;
}

function whyRefused({ row, isFollowUp, reasons }: Refused, queue: LimitQueue, at: Date): Setback {
  if (reasons?.optedOut) return stuck("contact_opted_out", "The contact opted out of email.");
  if (reasons?.bounced === null) return stuck("no_address", "The contact has no email address.");
  if (reasons?.bounced) return stuck("contact_bounced", "Mail to the contact's address was returned.");
  if (reasons?.disconnected) return stuck("inbox_disconnected", "The sender's inbox is not connected.");
  const { place } = row;
  if (place.isHeld) {
    return { kind: "later", earliest: backOf(row), waitReason: place.holdReason, why: whyHeld(place) };
  }
  const earliest = queue.slot({ isFollowUp, waitedBefore: row.waitReason === "limit" });
  const why = { code: "limit", detail: "The inbox has sent as much as it may for now." };
  return { kind: "later", earliest, waitReason: earliest > at ? "limit" : null, why };
}
