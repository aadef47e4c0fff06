import { sql } from "kysely";
import type { MailFolder } from "../../domain/message-words.ts";
import type { Database } from "../database/database.ts";
import { newId } from "../database/new-id.ts";

/** A message that could not be dealt with. */
export interface AsideMessage {
  tenantId: string;
  inboxId: string;
  messageKey: Buffer;
  folder: MailFolder;
  receivedAt: Date;
  at: Date;
  providerId: string;
  webLink: string | null;
  /** A sentence for people. */
  problem: string;
}

/** Keeps a message aside with the reason, so that the ones after it go on. Again: nothing changes. */
export async function keepAside(db: Database, message: AsideMessage): Promise<void> {
  const { tenantId, inboxId, messageKey, folder, receivedAt, at, providerId, webLink, problem } = message;
  await sql`
    insert into inbound_messages (tenant_id, id, inbox_id, message_key, folder, received_at, processed_at,
      provider_id, web_link, outcome, problem)
    values (${tenantId}, ${newId()}, ${inboxId}, ${messageKey}, ${folder}, ${receivedAt}, ${at},
      ${providerId}, ${webLink}, 'kept_aside', ${problem.slice(0, 500)})
    on conflict (tenant_id, inbox_id, message_key) do nothing`.execute(db);
}
