import { sql, type RawBuilder } from "kysely";
import { ownIdOf } from "../../domain/own-message-id.ts";
import type { OpenTransaction } from "../database/in-transaction.ts";
import { prepared } from "../database/preparing-client.ts";
import type { InboundMessage } from "./inbound-message.ts";
import { sameSubject } from "./same-subject.ts";

/** How it is known that a message belongs to an email of ours, the strongest first. */
export const threadProofs = [
  "in_reply_to",
  "references",
  "quoted",
  "envelope",
  "token",
  "conversation",
  "thread_index",
] as const;
export type ThreadProof = (typeof threadProofs)[number];

/** An email of a sequence that a message refers to. */
export interface ThreadEmail {
  outboxId: string;
  enrollmentId: string;
  contactId: string;
  proof: ThreadProof;
  /** What the message bears of it. */
  detail: string;
}

/**
 * The emails of sequences that a message refers to, the strongest proof of each. A conversation counts only together with
 * the subject: mailboxes join by subject alone, and then a stranger's mail would stand in our thread.
 */
export async function findThread(tx: OpenTransaction, message: InboundMessage): Promise<ThreadEmail[]> {
  const { tenantId, references } = message;
  const { inReplyTo, quoted, envelopeIds, outboxIds } = references;
  const byId = await findOutboxEmails(tx, tenantId, [
    ...inReplyTo,
    ...references.references,
    ...quoted,
    ...envelopeIds,
  ]);
  const found = byId.map((email): ThreadEmail => ({ ...email, proof: proofOf(email.detail, references) }));
  if (outboxIds.length > 0) {
    found.push(
      ...(await read(tx, tenantId, sql`o.id = any(${outboxIds}::uuid[])`, sql`o.message_id`, "token")),
    );
  }
  if (found.length === 0) found.push(...(await findByMailbox(tx, message)));
  return strongestOfEach(found);
}

function proofOf(id: string, { inReplyTo, references, quoted }: InboundMessage["references"]): ThreadProof {
  if (inReplyTo.includes(id)) return "in_reply_to";
  if (references.includes(id)) return "references";
  return quoted.includes(id) ? "quoted" : "envelope";
}

type Found = Omit<ThreadEmail, "proof">;

/**
 * Ids of ours say which email they are of: an answer may come before that email is settled. What mailboxes made of them
 * is looked up.
 */
export async function findOutboxEmails(
  tx: OpenTransaction,
  tenantId: string,
  ids: readonly string[],
): Promise<Found[]> {
  if (ids.length === 0) return [];
  const own = ids.flatMap((id) => {
    const parts = ownIdOf(id);
    return parts?.tenantId === tenantId ? [{ id, ...parts }] : [];
  });
  const { rows } = await sql<Found>`${sql.raw(prepared)}
    select o.id as "outboxId", o.enrollment_id as "enrollmentId", e.contact_id as "contactId", f.id as detail
    from (
      select o.id, o.enrollment_id, n.id as asked from outbox o
      join unnest(${own.map((each) => each.enrollmentId)}::uuid[], ${own.map((each) => each.position)}::integer[],
        ${own.map((each) => each.id)}::text[]) as n (enrollment_id, position, id)
        on o.enrollment_id = n.enrollment_id and o.position = n.position
      where o.tenant_id = ${tenantId}
      union
      select id, enrollment_id, sent_message_id from outbox
      where tenant_id = ${tenantId} and sent_message_id = any(${ids}::text[]) and sent_message_id is not null
        and sent_message_id <> message_id
    ) as f (outbox_id, enrollment_id, id)
    join outbox o on o.tenant_id = ${tenantId} and o.id = f.outbox_id
    join enrollments e on e.tenant_id = ${tenantId} and e.id = f.enrollment_id`.execute(tx);
  return rows;
}

/** What the mailbox or Exchange says about the thread, where the message itself bears no id. */
async function findByMailbox(tx: OpenTransaction, message: InboundMessage): Promise<ThreadEmail[]> {
  const { tenantId, inboxId, references } = message;
  const { conversationId, threadGuid } = references;
  const found: ThreadEmail[] = [];
  if (conversationId !== null) {
    const which = sql`o.inbox_id = ${inboxId} and o.conversation_id = ${conversationId}`;
    const joined = await read(tx, tenantId, which, sql`coalesce(o.subject, '')`, "conversation");
    found.push(...joined.filter(({ detail }) => sameSubject(detail, message.subject)));
  }
  if (threadGuid !== null) {
    const which = sql`o.thread_guid = ${Buffer.from(threadGuid, "hex")}`;
    found.push(...(await read(tx, tenantId, which, sql`''`, "thread_index")));
  }
  return found;
}

async function read(
  tx: OpenTransaction,
  tenantId: string,
  which: RawBuilder<unknown>,
  detail: RawBuilder<unknown>,
  proof: ThreadProof,
): Promise<ThreadEmail[]> {
  const { rows } = await sql<Found>`
    select o.id as "outboxId", o.enrollment_id as "enrollmentId", e.contact_id as "contactId", ${detail} as detail
    from outbox o join enrollments e on e.tenant_id = ${tenantId} and e.id = o.enrollment_id
    where o.tenant_id = ${tenantId} and ${which} limit 20`.execute(tx);
  return rows.map((row) => ({ ...row, proof }));
}

function strongestOfEach(found: readonly ThreadEmail[]): ThreadEmail[] {
  const emails = new Map<string, ThreadEmail>();
  for (const email of found.toSorted(
    (a, b) => threadProofs.indexOf(a.proof) - threadProofs.indexOf(b.proof),
  )) {
    if (!emails.has(email.outboxId)) emails.set(email.outboxId, email);
  }
  return [...emails.values()];
}
