import { fetchClock, moveClock, type ClockChange } from "../mailbox/fetch-clock.ts";
import { fetchMailbox } from "../mailbox/fetch-trial.ts";
import type { MailboxMessage } from "../mailbox/mailbox-types.ts";
import type { SimulatorApi } from "../simulator-api.ts";
import { showItem } from "./show-item.ts";
import { shownMailbox, type SimulatorState } from "./simulator-state.ts";
import type { Store } from "./store.ts";

export type MailboxActions = Pick<SimulatorApi, "refresh" | "openMailbox" | "moveClock">;

/** Whose mailbox is open, what has come into it, and what time it is. */
export function createMailboxActions(store: Store<SimulatorState>): MailboxActions {
  const refresh = () => refreshMailbox(store);
  return {
    refresh,
    async openMailbox(visited) {
      store.change((state) => ({ visited, messages: [], ...showItem(state, { kind: "none" }), pane: null }));
      const messages = await fetchMailbox(shownMailbox(store.get()));
      const [first] = messages;
      if (store.get().visited !== visited) return;
      store.change((state) => ({
        messages,
        ...showItem(state, first ? { kind: "read", message: first } : { kind: "none" }),
      }));
    },
    async moveClock(change: ClockChange) {
      store.change({ time: await moveClock(change) });
      await refresh();
    },
  };
}

/** What came meanwhile appears; what is being read stays as it is. */
async function refreshMailbox(store: Store<SimulatorState>): Promise<void> {
  const mailbox = shownMailbox(store.get());
  const [messages, time] = await Promise.all([fetchMailbox(mailbox), fetchClock()]);
  if (shownMailbox(store.get()) !== mailbox) return;
  const isNew = identity(messages) !== identity(store.get().messages);
  store.change({ time, ...(isNew ? { messages } : {}) });
}

const identity = (messages: readonly MailboxMessage[]) =>
  messages.map(({ id, sentAt }) => `${id} ${sentAt}`).join("\n");
