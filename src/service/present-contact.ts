import type { Contact, ContactWithEnrollments } from "../contract/types.ts";
import type { Asker } from "../domain/asker.ts";
import type { ContactRecord } from "../store/contact-record.ts";
import type { ContactWithEnrollmentsRecord } from "../store/read-contacts.ts";
import { presentEnrollment } from "./present-enrollment.ts";

export function presentContact(record: ContactRecord): Contact {
  return {
    id: record.contactId,
    name: contactName(record, record.addresses[0]?.address ?? null),
    givenName: record.givenName,
    familyName: record.familyName,
    jobTitle: record.jobTitle,
    company: pair(record.companyId, record.companyName),
    owner: pair(record.ownerId, record.ownerName),
    timeZone: record.timeZone,
    addresses: record.addresses.map(({ address, bounced }) => ({ address, bounced })),
    optedOut: record.optedOutAt !== null,
  };
}

/** A contact with the enrollments that count, as `asker` sees them at `now`. */
export function presentContactWithEnrollments(
  record: ContactWithEnrollmentsRecord,
  asker: Asker,
  now: Date,
): ContactWithEnrollments {
  const { contact, open, lastEnded } = record;
  return {
    ...presentContact(contact),
    currentEnrollment: open === null ? null : presentEnrollment(open, asker, now),
    lastEnrollment: lastEnded === null ? null : presentEnrollment(lastEnded, asker, now),
  };
}

/** Given and family name; without both, the primary address: a contact always has something to be called by. */
export function contactName(
  record: { givenName: string | null; familyName: string | null },
  address: string | null,
): string {
  const names = [record.givenName, record.familyName].filter((name) => name !== null);
  return names.length > 0 ? names.join(" ") : (address ?? "");
}

function pair(id: string | null, name: string | null): { id: string; name: string } | null {
  return id === null || name === null ? null : { id, name };
}
