import { sql, type RawBuilder } from "kysely";
import type { Evidence, MailFolder } from "../../domain/message-words.ts";

/** A doubtful message that nobody has decided about; instants as PostgreSQL writes them into JSON. */
export interface DoubtRecord {
  id: string;
  fromName: string | null;
  fromAddress: string | null;
  subject: string | null;
  excerpt: string | null;
  receivedAt: string;
  folder: MailFolder;
  webLink: string | null;
  evidence: Evidence[] | null;
}

/** An email that the sender wrote to the contact by hand. */
export interface OwnMailRecord {
  sentAt: string;
  subject: string | null;
  webLink: string | null;
}

/** The open doubts about the contact `c`, the newest first, or null: one descent in an index that holds only such messages. */
export function doubtsOf(tenantId: string): RawBuilder<unknown> {
  return sql`(
    select json_agg(json_build_object(
        'id', m.id, 'fromName', m.from_name, 'fromAddress', m.from_address, 'subject', m.subject,
        'excerpt', m.excerpt, 'receivedAt', m.received_at, 'folder', m.folder, 'webLink', m.web_link, 'evidence', m.evidence)
      order by m.received_at desc)
    from inbound_messages m
    where m.tenant_id = ${tenantId} and m.contact_id = c.id and m.outcome = 'doubtful')`;
}

/** What was read in a folder Sent, concerned the contact `c` and came after the enrollment `e` began; the last one. */
export function ownMailSince(tenantId: string): RawBuilder<unknown> {
  return sql`(
    select json_build_object('sentAt', m.received_at, 'subject', m.subject, 'webLink', m.web_link)
    from inbound_messages m
    where m.tenant_id = ${tenantId} and m.contact_id = c.id and m.folder = 'sent' and m.outcome = 'noted'
      and m.received_at >= e.enrolled_at
    order by m.received_at desc limit 1)`;
}
