import { normaliseAddress } from "./normalise-address.ts";

/** The rep's own address in the form recipients are compared in; empty when Outlook does not tell. */
export function readOwnAddress(): string {
  return normaliseAddress(Office.context.mailbox.userProfile.emailAddress) ?? "";
}
