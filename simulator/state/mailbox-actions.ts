import { actAsContact } from "../mailbox/contact-acts.ts";
import { fetchClock, moveClock, type ClockChange, type TrialTime } from "../mailbox/fetch-clock.ts";
import { fetchMailbox } from "../mailbox/fetch-trial.ts";
import type { MailboxMessage } from "../mailbox/mailbox-types.ts";
import type { SimulatorApi } from "../simulator-api.ts";
import { showItem } from "./show-item.ts";
import { shownMailbox, type SimulatorState } from "./simulator-state.ts";
import type { Store } from "./store.ts";

export type MailboxActions = Pick<SimulatorApi, "refresh" | "openMailbox" | "moveClock" | "actAsContact">;

/** Whose mailbox is open, what has come into it, and what time it is. */
export function createMailboxActions(store: Store<SimulatorState>): MailboxActions {
  const refresh = () => refreshMailbox(store);
  return {
    refresh,
    openMailbox: (visited) => openMailbox(store, visited),
    async actAsContact(messageId, act) {
      await actAsContact(shownMailbox(store.get()), messageId, act);
      await refresh();
    },
    async moveClock(change: ClockChange) {
      store.change({ time: await moveClock(change) });
      await refresh();
    },
  };
}

async function openMailbox(store: Store<SimulatorState>, visited: string | null): Promise<void> {
  store.change((state) => ({ visited, messages: [], ...showItem(state, { kind: "none" }), pane: null }));
  const mailbox = shownMailbox(store.get());
  const messages = await fetchMailbox(mailbox);
  if (shownMailbox(store.get()) !== mailbox) return;
  const message = messages.find(({ folder }) => folder === "inbox") ?? messages[0];
  store.change((state) => ({
    messages,
    ...showItem(state, message ? { kind: "read", message } : { kind: "none" }),
    pane: null,
  }));
}

/** What came meanwhile appears; what is being read stays as it is. */
async function refreshMailbox(store: Store<SimulatorState>): Promise<void> {
  const mailbox = shownMailbox(store.get());
  const [messages, time] = await Promise.all([fetchMailbox(mailbox), fetchClock()]);
  if (shownMailbox(store.get()) !== mailbox) return;
  const before = store.get();
  const isNew = identity(messages) !== identity(before.messages);
  // Whoever looks again and again would otherwise draw everything again, in the thread that an open pane shares.
  const isLater = before.time === null || minute(time) !== minute(before.time);
  if (isNew || isLater) store.change({ time, ...(isNew ? { messages } : {}) });
}

/** What is shown of the time. */
const minute = ({ now, offsetMs }: TrialTime) =>
  `${now.slice(0, "2026-01-01T00:00".length)} ${offsetMs === 0}`;

const identity = (messages: readonly MailboxMessage[]) =>
  messages.map(({ id, sentAt }) => `${id} ${sentAt}`).join("\n");
