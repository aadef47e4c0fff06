import { sql } from "kysely";
import type { MessageOutcome } from "../../domain/message-words.ts";
import { decideOwnMail, decideStop, type StopDecision } from "../../domain/stop/decide-stop.ts";
import type { OpenEnrollment, StopMessage } from "../../domain/stop/stop-facts.ts";
import type { Database } from "../database/database.ts";
import { inTransaction, type OpenTransaction } from "../database/in-transaction.ts";
import { newId } from "../database/new-id.ts";
import { prepared } from "../database/preparing-client.ts";
import { readColleagues } from "../contacts/read-colleagues.ts";
import { askAboutEach } from "./ask-about-each.ts";
import { carryOut, type Effects } from "./carry-out.ts";
import { findPeople, type ConcernedPerson } from "./find-people.ts";
import { findThread, type ThreadEmail } from "./find-thread.ts";
import type { InboundMessage } from "./inbound-message.ts";
import { evidenceOf } from "./message-evidence.ts";
import { rememberSentCopy } from "./remember-sent-copy.ts";

export interface Applied {
  outcome: MessageOutcome;
  /** Enrollments that ended or are about to. */
  stopped: number;
}

/**
 * Does everything that follows from a message, in one transaction with the row that says that it was read: however often
 * it comes, in whatever folder and to however many readers, it has its effects once. Null: it was read before. Of what
 * concerned nobody only that row stays, without sender, subject or text.
 */
export function applyMessage(db: Database, message: InboundMessage): Promise<Applied | null> {
  return inTransaction(db, async (tx) => {
    const id = newId();
    if (!(await claim(tx, id, message))) return null;
    if (message.folder === "sent" && (await rememberSentCopy(tx, message)))
      return { outcome: "ignored", stopped: 0 };
    const thread = await findThread(tx, message);
    const people = await findPeople(tx, message, thread);
    const decision = await decide(tx, message, people);
    const evidence = evidenceOf(message, people, decision);
    const effects = await carryOut(tx, { id, message, people, decision, evidence });
    const told = [...effects.tiredOf, ...evidence];
    if (effects.outcome !== "ignored") await describe(tx, id, { message, effects, evidence: told, thread });
    await askAboutEach(tx, { tenantId: message.tenantId, id }, effects.furtherDoubts);
    return { outcome: effects.outcome, stopped: effects.stopped };
  });
}

/** The unique key makes every message come here once. */
async function claim(tx: OpenTransaction, id: string, message: InboundMessage): Promise<boolean> {
  const { tenantId, inboxId, messageKey, folder, receivedAt, at } = message;
  const { rows } = await sql`${sql.raw(prepared)}
    insert into inbound_messages (tenant_id, id, inbox_id, message_key, folder, received_at, processed_at, outcome)
    values (${tenantId}, ${id}, ${inboxId}, ${messageKey}, ${folder}, ${receivedAt}, ${at}, 'ignored')
    on conflict (tenant_id, inbox_id, message_key) do nothing returning 1`.execute(tx);
  return rows.length > 0;
}

async function decide(
  tx: OpenTransaction,
  message: InboundMessage,
  people: readonly ConcernedPerson[],
): Promise<StopDecision> {
  const facts = factsOf(message);
  if (message.isOwn) return decideOwnMail(facts, people);
  return decideStop(facts, people, await colleaguesOf(tx, message, people));
}

function factsOf(message: InboundMessage): StopMessage {
  const { class: what, isSure, receivedAt, userId, hasLeft, isAnswer, hasComment } = message;
  const isRefuted = message.refutedBy !== null;
  return { class: what, isSure, isRefuted, receivedAt, userId, hasLeft, isAnswer, hasComment };
}

const reachesCompany = /^(?:human_reply|opt_out|meeting_)/;

/**
 * The company is the sender's; where a stranger answers for a contact, the contact's. A stranger in no thread counts by
 * the domain of their address.
 */
async function colleaguesOf(
  tx: OpenTransaction,
  message: InboundMessage,
  people: readonly ConcernedPerson[],
): Promise<OpenEnrollment[]> {
  if (!message.isSure || !reachesCompany.test(message.class)) return [];
  const writers = people.filter(({ senderIs }) => senderIs === "primary" || senderIs === "alias");
  const contactIds = (writers.length > 0 ? writers : people).map(({ contactId }) => contactId);
  const address = message.from?.address ?? "";
  const domain = people.length > 0 ? null : address.slice(address.lastIndexOf("@") + 1);
  return readColleagues(tx, message.tenantId, { contactIds, domain: domain === "" ? null : domain });
}

/** What people are to see of it, and what later decisions go by. */
async function describe(
  tx: OpenTransaction,
  id: string,
  kept: {
    message: InboundMessage;
    effects: Effects;
    evidence: ReturnType<typeof evidenceOf>;
    thread: readonly ThreadEmail[];
  },
): Promise<void> {
  const { message, effects, evidence, thread } = kept;
  const { contactId, outcome } = effects;
  const enrollmentId =
    effects.enrollmentId ?? thread.find((email) => email.contactId === contactId)?.enrollmentId ?? null;
  await sql`
    update inbound_messages
    set outcome = ${outcome}, message_id = ${message.messageId}, from_address = ${message.from?.address ?? null},
        from_name = ${message.from?.name ?? null},
        subject = ${message.subject}, excerpt = ${message.excerpt},
        provider_id = ${message.providerId}, web_link = ${message.webLink}, class = ${message.class},
        confidence = ${message.confidence}, evidence = ${JSON.stringify(evidence)}::jsonb,
        return_on = ${message.returnOn}, contact_id = ${contactId}, enrollment_id = ${enrollmentId}
    where tenant_id = ${message.tenantId} and id = ${id}`.execute(tx);
}
