import { sql } from "kysely";
import type { MessageClass } from "../../domain/message-words.ts";
import type { EndReason } from "../../domain/words.ts";
import { reachCompany } from "../../domain/stop/reach-company.ts";
import { stopOf, type OpenEnrollment, type Stop } from "../../domain/stop/stop-facts.ts";
import { optOutWithin } from "../contacts/apply-opt-out.ts";
import { addTimelineEvent } from "../timeline/add-timeline-event.ts";
import { carryOutStops } from "../enrollments/carry-out-stops.ts";
import type { Database } from "../database/database.ts";
import { releaseContact } from "../contacts/hold-contact.ts";
import { holdAgain } from "./hold-again.ts";
import { inTransaction, type OpenTransaction } from "../database/in-transaction.ts";
import { causeOf, type CausingMessage } from "../timeline/message-cause.ts";
import { readColleagues } from "../contacts/read-colleagues.ts";
import { readOpenOf } from "../enrollments/read-open-enrollments.ts";
import type { DecisionOrder, DecisionResult } from "../enrollments/stop-orders.ts";

/**
 * A person says what a doubtful message was. An answer: the contact leaves as if it had been clear, with whom of the
 * company their sequence takes along (S-039). No answer: once
 * nothing of the contact's is doubtful any more their steps go on, unless they are away besides.
 */
export function decideMessage(db: Database, order: DecisionOrder): Promise<DecisionResult> {
  return inTransaction(db, async (tx) => {
    const message = await lockMessage(tx, order);
    if (message === null) return { kind: "not_found" };
    const { decision, enrollmentId } = message;
    if (decision !== null) return { kind: "decided_before", same: decision === order.decision, enrollmentId };
    await writeDecision(tx, order);
    await tell(tx, order, message);
    if (order.decision === "answer") await end(tx, order, message);
    if (!(await isStillDoubtful(tx, order.tenantId, message.contactId))) await goOn(tx, order, message);
    return { kind: "decided", enrollmentId };
  });
}

interface DoubtfulMessage extends CausingMessage {
  contactId: string;
  /** What was open when the message came. */
  enrollmentId: string | null;
  decision: "answer" | "no_answer" | null;
  class: MessageClass | null;
}

async function lockMessage(tx: OpenTransaction, order: DecisionOrder): Promise<DoubtfulMessage | null> {
  const { rows } = await sql<DoubtfulMessage>`
    select contact_id as "contactId", enrollment_id as "enrollmentId", decision, class, subject, evidence,
      web_link as "webLink", from_name as "fromName", from_address as "fromAddress", received_at as "receivedAt", folder
    from inbound_messages
    where tenant_id = ${order.tenantId} and id = ${order.messageId} and outcome in ('doubtful', 'decided')
      and contact_id is not null
    for update`.execute(tx);
  return rows[0] ?? null;
}

async function writeDecision(tx: OpenTransaction, order: DecisionOrder): Promise<void> {
  await sql`
    update inbound_messages
    set outcome = 'decided', decision = ${order.decision}, decided_at = ${order.at}, decided_by = ${order.user.id}
    where tenant_id = ${order.tenantId} and id = ${order.messageId}`.execute(tx);
}

async function tell(tx: OpenTransaction, order: DecisionOrder, message: DoubtfulMessage): Promise<void> {
  const { tenantId, at, user: actor } = order;
  const { contactId, enrollmentId } = message;
  if (enrollmentId === null) return;
  const cause = causeOf(order.messageId, message);
  await addTimelineEvent(tx, {
    tenantId,
    enrollmentId,
    contactId,
    type: "message_decided",
    at,
    actor,
    cause,
  });
}

async function end(tx: OpenTransaction, order: DecisionOrder, message: DoubtfulMessage): Promise<void> {
  const { tenantId, at, user: actor } = order;
  const { contactId, enrollmentId } = message;
  const cause = causeOf(order.messageId, message);
  const stated = statedReason(message);
  if (stated === "opt_out" || stated === "complaint") {
    await optOutWithin(tx, { tenantId, contactId, at, actor, cause, reason: stated });
    return;
  }
  const left = (await readOpenOf(tx, tenantId, [contactId])).filter(
    (open) => open.enrollmentId === enrollmentId,
  );
  const reason = stated ?? reasonOf(message);
  const own = left.map((open) => stopOf(open, reason));
  const isAlone = reason === "bounce" || reason === "left_company" || reason === "manual";
  const stops = isAlone ? own : await takeAlong(tx, tenantId, { contactId, left, own, reason });
  await carryOutStops(tx, { tenantId, at, actor, cause }, stops);
  if (message.class === "hard_bounce") await markPrimaryBounced(tx, order, contactId);
}

/**
 * What a message says counts once a person has vouched for it, where all that was in doubt was who sent it, or whom it is
 * about. An automatic reply is only doubted for its sender when it says that they work there no more. Null: what it says
 * was in doubt itself.
 */
function statedReason({
  class: what,
  evidence,
}: DoubtfulMessage): "opt_out" | "complaint" | "left_company" | null {
  const rules = new Set(evidence?.map(({ rule }) => rule));
  const isRefuted = rules.has("sender.refuted");
  if (what === "complaint") return isRefuted || rules.has("complaint.address_only") ? what : null;
  if (!isRefuted) return null;
  if (what === "opt_out") return what;
  return what === "automatic_reply" ? "left_company" : null;
}

async function markPrimaryBounced(
  tx: OpenTransaction,
  { tenantId, at }: DecisionOrder,
  contactId: string,
): Promise<void> {
  await sql`
    update contact_addresses set bounced_at = ${at}
    where tenant_id = ${tenantId} and contact_id = ${contactId} and is_primary and bounced_at is null`.execute(
    tx,
  );
}

async function takeAlong(
  tx: OpenTransaction,
  tenantId: string,
  leaving: { contactId: string; left: OpenEnrollment[]; own: Stop[]; reason: EndReason },
): Promise<Stop[]> {
  const { contactId, left, own, reason } = leaving;
  const colleagues = await readColleagues(tx, tenantId, { contactIds: [contactId], domain: null });
  return reachCompany(own, left, colleagues, alongWith(reason));
}

function alongWith(reason: EndReason): { kind: "reply" | "meeting"; reason: EndReason } {
  if (reason === "meeting") return { kind: "meeting", reason };
  return { kind: "reply", reason: reason === "reply" ? "same_company_reply" : "same_company_mail" };
}

/**
 * A person's answer, whichever program it was taken for; a calendar's answer and a bounce stay what they are. One absence
 * after the other is no answer: whoever has enough of them takes the contact out by hand.
 */
function reasonOf({ class: what, evidence }: DoubtfulMessage): EndReason {
  if (what === "meeting_tentative" || what === "meeting_accepted" || what === "meeting_invitation")
    return "meeting";
  if (what === "hard_bounce" || what === "soft_bounce") return "bounce";
  if (evidence?.some(({ rule }) => rule === "absence_text.too_often")) return "manual";
  const isInThread = evidence?.some(({ rule }) => rule.startsWith("thread.")) ?? false;
  return isInThread ? "reply" : "unrelated_mail";
}

async function isStillDoubtful(tx: OpenTransaction, tenantId: string, contactId: string): Promise<boolean> {
  const { rows } = await sql`
    select 1 from inbound_messages
    where tenant_id = ${tenantId} and contact_id = ${contactId} and outcome = 'doubtful' limit 1`.execute(tx);
  return rows.length > 0;
}

async function goOn(
  tx: OpenTransaction,
  order: DecisionOrder,
  { contactId }: DoubtfulMessage,
): Promise<void> {
  const { tenantId, at, user: actor } = order;
  const released = await releaseContact(tx, { tenantId, contactId, at, actor, reason: "doubt", cause: null });
  if (released) await holdAgain(tx, { tenantId, contactId, at });
}
