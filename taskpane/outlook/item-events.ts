import { currentItem } from "./current-item.ts";
import { officeCall } from "./office-call.ts";
import { supports } from "./requirement-sets.ts";

const quietMs = 300;

/** Follows the open item; see `Outlook.onItemMayHaveChanged`. */
export interface ItemEvents {
  /** Grows by one each time another item is selected. */
  generation(): number;
  subscribe(callback: () => void): () => void;
}

/**
 * Registers for Outlook's events once, for as long as the page lives. Where an event cannot be had (an old Outlook, a
 * pane that is not pinned), focus and visibility still lead to a fresh look.
 */
export function followItem(): ItemEvents {
  const subscribers = new Set<() => void>();
  let generation = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const announce = () => {
    clearTimeout(timer);
    timer = setTimeout(() => subscribers.forEach((callback) => callback()), quietMs);
  };
  const onItemChanged = () => {
    generation += 1;
    followRecipients(announce);
    announce();
  };

  void ignoringRefusal(
    officeCall<void>((done) =>
      Office.context.mailbox.addHandlerAsync(Office.EventType.ItemChanged, onItemChanged, done),
    ),
  );
  followRecipients(announce);
  globalThis.addEventListener("focus", announce);
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") announce();
  });

  return {
    generation: () => generation,
    subscribe(callback) {
      subscribers.add(callback);
      return () => void subscribers.delete(callback);
    },
  };
}

/** Outlook binds this event to the item object, so every new item needs its own registration. */
function followRecipients(announce: () => void): void {
  const item = currentItem();
  if (item?.kind !== "compose" || !supports("Mailbox", "1.7")) return;
  void ignoringRefusal(
    officeCall<void>((done) =>
      item.message.addHandlerAsync(Office.EventType.RecipientsChanged, announce, done),
    ),
  );
}

async function ignoringRefusal(registration: Promise<void>): Promise<void> {
  await registration.catch(() => undefined);
}
