import { fetchClock } from "../mailbox/fetch-clock.ts";
import { fetchContacts, fetchMailbox, fetchUsers } from "../mailbox/fetch-trial.ts";
import type { MailboxMessage } from "../mailbox/mailbox-types.ts";
import { parseRecipients } from "../mailbox/parse-recipients.ts";
import type { DraftRecipients } from "../simulator-api.ts";
import { fetchManifest } from "../manifest/fetch-manifest.ts";
import type { MailActions } from "./mail-actions.ts";
import { reloadedPane, type PaneActions } from "./pane-actions.ts";
import { showItem } from "./show-item.ts";
import type { OpeningView, SimulatorSettings } from "./simulator-settings.ts";
import { setServiceFault } from "./trial-actions.ts";
import type { SimulatorState } from "./simulator-state.ts";
import type { Store } from "./store.ts";

/** Loads what the trial serves and opens the first view. A failure is shown, not thrown. */
export async function loadTrial(
  store: Store<SimulatorState>,
  actions: Pick<MailActions & PaneActions, "selectMessage" | "composeNew" | "openPane" | "setPinned">,
  opening: OpeningView,
): Promise<void> {
  const { username, service } = store.get().settings;
  try {
    if (opening.setsService) await setServiceFault(service);
    const [users, contacts, messages, time, manifest] = await Promise.all([
      fetchUsers(),
      fetchContacts(),
      fetchMailbox(username),
      fetchClock(),
      fetchManifest(),
    ]);
    store.change({ users, contacts, messages, time, manifest });
    actions.selectMessage(openedMessage(messages, opening.message));
    if (opening.mode === "compose") actions.composeNew(openingRecipients(opening));
    if (opening.paneOpen) actions.openPane();
    if (opening.pinned) actions.setPinned(true);
  } catch (problem) {
    store.change({ problem: problem instanceof Error ? problem.message : String(problem) });
  }
}

/** Settings that an add-in reads only once: the pane is loaded again after them, as Outlook itself is. */
const readAtStart = ["username", "locale", "client", "signIn"] as const satisfies (keyof SimulatorSettings)[];

export async function changeSettings(
  store: Store<SimulatorState>,
  change: Partial<SimulatorSettings>,
): Promise<void> {
  const before = store.get().settings;
  const settings = { ...before, ...change };
  store.change({ settings });
  if (readAtStart.some((name) => before[name] !== settings[name])) store.change(reloadedPane);
  if (before.service !== settings.service) await setServiceFault(settings.service);
  if (before.username !== settings.username) store.change({ visited: null });
  if (before.username !== settings.username) await changeMailbox(store, settings.username);
}

async function changeMailbox(store: Store<SimulatorState>, username: string): Promise<void> {
  try {
    const messages = await fetchMailbox(username);
    if (store.get().settings.username !== username) return;
    const message = newestReceived(messages);
    store.change((state) => ({
      messages,
      ...showItem(state, message ? { kind: "read", message } : { kind: "none" }),
    }));
  } catch (problem) {
    store.change({ problem: problem instanceof Error ? problem.message : String(problem) });
  }
}

function openingRecipients({ recipients }: OpeningView): DraftRecipients {
  // An address without a name is handed on as text, so that a person of the mailbox gets their name.
  const people = (text: string) =>
    parseRecipients(text).resolved.map((person) =>
      person.name === person.address ? person.address : person,
    );
  return { to: people(recipients.to), cc: people(recipients.cc), bcc: people(recipients.bcc) };
}

/** The one that the page's address names, by its id or as emails name each other; "none" is no message's. */
function openedMessage(messages: readonly MailboxMessage[], wanted: string | null): string | null {
  if (wanted === null) return newestReceived(messages)?.id ?? null;
  return messages.find(({ internetMessageId }) => internetMessageId === `<${wanted}>`)?.id ?? wanted;
}

function newestReceived(messages: readonly MailboxMessage[]): MailboxMessage | undefined {
  return messages.find((message) => message.folder === "inbox");
}
