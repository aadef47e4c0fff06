import { currentItem } from "./current-item.ts";
import { followItem } from "./follow-item.ts";
import { keepTabOrder } from "./keep-tab-order.ts";
import { officeReady } from "./office-ready.ts";
import { followTheme } from "./outlook-theme.ts";
import { readOwnAddress } from "./own-address.ts";
import { readRecipients } from "./read-recipients.ts";
import type { ItemEvents } from "./item-events.ts";
import type { ConnectOutlook, Outlook, OutlookItem } from "./outlook-types.ts";

/** See {@link ConnectOutlook}. Call it once per page: it registers for Outlook's events. */
export const connectOutlook: ConnectOutlook = async () => {
  if (!(await officeReady()) || !hasMailbox()) return null;
  keepTabOrder();
  const ownAddress = readOwnAddress();
  const item = followItem((events) => readItem(events, ownAddress));
  return {
    language: Office.context.displayLanguage,
    ownAddress,
    readItem: () => item.read(),
    onItemMayHaveChanged: (callback) => item.subscribe(callback),
    followRecipients: () => item.follow(),
    ...followTheme(),
  } satisfies Outlook;
};

/** Reads again when the rep moved on meanwhile: recipients of one message never appear under another. */
async function readItem(events: ItemEvents, ownAddress: string): Promise<OutlookItem> {
  for (;;) {
    const generation = events.generation();
    const item = currentItem();
    if (item === null) return { kind: "none", key: `none-${generation}` };
    try {
      // oxlint-disable-next-line no-await-in-loop -- each turn reads what the one before came too early for
      const read = await readRecipients(item, ownAddress);
      if (generation === events.generation())
        return { kind: item.kind, key: keyOf(item, generation), ...read };
    } catch (error) {
      if (generation === events.generation()) throw error;
    }
  }
}

/** A draft has no id until it is saved, and another one afterwards: only the event tells two drafts apart. */
function keyOf(item: NonNullable<ReturnType<typeof currentItem>>, generation: number): string {
  return item.kind === "read" ? `read-${item.message.itemId}` : `compose-${generation}`;
}

function hasMailbox(): boolean {
  return (Office.context.mailbox as Office.Mailbox | undefined) !== undefined;
}
