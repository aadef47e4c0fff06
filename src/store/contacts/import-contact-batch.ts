import { sql } from "kysely";
import type { Asker } from "../../domain/asker.ts";
import type { ContactRow, RowIssue } from "../../domain/contact-row.ts";
import { mayChangeContact, type Holder } from "../../domain/may-change.ts";
import { importCompanies } from "./import-companies.ts";
import type { OpenTransaction } from "../database/in-transaction.ts";
import {
  insertImportedContacts,
  updateImportedContacts,
  type ImportedContact,
} from "./write-imported-contacts.ts";

export interface ImportBatch {
  asker: Asker;
  /** By email in lower case. */
  owners: ReadonlyMap<string, Holder>;
  /** No address twice. */
  rows: readonly ContactRow[];
  at: Date;
}

/** Takes the rows that the asker may take, in a handful of statements however many they are. */
export async function importContactBatch(
  tx: OpenTransaction,
  batch: ImportBatch,
): Promise<{ created: number; updated: number; rejected: RowIssue[] }> {
  const { tenantId } = batch.asker;
  const existing = await lockExisting(tx, tenantId, batch.rows);
  const rejected: RowIssue[] = [];
  const permitted = batch.rows.filter((row) => {
    const issue = rowIssue(batch, row, existing.get(row.address));
    if (issue !== null) rejected.push(issue);
    return issue === null;
  });
  const companies = await importCompanies(tx, tenantId, permitted, batch.at);
  const contacts = permitted.map((row) => toContact(batch, row, companies.get(row.row) ?? null));
  const fresh = contacts.filter(({ row }) => !existing.has(row.address));
  await insertImportedContacts(tx, batch.asker, fresh, batch.at);
  await updateImportedContacts(tx, tenantId, known(contacts, existing));
  return { created: fresh.length, updated: contacts.length - fresh.length, rejected };
}

interface Existing {
  contactId: string;
  owner: Holder | null;
}

/** Locks in the order of ids, so that two imports of the same people wait for each other instead of colliding. */
async function lockExisting(
  tx: OpenTransaction,
  tenantId: string,
  rows: readonly ContactRow[],
): Promise<Map<string, Existing>> {
  const found = await sql<{
    address: string;
    id: string;
    ownerId: string | null;
    name: string;
    teamId: string | null;
  }>`
    select a.address, c.id, o.id as "ownerId", o.name, o.team_id as "teamId"
    from contact_addresses a
    join contacts c on c.tenant_id = ${tenantId} and c.id = a.contact_id
    left join users o on o.tenant_id = ${tenantId} and o.id = c.owner_id
    where a.tenant_id = ${tenantId} and a.address = any(${rows.map((row) => row.address)}::text[])
    order by c.id for update of c`.execute(tx);
  return new Map(
    found.rows.map(({ address, id, ownerId, name, teamId }) => [
      address,
      { contactId: id, owner: ownerId === null ? null : { id: ownerId, name, teamId } },
    ]),
  );
}

function rowIssue(batch: ImportBatch, row: ContactRow, existing: Existing | undefined): RowIssue | null {
  const current = mayChangeContact(batch.asker, existing?.owner ?? null);
  if (current.kind === "refused") return { row: row.row, column: null, issue: current.why };
  if (row.owner === null) return null;
  const owner = ownerOf(batch, row);
  if (owner === null) return { row: row.row, column: "owner", issue: "is not the email address of a user" };
  if (mayChangeContact(batch.asker, owner).kind === "permitted") return null;
  return { row: row.row, column: "owner", issue: `You may not make ${owner.name} the owner of a contact.` };
}

function ownerOf(batch: ImportBatch, row: ContactRow): Holder | null {
  return row.owner === null ? null : (batch.owners.get(row.owner.toLowerCase()) ?? null);
}

function toContact(batch: ImportBatch, row: ContactRow, companyId: string | null): ImportedContact {
  return { row, companyId, ownerId: ownerOf(batch, row)?.id ?? null };
}

function known(contacts: readonly ImportedContact[], existing: ReadonlyMap<string, Existing>) {
  return contacts.flatMap((contact) => {
    const found = existing.get(contact.row.address);
    return found === undefined ? [] : [{ ...contact, contactId: found.contactId }];
  });
}
