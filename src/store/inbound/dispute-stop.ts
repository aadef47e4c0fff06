import { sql } from "kysely";
import { isDisputable } from "../../domain/disputable.ts";
import type { EndReason, EnrollmentState, HoldReason } from "../../domain/words.ts";
import { addTimelineEvent } from "../timeline/add-timeline-event.ts";
import type { Database } from "../database/database.ts";
import { releaseContact } from "../contacts/hold-contact.ts";
import { inTransaction, type OpenTransaction } from "../database/in-transaction.ts";
import { newId } from "../database/new-id.ts";
import { reEnrollWithin, type ReEnrollResult } from "../enrollments/re-enroll-enrollment.ts";
import { retryOnConflict } from "../database/retry-on-conflict.ts";
import type { StoredCause } from "../tables/tables.ts";
import { takeBackEffects } from "./take-back-effects.ts";

export interface DisputeOrder {
  tenantId: string;
  enrollmentId: string;
  user: { id: string; name: string };
  /** Empty: they said no more. */
  note: string;
  at: Date;
}

export type DisputeResult =
  /** The contact waits no more. */
  | { kind: "released" }
  | { kind: "unenrolling" }
  /** It runs, or a person ended it. */
  | { kind: "not_automatic" }
  | ReEnrollResult;

/**
 * "That was wrong": takes an automatic hold back, or goes on after an automatic stop with a new enrollment of the same
 * version, at the step where it stood. What the message marked besides (a bounced address, an alias) is taken back, too,
 * but for an opt-out. The mistake is noted for the export, also when the contact cannot be enrolled again; no rule changes.
 */
export function disputeStop(db: Database, order: DisputeOrder): Promise<DisputeResult> {
  return retryOnConflict("enrollments_one_open", () => inTransaction(db, (tx) => dispute(tx, order)));
}

async function dispute(tx: OpenTransaction, order: DisputeOrder): Promise<DisputeResult> {
  const row = await lock(tx, order);
  if (row === null) return { kind: "not_found" };
  if (row.state === "unenrolling") return { kind: "unenrolling" };
  if (row.endReason === null) return disputeHold(tx, order, row);
  if (!isDisputable(row.endReason)) return { kind: "not_automatic" };
  await note(tx, order, row, { reason: row.endReason, cause: row.endCause });
  await takeBackEffects(tx, {
    ...order,
    contactId: row.contactId,
    cause: row.endCause,
    reason: row.endReason,
  });
  const { tenantId, enrollmentId, user, at } = order;
  return reEnrollWithin(tx, { tenantId, enrollmentId, user, at, startStep: null });
}

/** A doubt is decided, not disputed: nothing has been claimed yet. */
async function disputeHold(
  tx: OpenTransaction,
  order: DisputeOrder,
  row: DisputedRow,
): Promise<DisputeResult> {
  const { tenantId, user, at } = order;
  const { contactId, holdReason, holdCause: cause } = row;
  if (holdReason !== "away" || cause === null) return { kind: "not_automatic" };
  await note(tx, order, row, { reason: null, cause });
  const actor = { kind: "user" as const, ...user };
  await releaseContact(tx, { tenantId, contactId, at, reason: "away", actor, cause });
  return { kind: "released" };
}

interface DisputedRow {
  contactId: string;
  state: EnrollmentState;
  endReason: EndReason | null;
  endCause: StoredCause | null;
  holdReason: HoldReason | null;
  holdCause: StoredCause | null;
}

async function lock(tx: OpenTransaction, order: DisputeOrder): Promise<DisputedRow | null> {
  const { rows } = await sql<DisputedRow>`
    select e.contact_id as "contactId", e.state, e.end_reason as "endReason", e.end_cause as "endCause",
      case when c.held_until is null or c.held_until > ${order.at} then c.hold_reason end as "holdReason",
      c.hold_cause as "holdCause"
    from enrollments e
    join contacts c on c.tenant_id = e.tenant_id and c.id = e.contact_id
    where e.tenant_id = ${order.tenantId} and e.id = ${order.enrollmentId}
    for update of e`.execute(tx);
  return rows[0] ?? null;
}

/** Once for each stop or hold, however often it is said. */
async function note(
  tx: OpenTransaction,
  order: DisputeOrder,
  { contactId }: DisputedRow,
  { reason, cause }: { reason: EndReason | null; cause: StoredCause | null },
): Promise<void> {
  const { tenantId, enrollmentId, user, at } = order;
  const messageId = cause?.kind === "message" ? cause.ref : null;
  const { rows } = await sql`
    insert into disputed_stops
      (tenant_id, id, enrollment_id, inbound_message_id, reason, said_by, said_at, note)
    select ${tenantId}, ${newId()}::uuid, ${enrollmentId}::uuid,
      (select id from inbound_messages where tenant_id = ${tenantId} and id::text = ${messageId}),
      ${reason}, ${user.id}::uuid, ${at}::timestamptz, ${order.note}
    where not exists (
      select 1 from disputed_stops d
      where d.tenant_id = ${tenantId} and d.enrollment_id = ${enrollmentId} and d.reason is not distinct from ${reason}
        and d.inbound_message_id is not distinct from (
          select id from inbound_messages where tenant_id = ${tenantId} and id::text = ${messageId}))
    returning 1`.execute(tx);
  if (rows.length === 0) return;
  const actor = { kind: "user" as const, ...user };
  await addTimelineEvent(tx, { tenantId, enrollmentId, contactId, type: "stop_disputed", at, actor, cause });
}
