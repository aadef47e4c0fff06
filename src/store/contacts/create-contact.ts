import type { Database } from "../database/database.ts";
import { findCompanyByDomain, findOrCreateCompany } from "./find-or-create-company.ts";
import { inTransaction, type OpenTransaction } from "../database/in-transaction.ts";
import { newId } from "../database/new-id.ts";
import { violatesCheck, violatesUnique } from "../database/sql-state.ts";

export interface NewContact {
  tenantId: string;
  /** As `readAddress` gives it. */
  address: string;
  domain: string;
  givenName: string | null;
  familyName: string | null;
  jobTitle: string | null;
  /** Null: the company that has the address's domain, if any. */
  companyName: string | null;
  ownerId: string;
  timeZone: string | null;
  at: Date;
}

export type CreateContactResult =
  | { kind: "created"; contactId: string }
  | { kind: "address_taken" }
  /** The database's rules of letter case differ from ours for a character of this address. */
  | { kind: "address_refused" };

/** Makes a contact with one address. An address belongs to one contact of an organisation, whatever its case. */
export async function createContact(db: Database, contact: NewContact): Promise<CreateContactResult> {
  try {
    return { kind: "created", contactId: await inTransaction(db, (tx) => insertContact(tx, contact)) };
  } catch (error) {
    if (violatesUnique(error, "contact_addresses_pkey")) return { kind: "address_taken" };
    if (violatesCheck(error, "contact_addresses_address_check")) return { kind: "address_refused" };
    throw error;
  }
}

async function insertContact(tx: OpenTransaction, contact: NewContact): Promise<string> {
  const { tenantId, domain, companyName, at } = contact;
  const companyId =
    companyName === null
      ? await findCompanyByDomain(tx, tenantId, domain)
      : await findOrCreateCompany(tx, { tenantId, name: companyName, domain, at });
  const id = newId();
  await tx
    .insertInto("contacts")
    .values({
      tenant_id: tenantId,
      id,
      given_name: contact.givenName,
      family_name: contact.familyName,
      job_title: contact.jobTitle,
      company_id: companyId,
      owner_id: contact.ownerId,
      time_zone: contact.timeZone,
      created_at: at,
    })
    .execute();
  await tx
    .insertInto("contact_addresses")
    .values({ tenant_id: tenantId, address: contact.address, contact_id: id, is_primary: true })
    .execute();
  return id;
}
