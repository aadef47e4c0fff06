import { itemEvents } from "./item-events.ts";
import type { ItemEvents } from "./item-events.ts";
import type { OutlookItem } from "./outlook-types.ts";

export interface FollowedItem {
  /** The open item as it is now. */
  read(): Promise<OutlookItem>;
  /** See `Outlook.onItemMayHaveChanged`. */
  subscribe(callback: () => void): () => void;
  /** See `Outlook.followRecipients`. */
  follow(): void;
}

/** When nobody has said that the rep has the first answer: it comes late, or the pane is hidden. */
const followAfterMs = 1_000;

/**
 * Reads the open item and follows it. What the rep waits for comes first: to follow the recipients takes a way to
 * Outlook and back, which comes later, and what has changed until then is found by looking once more.
 */
export function followItem(readNow: (events: ItemEvents) => Promise<OutlookItem>): FollowedItem {
  const events = itemEvents();
  let followed = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last: string | null = null;
  const look = async () => JSON.stringify(await readNow(events).catch(() => null));

  const follow = async () => {
    if (followed) return;
    followed = true;
    clearTimeout(timer);
    await events.followRecipients();
    if ((await look()) !== last) events.announce();
  };
  return {
    read: async () => {
      try {
        const item = await readNow(events);
        last = JSON.stringify(item);
        return item;
      } finally {
        timer ??= setTimeout(() => void follow(), followAfterMs);
      }
    },
    subscribe: (callback) => events.subscribe(callback),
    follow: () => void follow(),
  };
}
