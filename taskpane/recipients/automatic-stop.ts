import type { EndReason, Enrollment } from "../../src/contract/types.ts";

/** What contacts, their companies and their mail servers do; the rest is done by people and by the sequence itself. */
const automatic = new Set<EndReason>([
  "reply",
  "unrelated_mail",
  "reply_from_other_address",
  "mail_from_alias",
  "same_company_reply",
  "same_company_mail",
  "meeting_link",
  "meeting",
  "opt_out",
  "bounce",
  "complaint",
  "left_company",
]);

/** The end of an enrollment that nobody has asked for: something that came in has caused it, if need be after a decision. */
export function automaticStop({ end }: Enrollment): NonNullable<Enrollment["end"]> | null {
  return end && automatic.has(end.reason) ? end : null;
}
