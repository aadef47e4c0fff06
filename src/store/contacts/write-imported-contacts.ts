import { sql } from "kysely";
import type { Asker } from "../../domain/asker.ts";
import type { ContactRow } from "../../domain/contact-row.ts";
import type { OpenTransaction } from "../database/in-transaction.ts";
import { newId } from "../database/new-id.ts";

export interface ImportedContact {
  row: ContactRow;
  companyId: string | null;
  ownerId: string | null;
}

/** New contacts; who brings them owns them unless the list says otherwise. */
export async function insertImportedContacts(
  tx: OpenTransaction,
  asker: Asker,
  contacts: readonly ImportedContact[],
  at: Date,
): Promise<void> {
  if (contacts.length === 0) return;
  const { tenantId } = asker;
  const made = contacts.map((contact) => ({ ...contact, id: newId() }));
  await tx
    .insertInto("contacts")
    .values(
      made.map(({ id, row, companyId, ownerId }) => ({
        tenant_id: tenantId,
        id,
        given_name: row.givenName,
        family_name: row.familyName,
        job_title: row.jobTitle,
        company_id: companyId,
        owner_id: ownerId ?? asker.userId,
        time_zone: row.timeZone,
        created_at: at,
      })),
    )
    .execute();
  await tx
    .insertInto("contact_addresses")
    .values(
      made.map(({ id, row }) => ({
        tenant_id: tenantId,
        address: row.address,
        contact_id: id,
        is_primary: true,
      })),
    )
    .execute();
}

/**
 * Known contacts: what the list says replaces what was known, what it leaves empty stays. A company found by the
 * domain alone counts as not said. Several rows may be addresses of one contact; the later row wins.
 */
export async function updateImportedContacts(
  tx: OpenTransaction,
  tenantId: string,
  contacts: readonly (ImportedContact & { contactId: string })[],
): Promise<void> {
  if (contacts.length === 0) return;
  const changes = [...merge(contacts)];
  const column = (pick: (change: Change) => string | null) => changes.map(([, change]) => pick(change));
  await sql`
    update contacts c set
      given_name = coalesce(r.given_name, c.given_name), family_name = coalesce(r.family_name, c.family_name),
      job_title = coalesce(r.job_title, c.job_title), company_id = coalesce(r.company_id, c.company_id),
      time_zone = coalesce(r.time_zone, c.time_zone), owner_id = coalesce(r.owner_id, c.owner_id)
    from unnest(${changes.map(([id]) => id)}::uuid[], ${column((c) => c.givenName)}::text[],
      ${column((c) => c.familyName)}::text[], ${column((c) => c.jobTitle)}::text[],
      ${column((c) => c.companyId)}::uuid[], ${column((c) => c.timeZone)}::text[],
      ${column((c) => c.ownerId)}::uuid[])
      as r (id, given_name, family_name, job_title, company_id, time_zone, owner_id)
    where c.tenant_id = ${tenantId} and c.id = r.id`.execute(tx);
}

interface Change {
  givenName: string | null;
  familyName: string | null;
  jobTitle: string | null;
  companyId: string | null;
  timeZone: string | null;
  ownerId: string | null;
}

function merge(contacts: readonly (ImportedContact & { contactId: string })[]): Map<string, Change> {
  const merged = new Map<string, Change>();
  for (const contact of contacts) {
    const before = merged.get(contact.contactId);
    const change = toChange(contact);
    merged.set(contact.contactId, before === undefined ? change : laterWins(before, change));
  }
  return merged;
}

function toChange({ row, companyId, ownerId }: ImportedContact): Change {
  const { givenName, familyName, jobTitle, timeZone } = row;
  return {
    givenName,
    familyName,
    jobTitle,
    companyId: row.companyName === null ? null : companyId,
    timeZone,
    ownerId,
  };
}

function laterWins(before: Change, change: Change): Change {
  const said = Object.entries(change).filter(([, value]) => value !== null);
  return { ...before, ...Object.fromEntries(said) };
}
