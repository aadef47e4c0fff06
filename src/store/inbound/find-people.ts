import { sql } from "kysely";
import { isFreeMailDomain } from "../../domain/free-mail-domains.ts";
import type { OpenEnrollment, Person, SenderIs } from "../../domain/stop/stop-facts.ts";
import type { OpenTransaction } from "../database/in-transaction.ts";
import { prepared } from "../database/preparing-client.ts";
import { readOpenOrUndoable } from "../enrollments/read-open-enrollments.ts";
import { findRecentEmails } from "./find-recent-emails.ts";
import type { InboundMessage } from "./inbound-message.ts";
import type { ThreadEmail } from "./find-thread.ts";

/** A contact whom a message may concern, and what shows it. */
export interface ConcernedPerson extends Person {
  givenName: string | null;
  familyName: string | null;
  /** The strongest proof that the message belongs to an email to them. */
  email: ThreadEmail | null;
}

/** The contacts whom a message may concern: its sender, those of the emails in its thread, those whom it names. */
export async function findPeople(
  tx: OpenTransaction,
  message: InboundMessage,
  thread: readonly ThreadEmail[],
): Promise<ConcernedPerson[]> {
  const { tenantId } = message;
  const from = message.isOwn ? null : (message.from?.address ?? null);
  const named = message.isOwn ? message.to : message.recipients;
  const threadIds = [...new Set(thread.map((email) => email.contactId))];
  const known = await readKnown(tx, tenantId, from === null ? named : [from, ...named], threadIds);
  if (known.length === 0) return [];
  const ids = known.map(({ contactId }) => contactId);
  // Of one that could come back and a newer one the newer counts: in the order of their ids it is the last.
  const opens = new Map(
    (await readOpenOrUndoable(tx, tenantId, ids, message.at)).map((open) => [open.contactId, open]),
  );
  const recent = message.class === "hard_bounce" ? await findRecentEmails(tx, message, ids) : new Set();
  const sender = known.find(({ addresses }) => addresses.some(({ address }) => address === from)) ?? null;
  const isInsider = sender === null && from !== null && (await isOfOrganisation(tx, message, from));
  return known.map((contact) => {
    const emails = thread.filter(({ contactId }) => contactId === contact.contactId);
    const [email = null] = emails;
    const open: OpenEnrollment | null = opens.get(contact.contactId) ?? null;
    return {
      contactId: contact.contactId,
      givenName: contact.givenName,
      familyName: contact.familyName,
      email,
      senderIs: isInsider ? "insider" : relationOf(contact, from, sender),
      inThread: email !== null,
      namesEmail: emails.some(({ proof }) => proof !== "conversation"),
      inOpenThread: thread.some(({ enrollmentId }) => enrollmentId === open?.enrollmentId),
      asksByToken: emails.some(({ outboxId }) => message.references.optOutIds.includes(outboxId)),
      recipientIs: recipientOf(contact, named),
      hasRecentEmail: recent.has(contact.contactId),
      open,
    };
  });
}

interface KnownContact {
  contactId: string;
  givenName: string | null;
  familyName: string | null;
  companyId: string | null;
  addresses: { address: string; isPrimary: boolean; isLearned: boolean }[];
}

async function readKnown(
  tx: OpenTransaction,
  tenantId: string,
  addresses: readonly string[],
  contactIds: readonly string[],
): Promise<KnownContact[]> {
  const { rows } = await sql<KnownContact>`${sql.raw(prepared)}
    with people as (
      select contact_id as id from contact_addresses
      where tenant_id = ${tenantId} and address = any(${addresses}::text[])
      union select unnest(${contactIds}::uuid[]))
    select c.id as "contactId", c.given_name as "givenName", c.family_name as "familyName",
      c.company_id as "companyId",
      coalesce((
        select jsonb_agg(jsonb_build_object('address', a.address, 'isPrimary', a.is_primary,
                                            'isLearned', a.learned_at is not null))
        from contact_addresses a where a.tenant_id = ${tenantId} and a.contact_id = c.id), '[]') as addresses
    from people p join contacts c on c.tenant_id = ${tenantId} and c.id = p.id
    order by c.id`.execute(tx);
  return rows;
}

function relationOf(contact: KnownContact, from: string | null, sender: KnownContact | null): SenderIs {
  const own = contact.addresses.find(({ address }) => address === from);
  if (own !== undefined) return own.isPrimary ? "primary" : "alias";
  return sender !== null && isColleague(contact, sender) ? "colleague" : "stranger";
}

/** A user or an inbox of the organisation, or an address of the domain that the inbox has, if that is not everybody's. */
async function isOfOrganisation(
  tx: OpenTransaction,
  { tenantId, inboxId }: InboundMessage,
  address: string,
): Promise<boolean> {
  const domain = address.slice(address.lastIndexOf("@") + 1);
  const { rows } = await sql<{ isInside: boolean }>`
    select exists (select 1 from users where tenant_id = ${tenantId} and lower(email) = ${address})
      or exists (
        select 1 from connected_inboxes where tenant_id = ${tenantId} and (address = ${address}
          or (id = ${inboxId} and ${!isFreeMailDomain(domain)} and split_part(address, '@', 2) = ${domain}))
      ) as "isInside"`.execute(tx);
  return rows[0]?.isInside ?? false;
}

/** S-012: the same company, or a domain in common that is not everybody's. */
function isColleague(one: KnownContact, other: KnownContact): boolean {
  if (one.companyId !== null && one.companyId === other.companyId) return true;
  const domains = domainsOf(other);
  return domainsOf(one).some((domain) => domains.includes(domain) && !isFreeMailDomain(domain));
}

const domainsOf = ({ addresses }: KnownContact): string[] =>
  addresses
    .filter(({ isLearned }) => !isLearned)
    .map(({ address }) => address.slice(address.lastIndexOf("@") + 1));

function recipientOf(contact: KnownContact, named: readonly string[]): Person["recipientIs"] {
  const found = contact.addresses.filter(({ address }) => named.includes(address));
  if (found.length === 0) return null;
  return found.some(({ isPrimary }) => isPrimary) ? "primary" : "alias";
}
