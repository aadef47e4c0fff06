/**
 * What the simulated Outlook offers to the frames inside it and to browser tests, as `window.salesToolsSimulator`.
 * Every action takes effect before the call returns, unless it returns a promise.
 */
import type { NestedAppAuthBridge } from "./host/nested-app-auth-bridge.ts";
import type { OfficeTheme } from "./host/office-theme.ts";
import type { ContactAct } from "./mailbox/contact-acts.ts";
import type { Person, RecipientField } from "./mailbox/mailbox-types.ts";
import type { ClockChange } from "./mailbox/fetch-clock.ts";
import type { CommandOutcome } from "./host/run-function-command.ts";
import type { SimulatorState } from "./state/simulator-state.ts";
import type { SimulatorSettings } from "./state/simulator-settings.ts";

/** An address ("a@x.example"), a name with an address ("Anna <a@x.example>"), or both apart. */
export type RecipientInput = string | Person;
export type DraftRecipients = Partial<Record<RecipientField, readonly RecipientInput[]>>;

export interface SimulatorApi {
  /** Resolves when users, mailbox and manifest are loaded and the first view stands. */
  readonly ready: Promise<void>;
  /** A snapshot; changing it changes nothing. */
  state: () => Readonly<SimulatorState>;

  /** Selects a message of the mailbox, or nothing: the add-in's item is then null. */
  selectMessage: (id: string | null) => void;
  /** Opens a new draft, as "New mail" does. */
  composeNew: (recipients?: DraftRecipients) => void;
  /** Answers the selected message: a draft to its sender. Without a selected message nothing happens. */
  reply: () => void;
  /** Replaces one field of the open draft. Throws when no draft is open or an address is not one. */
  setRecipients: (field: RecipientField, recipients: readonly RecipientInput[]) => void;

  /** Presses the ribbon's first button that opens a task pane. Throws when the ribbon has none. */
  openPane: () => void;
  closePane: () => void;
  setPinned: (pinned: boolean) => void;
  /** Loads the pane again, as its reload button does. */
  reloadPane: () => void;
  /** Runs a function command by its control id; resolves when the add-in has called `event.completed`. */
  runCommand: (controlId: string) => Promise<CommandOutcome>;

  /** Looks at once for what has come into the open mailbox, and what time it is. The page does so by itself as well. */
  refresh: () => Promise<void>;
  /** Opens the mailbox of a demo contact by address; null: the user's own again. */
  openMailbox: (contact: string | null) => Promise<void>;
  /** Lets whom an email of the open mailbox went to, or their mail server, do something about it. Rejects when it cannot. */
  actAsContact: (messageId: string, act: ContactAct) => Promise<void>;
  /** Moves the trial's time on by hours, or puts it back to the present. */
  moveClock: (change: ClockChange) => Promise<void>;

  /** Turns one or several of the trial settings. */
  changeSettings: (change: Partial<SimulatorSettings>) => void;

  /** For the frames of the add-in, through the host shim. */
  readonly frames: FrameServices;
}

export interface FrameServices {
  /** The sign-in bridge of a frame; undefined when this client offers no nested app authentication. */
  nestedAppAuthBridge: () => NestedAppAuthBridge | undefined;
  /** The theme as Outlook tells it; undefined for clients that tell none. */
  officeTheme: () => OfficeTheme | undefined;
}

declare global {
  interface Window {
    salesToolsSimulator?: SimulatorApi;
    nestedAppAuthBridge?: NestedAppAuthBridge;
  }
}
