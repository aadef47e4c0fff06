import { sql, type RawBuilder } from "kysely";
import {
  allAddresses,
  companyJoin,
  contactFacts,
  otherAddresses,
  type AddressRecord,
  type ContactRecord,
} from "./contact-record.ts";
import type { Database } from "../database/database.ts";
import { doubtsOf, ownMailSince, type DoubtRecord, type OwnMailRecord } from "../inbound/contact-messages.ts";
import { prepared } from "../database/preparing-client.ts";
import {
  enrollmentColumns,
  holderColumns,
  ownerJoin,
  senderColumns,
  senderJoins,
  sequenceJoins,
  type EnrollmentRecord,
} from "../enrollments/enrollment-record.ts";

/** A contact, its open enrollment (S-100: at most one) and the one that ended last. */
export interface ContactWithEnrollmentsRecord {
  contact: ContactRecord;
  open: EnrollmentRecord | null;
  lastEnded: EnrollmentRecord | null;
  doubts: DoubtRecord[];
  ownMail: OwnMailRecord | null;
}

/** One row per contact and enrollment; a contact without any has one row without enrollment. */
type Row = { doubts: DoubtRecord[] | null; ownMail: OwnMailRecord | null } & Addresses &
  Omit<ContactRecord, "addresses"> &
  (EnrollmentRecord | (Omit<EnrollmentRecord, "enrollmentId"> & { enrollmentId: null }));

/** With a primary address the others stand in `addresses`, without it all of them; null: there are none. */
interface Addresses {
  primaryAddress: string | null;
  primaryBounced: boolean | null;
  primaryLearned: boolean | null;
  addresses: AddressRecord[] | null;
}

/**
 * The statement behind looking contacts up, by address or by id. `people` gives each contact_id once, and with it, where
 * it has read that row anyway, the contact's primary address (else null): then only the others are looked for.
 *
 * Contact and enrollments come by a lateral `limit 1`: one index descent each, however many contacts there are and
 * however long a history is. A plain join let the planner read all contacts of a smaller organisation for 100 addresses
 * (a hash join at 20,000 contacts), and a window function over the enrollments would read each contact's history.
 *
 * The `materialized` parts are for the planner: what finds the rows comes first, what puts names to them afterwards.
 * As one join of twelve tables it takes a third longer to run. `c` renames what was found; it costs nothing.
 */
export function contactsStatement(tenantId: string, people: RawBuilder<unknown>): RawBuilder<Row> {
  return sql<Row>`${sql.raw(prepared)}
    with people as materialized (${people}),
    found as materialized (
      select p.contact_id as holder_id, p.primary_address, p.primary_bounced, p.primary_learned,
        h.given_name, h.family_name, h.job_title, h.company_id, h.owner_id, h.time_zone as holder_zone,
        h.opted_out_at, h.held_until, h.hold_reason, h.hold_cause, e.*
      from people p
      cross join lateral (
        select x.* from contacts x where x.tenant_id = ${tenantId} and x.id = p.contact_id limit 1) h
      left join lateral (
        (select x.* from enrollments x
          where x.tenant_id = ${tenantId} and x.contact_id = p.contact_id
            and x.state in ('active', 'paused', 'unenrolling') limit 1)
        union all
        (select x.* from enrollments x
          where x.tenant_id = ${tenantId} and x.contact_id = p.contact_id
            and x.state in ('unenrolled', 'finished') order by x.ended_at desc limit 1)
      ) e on true
    )
    select ${holderColumns}, ${contactFacts}, ${enrollmentColumns}, ${senderColumns},
      e.primary_address as "primaryAddress", e.primary_bounced as "primaryBounced",
      e.primary_learned as "primaryLearned",
      case when e.primary_address is null then ${allAddresses} else ${otherAddresses} end as addresses,
      ${doubtsOf(tenantId)} as doubts,
      case when e.state in ('active', 'paused', 'unenrolling') then ${ownMailSince(tenantId)} end as "ownMail"
    from found e
    cross join lateral (
      select ${tenantId}::uuid as tenant_id, e.holder_id as id, e.given_name, e.family_name, e.job_title, e.company_id,
        e.owner_id, e.holder_zone as time_zone, e.opted_out_at, e.held_until, e.hold_reason, e.hold_cause) c
    ${companyJoin}
    ${ownerJoin}
    ${sequenceJoins}
    ${senderJoins}`;
}

/** Runs the statement: one entry for each contact that was found. */
export async function readContacts(
  db: Database,
  tenantId: string,
  people: RawBuilder<unknown>,
): Promise<ContactWithEnrollmentsRecord[]> {
  const { rows } = await contactsStatement(tenantId, people).execute(db);
  const found = new Map<string, ContactWithEnrollmentsRecord>();
  for (const row of rows) addRow(found, row);
  return [...found.values()];
}

function addRow(found: Map<string, ContactWithEnrollmentsRecord>, row: Row): void {
  let entry = found.get(row.contactId);
  if (entry === undefined) {
    const contact = Object.assign(row, { addresses: addressesOf(row) });
    entry = { contact, open: null, lastEnded: null, doubts: row.doubts ?? [], ownMail: null };
    found.set(row.contactId, entry);
  }
  if (row.enrollmentId === null) return;
  if (row.state === "unenrolled" || row.state === "finished") entry.lastEnded = row;
  else {
    entry.open = row;
    entry.ownMail = row.ownMail;
  }
}

function addressesOf({
  primaryAddress,
  primaryBounced,
  primaryLearned,
  addresses,
}: Addresses): AddressRecord[] {
  if (primaryAddress === null) return addresses ?? [];
  const primary = {
    address: primaryAddress,
    bounced: primaryBounced === true,
    learned: primaryLearned === true,
  };
  return addresses === null ? [primary] : [primary, ...addresses];
}
