import { sql } from "kysely";
import type { OpenTransaction } from "../database/in-transaction.ts";
import { findOutboxEmails } from "./find-thread.ts";
import type { InboundMessage } from "./inbound-message.ts";

/**
 * Whether an own message is the copy of an email that we sent. What the mailbox made of it is kept, for answers to be
 * found by: another Message-ID, its conversation, the root of its thread as Exchange names it.
 */
export async function rememberSentCopy(tx: OpenTransaction, message: InboundMessage): Promise<boolean> {
  const { tenantId, messageId, originalIds, references } = message;
  const ids = [...(messageId === null ? [] : [messageId]), ...originalIds];
  const [email] = await findOutboxEmails(tx, tenantId, ids);
  if (email === undefined) return false;
  const guid = references.threadGuid === null ? null : Buffer.from(references.threadGuid, "hex");
  await sql`
    update outbox
    set sent_message_id = coalesce(${messageId}::text, sent_message_id),
        thread_guid = coalesce(thread_guid, ${guid}::bytea),
        conversation_id = coalesce(conversation_id, ${references.conversationId}::text)
    where tenant_id = ${tenantId} and id = ${email.outboxId} and state in ('sending', 'sent', 'uncertain')
      and (thread_guid is distinct from coalesce(thread_guid, ${guid}::bytea)
        or sent_message_id is distinct from coalesce(${messageId}::text, sent_message_id)
        or conversation_id is distinct from coalesce(conversation_id, ${references.conversationId}::text))`.execute(
    tx,
  );
  return true;
}
