import { normaliseAddress } from "./normalise-address.ts";
import { officeCall } from "./office-call.ts";
import { mayBeCapped } from "./recipient-caps.ts";
import type { CurrentItem } from "./current-item.ts";
import type { Recipient, RecipientField } from "./outlook-types.ts";

interface FieldContent {
  field: RecipientField;
  people: Pick<Office.EmailAddressDetails, "emailAddress" | "displayName">[];
}

/** The people of a message without the rep, each once, and whether Outlook may have kept some back. */
export async function readRecipients(
  item: CurrentItem,
  ownAddress: string,
): Promise<{ recipients: Recipient[]; capped: boolean }> {
  const fields = item.kind === "compose" ? await composeFields(item.message) : readFields(item.message);
  const lengths = fields.filter(({ field }) => field !== "from").map(({ people }) => people.length);
  return { recipients: distinct(fields, ownAddress), capped: mayBeCapped(item.kind, lengths) };
}

const composeFieldNames = ["to", "cc", "bcc"] as const;

/** Side by side, as far as {@link officeCall} lets them: each answer takes a way to Outlook and back. */
function composeFields(message: Office.MessageCompose): Promise<FieldContent[]> {
  return Promise.all(
    composeFieldNames.map(async (field) => ({
      field,
      people: await officeCall<Office.EmailAddressDetails[]>((done) => message[field].getAsync(done)),
    })),
  );
}

/** The author first; then whoever sent on the author's behalf, when that is someone else. */
function readFields(message: Office.MessageRead): FieldContent[] {
  const senders = [message.from, message.sender] as (Office.EmailAddressDetails | null | undefined)[];
  return [
    { field: "from", people: senders.filter((person) => Boolean(person)) as Office.EmailAddressDetails[] },
    { field: "to", people: message.to },
    { field: "cc", people: message.cc },
  ];
}

function distinct(fields: FieldContent[], ownAddress: string): Recipient[] {
  const seen = new Set([ownAddress]);
  const recipients: Recipient[] = [];
  for (const { field, people } of fields) {
    for (const person of people) {
      const address = normaliseAddress(person.emailAddress);
      if (address === null || seen.has(address)) continue;
      seen.add(address);
      recipients.push({ address, name: nameOf(person.displayName, address), field });
    }
  }
  return recipients;
}

/** Outlook repeats the address as the name when it knows no name. */
function nameOf(displayName: string | null | undefined, address: string): string {
  const name = (displayName ?? "").trim();
  return normaliseAddress(name) === address ? "" : name;
}
