import type { Draft, Person, RecipientField } from "../mailbox/mailbox-types.ts";
import { recipientFields } from "../mailbox/mailbox-types.ts";
import { done, failed, officeErrors, type CallAnswer } from "./call-answer.ts";
import type { CallSurroundings } from "./office-calls.ts";
import { forHost } from "./initial-data.ts";

/** `item.to|cc|bcc` of a draft: 15 get, 21 set, 22 add. */
export function callRecipientMethod(
  dispatchId: 15 | 21 | 22,
  values: Record<string, unknown>,
  outlook: CallSurroundings,
  draft: Draft,
): CallAnswer {
  const field: RecipientField = recipientFields[Number(values["recipientField"] ?? 0)] ?? "to";
  const present = draft.recipients[field];
  if (dispatchId === 15) return done(present.slice(0, outlook.client.composeRecipientCap).map(forHost));
  const written = Array.isArray(values["recipientArray"]) ? values["recipientArray"] : [];
  const people = written.map(personFromCall).filter((person) => person !== null);
  if (people.length < written.length) return failed(officeErrors.noValidRecipients);
  const before = dispatchId === 22 ? present : [];
  outlook.changeDraft({ recipients: { ...draft.recipients, [field]: [...before, ...people] } });
  return done();
}

/** A recipient as add-ins write one: an address, or an object with displayName and emailAddress. */
function personFromCall(value: unknown): Person | null {
  if (typeof value === "string") return value.includes("@") ? { name: value, address: value } : null;
  if (typeof value !== "object" || value === null) return null;
  const {
    emailAddress,
    address = emailAddress,
    displayName,
    name = displayName,
  } = value as Record<string, unknown>;
  if (typeof address !== "string") return null;
  return { name: typeof name === "string" ? name : address, address };
}
