import type { TemplateFailure } from "../mail/render-template.ts";
import type { Token } from "../mail/tokens.ts";
import type { EmailFacts } from "../store/emails/email-facts.ts";

/** Why an email cannot be made. `detail` is a sentence for people; `token` the one without a value. */
export interface EmailObstacle {
  code:
    | "contact_without_address"
    | "contact_opted_out"
    | "contact_bounced"
    | "contact_domain_blocked"
    | "inbox_disconnected"
    | "sender_removed"
    | "missing_value"
    | "template_error"
    | "email_not_found";
  detail: string;
  token: Token | null;
}

/** What stands against an email whatever it says, the lasting before the passing. */
export function surroundingObstacles(facts: EmailFacts): EmailObstacle[] {
  const { address, optedOut, bounced, domainBlocked, inboxDisconnected, senderGone } = facts;
  const found: EmailObstacle[] = [];
  if (address === null) found.push(plain("contact_without_address", "The contact has no email address."));
  if (optedOut) found.push(plain("contact_opted_out", "The contact has opted out of email."));
  if (bounced) found.push(plain("contact_bounced", "Email to the contact's address has bounced."));
  if (domainBlocked) {
    found.push(plain("contact_domain_blocked", "The organisation does not write to the contact's domain."));
  }
  if (senderGone) found.push(plain("sender_removed", "The person whose inbox sends has left."));
  else if (inboxDisconnected)
    found.push(plain("inbox_disconnected", "The inbox that sends is disconnected."));
  return found;
}

export function templateObstacle(failure: TemplateFailure): EmailObstacle {
  return failure.kind === "template_error"
    ? plain(failure.kind, failure.detail)
    : missingValue(failure.token);
}

export function missingValue(token: Token): EmailObstacle {
  return { code: "missing_value", detail: `There is no ${token}, and no fallback for it.`, token };
}

export function plain(code: EmailObstacle["code"], detail: string): EmailObstacle {
  return { code, detail, token: null };
}
