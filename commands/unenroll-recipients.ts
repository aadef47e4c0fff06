import { readRecipients } from "../taskpane/outlook/read-recipients.ts";
import { readOwnAddress } from "../taskpane/outlook/own-address.ts";
import type { CurrentItem } from "../taskpane/outlook/current-item.ts";
import type {
  Client,
  ContactWithEnrollments,
  Enrollment,
  LookupResult,
  UnenrollManyResult,
} from "../src/client/index.ts";

/** What the command did. */
export type UnenrollReport =
  | { kind: "no-recipients" }
  | { kind: "nobody-enrolled"; capped: boolean }
  | {
      kind: "unenrolled";
      count: number;
      /** Names of those still enrolled: somebody else's, or refused at the last moment. */
      refused: string[];
      /** An email of one of them was being handed over at this very moment and may still arrive. */
      emailUnderWay: boolean;
      /** Outlook may have kept recipients back. */
      capped: boolean;
    };

type Enrolled = ContactWithEnrollments & { currentEnrollment: Enrollment };

/**
 * Unenrolls every recipient of a message whom the rep may unenroll (S-041), without a question. Rejects with
 * what the client or Outlook rejects with.
 */
export async function unenrollRecipients(item: CurrentItem, client: Client): Promise<UnenrollReport> {
  const { recipients, capped } = await readRecipients(item, readOwnAddress());
  if (recipients.length === 0) return { kind: "no-recipients" };
  const found = await client.lookupContacts(recipients.map((recipient) => recipient.address));
  const enrolled = distinctEnrolled(found);
  if (enrolled.length === 0) return { kind: "nobody-enrolled", capped };
  const mine = enrolled.filter((contact) => contact.currentEnrollment.mayChange);
  const results = await client.unenrollMany(mine.map((contact) => contact.currentEnrollment.id));
  return { kind: "unenrolled", ...outcomeOf(enrolled, results), capped };
}

/** Two addresses of a message may belong to one contact. */
function distinctEnrolled(found: LookupResult[]): Enrolled[] {
  const byId = new Map<string, Enrolled>();
  for (const result of found) {
    if (result.kind === "contact" && isEnrolled(result.contact)) byId.set(result.contact.id, result.contact);
  }
  return [...byId.values()];
}

function isEnrolled(contact: ContactWithEnrollments): contact is Enrolled {
  return contact.currentEnrollment !== null;
}

function outcomeOf(enrolled: Enrolled[], results: UnenrollManyResult[]) {
  const done = results.filter((result) => result.kind === "done");
  const doneIds = new Set(done.map((result) => result.id));
  const refused = enrolled.filter((contact) => !doneIds.has(contact.currentEnrollment.id));
  return {
    count: done.length,
    refused: refused.map((contact) => contact.name),
    emailUnderWay: done.some((result) => result.result.emailUnderWay),
  };
}
