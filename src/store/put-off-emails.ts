import { sql } from "kysely";
import type { Database } from "./database.ts";
import { inTransaction, type OpenTransaction } from "./in-transaction.ts";
import { limitQueue, type LimitQueue } from "./limit-queue.ts";
import { lockStepsInPlace } from "./lock-steps.ts";
import type { Obstacle } from "./mark-step-stuck.ts";
import type { ReadyEmail } from "./peek-ready-emails.ts";
import { openingAfter } from "./reschedule-held.ts";
import { planOf, type StepInPlace, type StepPlace } from "./read-steps.ts";
import { setBackStep, type Setback, type WithdrawnEmail } from "./set-back-step.ts";

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
    const { tenantId, emails, at } = order;
    const rows = await lockStepsInPlace(
      tx,
      tenantId,
      emails.map((email) => email.enrollmentId),
      at,
    );
    const refused = await withdrawReady(tx, order);
    if (refused.length === 0) return;
    const queue = await limitQueue(tx, tenantId, order.inboxId, at);
    for (const email of refused) {
      const row = rows.find((each) => each.enrollmentId === email.enrollmentId);
      if (row !== undefined) {
        await setBackStep(tx, tenantId, row, email, whyRefused(row, email, queue, at), at);
      }
    }
  });
}

interface RefusedEmail extends WithdrawnEmail {
  enrollmentId: string;
  isFollowUp: boolean;
  optedOut: boolean;
  /** Null: the contact has no address. */
  bounced: boolean | null;
  disconnected: boolean;
}

async function withdrawReady(tx: OpenTransaction, order: PutOffOrder): Promise<RefusedEmail[]> {
  const { tenantId, inboxId, emails } = order;
  const { rows } = await sql<RefusedEmail>`
    with withdrawn as (
      update outbox set state = 'cancelled', attempt_id = null
      where tenant_id = ${tenantId} and id = any(${emails.map((email) => email.outboxId)}::uuid[]) and state = 'ready'
      returning id, enrollment_id, position, ordered_by, created_at)
    select w.id as "outboxId", w.enrollment_id as "enrollmentId", w.position, w.ordered_by as "orderedBy",
      w.position > e.first_position as "isFollowUp", c.opted_out_at is not null as "optedOut",
      case when a.address is not null then a.bounced_at is not null end as bounced,
      i.disconnected_at is not null as disconnected
    from withdrawn w
    join enrollments e on e.tenant_id = ${tenantId} and e.id = w.enrollment_id
    join contacts c on c.tenant_id = ${tenantId} and c.id = e.contact_id
    join connected_inboxes i on i.tenant_id = ${tenantId} and i.id = ${inboxId}
    left join contact_addresses a on a.tenant_id = ${tenantId} and a.contact_id = c.id and a.is_primary
    order by (w.position > e.first_position) desc, w.created_at, w.id`.execute(tx);
  return rows;
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

function whyRefused(row: StepInPlace, email: RefusedEmail, queue: LimitQueue, at: Date): Setback {
  if (email.optedOut) return stuck("contact_opted_out", "The contact opted out of email.");
  if (email.bounced === null) return stuck("no_address", "The contact has no email address.");
  if (email.bounced) return stuck("contact_bounced", "Mail to the contact's address was returned.");
  if (email.disconnected) return stuck("inbox_disconnected", "The sender's inbox is not connected.");
  const { place } = row;
  if (place.isHeld) {
    return { kind: "later", earliest: backOf(row), waitReason: place.holdReason, why: whyHeld(place) };
  }
  const earliest = queue.slot({ isFollowUp: email.isFollowUp, waitedBefore: row.waitReason === "limit" });
  const why = { code: "limit", detail: "The inbox has sent as much as it may for now." };
  return { kind: "later", earliest, waitReason: earliest > at ? "limit" : null, why };
}
