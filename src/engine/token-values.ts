import type { TokenValues } from "../mail/tokens.ts";
import type { EmailLinks } from "../mailbox/links/links.ts";
import type { EmailFacts } from "../store/emails/email-facts.ts";

/** What templates may name, for one email; `links` null: nothing of ours answers at an address. */
export function tokenValues(facts: EmailFacts, links: EmailLinks | null): TokenValues {
  const { givenName, familyName, senderName } = facts;
  return {
    "contact.given_name": givenName,
    "contact.family_name": familyName,
    "contact.name": [givenName, familyName].filter((part) => part !== null).join(" "),
    "contact.job_title": facts.jobTitle,
    "contact.email": facts.address,
    "contact.time_zone": facts.contactTimeZone,
    "company.name": facts.companyName,
    "sender.name": senderName,
    // Users have one name; what is called by comes first in it.
    "sender.given_name": senderName.trim().split(/\s+/, 1)[0] ?? null,
    "sender.email": facts.inboxAddress,
    "sequence.name": facts.sequenceName,
    opt_out_link: links?.optOut ?? null,
    meeting_link: links?.meeting ?? null,
  };
}
