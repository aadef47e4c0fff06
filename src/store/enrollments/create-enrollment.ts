import {
  chooseInbox,
  contactObstacle,
  type ContactObstacle,
  type InboxChoice,
} from "../../domain/check-enrollment.ts";
import { startDelayUntil } from "../../domain/delay.ts";
import { startEnrollment, type Start } from "../../domain/start-enrollment.ts";
import { enrollmentTimeZone } from "../../domain/time-zone.ts";
import type { Database } from "../database/database.ts";
import { inTransaction, type OpenTransaction } from "../database/in-transaction.ts";
import { insertEnrollment } from "./insert-enrollment.ts";
import { limitQueue } from "../emails/limit-queue.ts";
import { listSenderInboxes } from "../inboxes/list-sender-inboxes.ts";
import { readContactFacts } from "../contacts/read-contact-facts.ts";
import { readSequenceFacts } from "../sequences/read-sequence-facts.ts";
import { retryOnConflict } from "../database/retry-on-conflict.ts";
import { writeStepEdit, type StepChange } from "../steps/write-step-edit.ts";

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
  /** When the first step runs; default, and when it is over: at once. */
  startAt?: Date | null | undefined;
  /** One of the user's inboxes; default: the one that {@link chooseInbox} takes. */
  inboxId?: string | null | undefined;
  /** Emails changed for this contact alone. */
  edits?: readonly StepChange[] | undefined;
  /** Not while the inbox has sent as much as it may: what enrolls by itself passes the contact over (S-101). */
  refuseWhenFull?: boolean | undefined;
}

export type EnrollResult =
  | { kind: "enrolled"; enrollmentId: string }
  | { kind: "contact_not_found" }
  | { kind: "sequence_not_found" }
  /** S-026: who created the sequence has left or may only look on. */
  | { kind: "creator_removed" }
  | { kind: "no_such_step"; stepCount: number }
  /** A change of a step that is no email, or comes before the first one. */
  | { kind: "not_an_email"; position: number }
  | { kind: "inbox_not_found" }
  | { kind: "no_inbox" }
  | { kind: "inbox_disconnected" }
  /** `until`: when one more email would fit. */
  | { kind: "inbox_full"; until: Date }
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
  if (sequence.creatorGone) return { kind: "creator_removed" };
  const obstacle = contactObstacle(contact);
  if (obstacle !== null) return obstacle;
  const starting = startEnrollment(sequence, order.startStep, at);
  if (starting.kind === "no_such_step") return starting;
  const misplaced = await misplacedEdit(tx, order, sequence.version);
  if (misplaced !== null) return { kind: "not_an_email", position: misplaced };
  const inbox = await chooseSenderInbox(tx, order);
  if (inbox.kind === "not_found") return { kind: "inbox_not_found" };
  if (inbox.kind === "none") return { kind: "no_inbox" };
  if (inbox.kind === "disconnected") return { kind: "inbox_disconnected" };
  const full = order.refuseWhenFull === true ? await fullUntil(tx, order, inbox.id) : null;
  if (full !== null) return { kind: "inbox_full", until: full };
  const timeZone = enrollmentTimeZone(order.useContactTimeZone, contact.timeZone, user.timeZone);
  const enrollmentId = await insertEnrollment(tx, {
    tenantId,
    contactId,
    sequenceId,
    version: sequence.version,
    enrolledBy: { id: user.id, name: user.name },
    inboxId: inbox.id,
    timeZone,
    start: startLater(starting.start, order, timeZone),
    at,
  });
  for (const edit of order.edits ?? []) {
    await writeStepEdit(tx, { ...edit, tenantId, enrollmentId, editedBy: user.id, at });
  }
  return { kind: "enrolled", enrollmentId };
}

/** When the inbox has room for the first step, if it has none at its time; null: it has. */
async function fullUntil(tx: OpenTransaction, order: EnrollOrder, inboxId: string): Promise<Date | null> {
  const { tenantId, at, startAt } = order;
  const begins = startAt && startAt > at ? startAt : at;
  const queue = await limitQueue(tx, tenantId, inboxId, at);
  const slot = queue.slot({ isFollowUp: false, waitedBefore: false });
  return slot > begins ? slot : null;
}

async function chooseSenderInbox(
  tx: OpenTransaction,
  { tenantId, user, inboxId }: EnrollOrder,
): Promise<InboxChoice | { kind: "not_found" }> {
  const inboxes = await listSenderInboxes(tx, tenantId, user.id);
  if (inboxId === undefined || inboxId === null) return chooseInbox(inboxes);
  const wanted = inboxes.filter((inbox) => inbox.id === inboxId);
  return wanted.length === 0 ? { kind: "not_found" } : chooseInbox(wanted);
}

function startLater(start: Start, { startAt, at }: EnrollOrder, timeZone: string): Start {
  if (startAt === undefined || startAt === null || startAt <= at) return start;
  return { ...start, delay: startDelayUntil(startAt, at, timeZone) };
}

/** The position of the first change that changes no email; null: there is none. */
async function misplacedEdit(
  tx: OpenTransaction,
  { tenantId, sequenceId, startStep, edits = [] }: EnrollOrder,
  version: number,
): Promise<number | null> {
  if (edits.length === 0) return null;
  const emails = await tx
    .selectFrom("sequence_steps")
    .select("position")
    .where("tenant_id", "=", tenantId)
    .where("sequence_id", "=", sequenceId)
    .where("version", "=", version)
    .where("position", ">=", startStep)
    .where("type", "in", ["automated_email", "manual_email"])
    .execute();
  const positions = new Set(emails.map((step) => step.position));
  return edits.find((edit) => !positions.has(edit.position))?.position ?? null;
}
