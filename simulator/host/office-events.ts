import { itemKey, recipientFields, type MailboxItem, type Recipients } from "../mailbox/mailbox-types.ts";
import { hasMailbox } from "./clients.ts";
import { itemChangedData, type InitialDataFacts } from "./initial-data.ts";
import { officeThemes, themeEventPayload, type ThemeName } from "./office-theme.ts";

/** Event names as office.js registers them. */
export const eventNames = {
  itemChanged: "olkItemSelectedChanged",
  recipientsChanged: "olkRecipientsChanged",
  themeChanged: "officeThemeChanged",
  commandInvoked: "appCommandInvoked",
} as const;

export interface OfficeEvent {
  name: string;
  data: unknown;
}

/** What an add-in may be told about, at one moment. */
export interface Observed extends InitialDataFacts {
  theme: ThemeName;
  /** Real clients sometimes stay silent when recipients change: this setting always does. */
  recipientsEventSilent: boolean;
}

/** The events that lead from one moment to the next, as the client at hand raises them. */
export function eventsBetween(before: Observed, after: Observed): OfficeEvent[] {
  const events: OfficeEvent[] = [];
  if (before.theme !== after.theme && hasMailbox(after.client, 14)) {
    events.push({ name: eventNames.themeChanged, data: themeEventPayload(officeThemes[after.theme]) });
  }
  if (isOtherItem(before.item, after.item)) {
    if (hasMailbox(after.client, 5))
      events.push({ name: eventNames.itemChanged, data: itemChangedData(after) });
    return events;
  }
  const changed = changedFields(before.item, after.item);
  if (changed && !after.recipientsEventSilent && hasMailbox(after.client, 7)) {
    events.push({ name: eventNames.recipientsChanged, data: [JSON.stringify(changed)] });
  }
  return events;
}

export function isOtherItem(before: MailboxItem, after: MailboxItem): boolean {
  return itemKey(before) !== itemKey(after);
}

/** Which fields changed, or null when none did. */
function changedFields(before: MailboxItem, after: MailboxItem): Record<string, boolean> | null {
  if (before.kind !== "compose" || after.kind !== "compose") return null;
  const changed = recipientFields.filter(
    (field) => addresses(before.draft.recipients, field) !== addresses(after.draft.recipients, field),
  );
  if (changed.length === 0) return null;
  return { to: changed.includes("to"), cc: changed.includes("cc"), bcc: changed.includes("bcc") };
}

function addresses(recipients: Recipients, field: keyof Recipients): string {
  return recipients[field].map((person) => person.address).join(" ");
}

/** The event that runs a function command (`Office.actions.associate` with this name). */
export function commandInvokedEvent(controlId: string, functionName: string): OfficeEvent {
  const event = JSON.stringify({ source: { id: controlId } });
  return { name: eventNames.commandInvoked, data: [controlId, functionName, event] };
}
