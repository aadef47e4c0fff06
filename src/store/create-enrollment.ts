import { chooseInbox, contactObstacle, type ContactObstacle } from "../domain/check-enrollment.ts";
import { startEnrollment } from "../domain/start-enrollment.ts";
import { enrollmentTimeZone } from "../domain/time-zone.ts";
import type { Database } from "./database.ts";
import { inTransaction, type OpenTransaction } from "./in-transaction.ts";
import { insertEnrollment } from "./insert-enrollment.ts";
import { listSenderInboxes } from "./list-sender-inboxes.ts";
import { readContactFacts } from "./read-contact-facts.ts";
import { readSequenceFacts } from "./read-sequence-facts.ts";
import { retryOnConflict } from "./retry-on-conflict.ts";

export interface EnrollOrder {
  tenantId: string;
  /** Enrolls, and sends from their own inbox. */
  user: { id: string; name: string; timeZone: string };
  contactId: string;
  sequenceId: string;
  /** Counted from 1. */
  startStep: number;
  useContactTimeZone: boolean;
  at: Date;
}

export type EnrollResult =
  | { kind: "enrolled"; enrollmentId: string }
  | { kind: "contact_not_found" }
  | { kind: "sequence_not_found" }
  | { kind: "no_such_step"; stepCount: number }
  | { kind: "no_inbox" }
  | { kind: "inbox_disconnected" }
  | ContactObstacle;

/**
 * Enrolls a contact in the current version of a sequence; the first step is due at once (S-002). Of two who enroll the
 * same contact at the same time the database lets one win (S-100), and the other learns where the contact is.
 */
export function createEnrollment(db: Database, order: EnrollOrder): Promise<EnrollResult> {
  return retryOnConflict("enrollments_one_open", () => inTransaction(db, (tx) => enroll(tx, order)));
}

async function enroll(tx: OpenTransaction, order: EnrollOrder): Promise<EnrollResult> {
  const { tenantId, user, contactId, sequenceId, at } = order;
  const contact = await readContactFacts(tx, tenantId, contactId);
  if (contact === null) return { kind: "contact_not_found" };
  const sequence = await readSequenceFacts(tx, tenantId, sequenceId, null);
  if (sequence === null) return { kind: "sequence_not_found" };
  const obstacle = contactObstacle(contact);
  if (obstacle !== null) return obstacle;
  const starting = startEnrollment(sequence, order.startStep, at);
  if (starting.kind === "no_such_step") return starting;
  const inbox = chooseInbox(await listSenderInboxes(tx, tenantId, user.id));
  if (inbox.kind === "none") return { kind: "no_inbox" };
  if (inbox.kind === "disconnected") return { kind: "inbox_disconnected" };
  const enrollmentId = await insertEnrollment(tx, {
    tenantId,
    contactId,
    sequenceId,
    version: sequence.version,
    enrolledBy: { id: user.id, name: user.name },
    inboxId: inbox.id,
    timeZone: enrollmentTimeZone(order.useContactTimeZone, contact.timeZone, user.timeZone),
    start: starting.start,
    at,
  });
  return { kind: "enrolled", enrollmentId };
}
