import { currentItem } from "./current-item.ts";
import { officeCall } from "./office-call.ts";
import { supports } from "./requirement-sets.ts";

/** So long after the last of several events they are told: adding five recipients makes five, an arrow key held many. */
const quietMs = 300;

/** Follows the open item; see `Outlook.onItemMayHaveChanged`. */
export interface ItemEvents {
  /** Grows by one each time another item is selected. */
  generation(): number;
  subscribe(callback: () => void): () => void;
  /** Tells those who have subscribed, in a moment; of the first new item in a while they hear at once. */
  announce(): void;
  /** Registers for the recipients of the first item; resolves when Outlook has taken or refused it. */
  followRecipients(): Promise<void>;
}

/**
 * Registers for Outlook's selection of items, for as long as the page lives. Where an event cannot be had (an old
 * Outlook, a pane that is not pinned), focus and visibility still lead to a fresh look.
 */
export function itemEvents(): ItemEvents {
  const subscribers = new Set<() => void>();
  let generation = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const tell = () => subscribers.forEach((callback) => callback());
  const later = (what: () => void) => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      timer = undefined;
      what();
    }, quietMs);
  };
  const announce = () => later(tell);
  const onItemChanged = () => {
    generation += 1;
    // At once: the people of the message before stand beside another one. Not nothing: Outlook often passes through it.
    if (timer === undefined && currentItem()) {
      tell();
      later(() => {});
    } else announce();
    void ignoringRefusal(registerForRecipients(announce));
  };
  void ignoringRefusal(
    officeCall<void>((done) =>
      Office.context.mailbox.addHandlerAsync(Office.EventType.ItemChanged, onItemChanged, done),
    ),
  );
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
    announce,
    followRecipients: async () => {
      // Another item was selected meanwhile: its own are followed already.
      if (generation === 0) await ignoringRefusal(registerForRecipients(announce));
    },
  };
}

/** Outlook binds this event to the item object, so every new item needs its own registration. */
async function registerForRecipients(announce: () => void): Promise<void> {
  const item = currentItem();
  if (item?.kind !== "compose" || !supports("Mailbox", "1.7")) return;
  await officeCall<void>((done) =>
    item.message.addHandlerAsync(Office.EventType.RecipientsChanged, announce, done),
  );
}

async function ignoringRefusal(registration: Promise<void>): Promise<void> {
  await registration.catch(() => undefined);
}
