import { demoContacts } from "./demo-data/contacts.ts";
import { demoMessages } from "./demo-data/messages.ts";
import { demoUsers } from "./demo-data/people.ts";
import type { MailWorldPerson } from "./mail-world/post-office.ts";

/** People outside Fjordlight who have a mailbox in the mail world. */
export const trialContacts: readonly MailWorldPerson[] = [
  // Email to the others comes back, as the story says it did.
  ...demoContacts
    .filter(({ bounced }) => bounced !== true)
    .map(({ givenName, familyName, addresses: [address = "", ...aliases] }) => ({
      name: `${givenName} ${familyName}`,
      address,
      aliases,
    })),
  ...strangers(),
];

/** Everybody who has a mailbox in the mail world. */
export const trialPeople: readonly MailWorldPerson[] = [
  ...demoUsers.map(({ name, username }) => ({ name, address: username })),
  ...trialContacts,
];

/** Those whom the story's messages name and the demo data do not know: a newcomer may want to enroll them. */
function strangers(): MailWorldPerson[] {
  const found = new Map<string, MailWorldPerson>();
  for (const { from, to, cc = [] } of demoMessages) {
    for (const each of [from, ...to, ...cc]) {
      const [, name = "", address = ""] = /^(.*) <(.*)>$/.exec(each) ?? [];
      if (address !== "") found.set(address, { name, address });
    }
  }
  return [...found.values()];
}
