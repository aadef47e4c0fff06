import type { ItemNotification } from "../host/item-notifications.ts";
import {
  itemKey,
  type Draft,
  type MailboxItem,
  type MailboxMessage,
  type TrialContact,
  type TrialUser,
} from "../mailbox/mailbox-types.ts";
import type { TrialTime } from "../mailbox/fetch-clock.ts";
import type { Manifest, RibbonButton, SurfaceName } from "../manifest/manifest-model.ts";
import type { SimulatorSettings } from "./simulator-settings.ts";

export interface PaneState {
  /** The ribbon button that opened it. */
  button: RibbonButton;
  surface: SurfaceName;
  /** Another number: another load of the page. */
  load: number;
}

export interface SimulatorState {
  settings: SimulatorSettings;
  users: readonly TrialUser[];
  /** Demo contacts, whose mailboxes can be looked into. */
  contacts: readonly TrialContact[];
  /** The address of the demo contact whose mailbox is open; null: the user's own is. */
  visited: string | null;
  /** What time it is in the trial; null until it is known. */
  time: TrialTime | null;
  messages: readonly MailboxMessage[];
  manifest: Manifest | null;
  /** What kept the trial's data from loading, in one sentence. */
  problem: string | null;
  item: MailboxItem;
  /** The message to go back to when the draft is closed. */
  lastMessageId: string | null;
  pane: PaneState | null;
  /** Read and compose remember their pins apart, as Outlook does. */
  pinned: Readonly<Record<SurfaceName, RibbonButton | null>>;
  /** Control ids of the function commands under way. */
  runningCommands: readonly string[];
  notifications: Readonly<Record<string, readonly ItemNotification[]>>;
  settingsOpen: boolean;
}

export function surfaceOf(item: MailboxItem): SurfaceName {
  return item.kind === "compose" ? "compose" : "read";
}

export function currentUser(state: SimulatorState): TrialUser {
  const { username } = state.settings;
  const known = state.users.find((user) => user.username === username);
  return known ?? { username, name: username, role: "" };
}

/** Whose mailbox is open. */
export function shownMailbox({ visited, settings }: SimulatorState): string {
  return visited ?? settings.username;
}

export function notificationsOf(state: SimulatorState): readonly ItemNotification[] {
  return state.notifications[itemKey(state.item)] ?? [];
}

export function isPinned(state: SimulatorState): boolean {
  return state.pane !== null && state.pinned[state.pane.surface]?.id === state.pane.button.id;
}

export function emptyDraft(draft: Partial<Draft> = {}): Draft {
  return {
    id: crypto.randomUUID(),
    recipients: { to: [], cc: [], bcc: [] },
    subject: "",
    bodyText: "",
    ...draft,
  };
}
