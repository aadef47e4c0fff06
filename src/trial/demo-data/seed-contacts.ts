import { newId } from "../../store/database/new-id.ts";
import type { StoredCause } from "../../store/tables/tables.ts";
import { demoCompanies, demoContacts } from "./contacts.ts";
import { idOf, type Ids, type Tx } from "./demo-ids.ts";
import { dayMs } from "./demo-times.ts";

/** The automatic reply that lies in the demo mail, as it would have been read. */
const absence: StoredCause = {
  kind: "message",
  ref: null,
  summary: "Automatic reply: Good to meet you at the logistics fair",
  evidence: [
    { rule: "auto_subject.prefix", detail: "Automatic reply:" },
    { rule: "absence_text.return_date", detail: "back in the week after next" },
  ],
};

/** Companies with their domains, contacts with their addresses. */
export async function seedContacts(
  tx: Tx,
  tenantId: string,
  people: Ids,
  created: Date,
  now: Date,
): Promise<Ids> {
  const companies = await seedCompanies(tx, tenantId, created);
  const ids: Ids = new Map(demoContacts.map(({ key }) => [key, newId(created)]));
  const days = (count: number) => new Date(now.getTime() + count * dayMs);
  const contacts = demoContacts.map((contact) => ({
    tenant_id: tenantId,
    id: idOf(ids, contact.key),
    given_name: contact.givenName,
    family_name: contact.familyName,
    job_title: contact.jobTitle,
    company_id: contact.company === null ? null : idOf(companies, contact.company),
    owner_id: contact.owner === null ? null : idOf(people, contact.owner),
    time_zone: contact.timeZone,
    opted_out_at: contact.optedOutDays === undefined ? null : days(-contact.optedOutDays),
    held_until: contact.awayDays === undefined ? null : days(contact.awayDays),
    hold_reason: contact.awayDays === undefined ? null : ("away" as const),
    hold_cause: contact.awayDays === undefined ? null : JSON.stringify(absence),
    created_at: created,
  }));
  await tx.insertInto("contacts").values(contacts).execute();
  const addresses = demoContacts.flatMap((contact) =>
    contact.addresses.map((address, index) => ({
      tenant_id: tenantId,
      address,
      contact_id: idOf(ids, contact.key),
      is_primary: index === 0,
      bounced_at: contact.bounced ? days(-6) : null,
    })),
  );
  await tx.insertInto("contact_addresses").values(addresses).execute();
  return ids;
}

async function seedCompanies(tx: Tx, tenantId: string, created: Date): Promise<Ids> {
  const companies: Ids = new Map(demoCompanies.map(({ key }) => [key, newId(created)]));
  const companyRows = demoCompanies.map(({ key, name }) => ({
    tenant_id: tenantId,
    id: idOf(companies, key),
    name,
    created_at: created,
  }));
  await tx.insertInto("companies").values(companyRows).execute();
  const domains = demoCompanies.flatMap(({ key, domains: names }) =>
    names.map((domain) => ({ tenant_id: tenantId, domain, company_id: idOf(companies, key) })),
  );
  await tx.insertInto("company_domains").values(domains).execute();
  return companies;
}
