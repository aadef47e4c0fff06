import { addressesIn, fieldGroupsOf, type Fields } from "./read-fields.ts";

/** What a delivery status report says about one recipient (RFC 3464 §2.3); empty where it says nothing. */
export interface RecipientStatus {
  recipients: string[];
  /** Lower case: failed, delayed, delivered, relayed, expanded. */
  action: string;
  /** RFC 3463, e.g. `5.1.1`. */
  status: string;
  diagnostic: string;
}

const names = ["final-recipient", "original-recipient", "action", "status"];

/** The recipients that a report speaks about, whichever groups its program put the fields into. */
export function readDeliveryStatus(text: string): RecipientStatus[] {
  return fieldGroupsOf(text)
    .filter((fields) => names.filter((name) => fields.has(name)).length > 1 || fields.has("final-recipient"))
    .map(toStatus);
}

function toStatus(fields: Fields): RecipientStatus {
  const first = (name: string) => fields.get(name)?.[0] ?? "";
  const named = ["final-recipient", "original-recipient", "x-actual-recipient"].map(first).join("\n");
  return {
    recipients: addressesIn(named),
    action: /^[a-z]+/.exec(first("action").toLowerCase())?.[0] ?? "",
    status: /[245]\.\d{1,3}\.\d{1,3}/.exec(first("status"))?.[0] ?? "",
    diagnostic: [...(fields.get("diagnostic-code") ?? []), ...(fields.get("x-diagnostic-info") ?? [])].join(
      " ",
    ),
  };
}
