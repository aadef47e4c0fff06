import { sql } from "kysely";
import { contactObstacle } from "../../domain/check-enrollment.ts";
import { continueEnrollment, startEnrollment, type StartOutcome } from "../../domain/start-enrollment.ts";
import type { EnrollResult } from "./create-enrollment.ts";
import type { Database } from "../database/database.ts";
import { inTransaction, type OpenTransaction } from "../database/in-transaction.ts";
import { insertEnrollment } from "./insert-enrollment.ts";
import { readContactFacts } from "../contacts/read-contact-facts.ts";
import { readSequenceFacts, type SequenceFacts } from "../sequences/read-sequence-facts.ts";
import { retryOnConflict } from "../database/retry-on-conflict.ts";

export interface ReEnrollOrder {
  tenantId: string;
  user: { id: string; name: string };
  /** The ended enrollment. */
  enrollmentId: string;
  /** Null: where it stopped. */
  startStep: number | null;
  at: Date;
}

export type ReEnrollResult =
  | Exclude<EnrollResult, { kind: "no_inbox" | "contact_not_found" }>
  | { kind: "not_found" }
  | { kind: "still_open" };

/**
 * Enrolls a contact again after an enrollment that ended (S-078): a new enrollment of the same version (S-082), from
 * the same inbox, which must still be connected (S-079). Who opted out stays out (S-083). Going on where it stopped, the
 * emails that were changed for the contact stay so (S-081).
 */
export function reEnrollEnrollment(db: Database, order: ReEnrollOrder): Promise<ReEnrollResult> {
  return retryOnConflict("enrollments_one_open", () => inTransaction(db, (tx) => reEnrollWithin(tx, order)));
}

/** The same, in the transaction of what made it happen; `enrollments_one_open` may be violated, and is to be tried again. */
export async function reEnrollWithin(tx: OpenTransaction, order: ReEnrollOrder): Promise<ReEnrollResult> {
  const { tenantId, user, at } = order;
  const ended = await readEnded(tx, tenantId, order.enrollmentId);
  if (ended === null) return { kind: "not_found" };
  const { endedAt, contactId, sequenceId, version, inboxId, timeZone } = ended;
  if (endedAt === null) return { kind: "still_open" };
  const contact = await readContactFacts(tx, tenantId, contactId);
  if (contact === null) return { kind: "not_found" };
  const obstacle = contactObstacle(contact);
  if (obstacle !== null) return obstacle;
  const sequence = await readSequenceFacts(tx, tenantId, sequenceId, version);
  if (sequence === null) return { kind: "sequence_not_found" };
  if (sequence.creatorGone) return { kind: "creator_removed" };
  if (ended.inboxDisconnected) return { kind: "inbox_disconnected" };
  const starting = start(order, sequence, { ...ended, endedAt });
  if (starting.kind === "no_such_step") return starting;
  const enrollmentId = await insertEnrollment(tx, {
    tenantId,
    contactId,
    sequenceId,
    version,
    enrolledBy: { id: user.id, name: user.name },
    inboxId,
    timeZone,
    start: starting.start,
    at,
  });
  // Only who goes on where it stopped has emails to come that were changed before.
  if (order.startStep === null && starting.start.position === ended.nextPosition) {
    await keepEdits(tx, { tenantId, from: order.enrollmentId, to: enrollmentId }, ended.nextPosition);
  }
  return { kind: "enrolled", enrollmentId };
}

/** What a rep wrote for this contact alone, in the emails that are still to come. */
async function keepEdits(
  tx: OpenTransaction,
  { tenantId, from, to }: { tenantId: string; from: string; to: string },
  position: number,
): Promise<void> {
  await sql`
    insert into step_edits (tenant_id, enrollment_id, position, subject, body, edited_by, edited_at)
    select tenant_id, ${to}, position, subject, body, edited_by, edited_at from step_edits
    where tenant_id = ${tenantId} and enrollment_id = ${from} and position >= ${position}`.execute(tx);
}

function start(
  order: ReEnrollOrder,
  sequence: SequenceFacts,
  ended: EndedRow & { endedAt: Date },
): StartOutcome {
  if (order.startStep !== null) return startEnrollment(sequence, order.startStep, order.at);
  const delay = {
    delayMs: Number(ended.delayMs),
    usedMs: Number(ended.usedMs),
    startedAt: ended.delayStartedAt,
  };
  return continueEnrollment(sequence, { ...ended, delay }, order.at, ended.timeZone);
}

async function readEnded(tx: OpenTransaction, tenantId: string, id: string): Promise<EndedRow | null> {
  const { rows } = await sql<EndedRow>`
    select e.contact_id as "contactId", e.sequence_id as "sequenceId", e.version, e.inbox_id as "inboxId",
      i.disconnected_at is not null as "inboxDisconnected", e.time_zone as "timeZone",
      e.next_position as "nextPosition", e.first_position as "firstPosition", e.delay_ms as "delayMs", e.delay_used_ms as "usedMs",
      e.delay_started_at as "delayStartedAt", e.ended_at as "endedAt"
    from enrollments e
    join connected_inboxes i on i.tenant_id = e.tenant_id and i.id = e.inbox_id
    where e.tenant_id = ${tenantId} and e.id = ${id}`.execute(tx);
  return rows[0] ?? null;
}

interface EndedRow {
  contactId: string;
  sequenceId: string;
  version: number;
  inboxId: string;
  inboxDisconnected: boolean;
  timeZone: string;
  nextPosition: number;
  firstPosition: number;
  delayMs: string;
  usedMs: string;
  delayStartedAt: Date | null;
  endedAt: Date | null;
}
