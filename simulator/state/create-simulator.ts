import { clients, hasMailbox } from "../host/clients.ts";
import { fetchBrokerToken } from "../host/fetch-broker-token.ts";
import { keepTokenReady } from "../host/keep-token-ready.ts";
import { createNestedAppAuthBridge } from "../host/nested-app-auth-bridge.ts";
import { officeThemes } from "../host/office-theme.ts";
import type { FrameServices, SimulatorApi } from "../simulator-api.ts";
import { runCommand } from "./command-actions.ts";
import { changeSettings, loadTrial } from "./load-trial.ts";
import { createMailActions, type MailActions } from "./mail-actions.ts";
import { createMailboxActions, type MailboxActions } from "./mailbox-actions.ts";
import { createPaneActions, type PaneActions } from "./pane-actions.ts";
import { readQuery } from "./simulator-settings.ts";
import type { SimulatorState } from "./simulator-state.ts";
import { createStore, type Store } from "./store.ts";

/** The simulator: its state, and everything that can be done to it. */
export interface Simulator extends SimulatorApi, MailActions, PaneActions, MailboxActions {
  readonly store: Store<SimulatorState>;
}

/** Starts with the page's query and loads the trial's users, mailbox and manifest. */
export function createSimulator(search: string): Simulator {
  const { settings, opening } = readQuery(search);
  const store = createStore<SimulatorState>({
    settings,
    users: [],
    contacts: [],
    visited: null,
    time: null,
    messages: [],
    manifest: null,
    problem: null,
    item: { kind: "none" },
    lastMessageId: null,
    pane: null,
    pinned: { read: null, compose: null },
    runningCommands: [],
    notifications: {},
    settingsOpen: opening.settingsOpen,
  });
  const simulator: Omit<Simulator, "ready"> = {
    store,
    state: () => store.get(),
    ...createMailActions(store),
    ...createPaneActions(store),
    ...createMailboxActions(store),
    runCommand: (controlId) => runCommand(store, controlId),
    changeSettings: (change) => void changeSettings(store, change),
    frames: frameServices(store),
  };
  return { ...simulator, ready: loadTrial(store, simulator, opening) };
}

function frameServices(store: Store<SimulatorState>): FrameServices {
  const tokens = keepTokenReady(fetchBrokerToken);
  tokens.prepare(store.get().settings.username);
  return {
    nestedAppAuthBridge: () => {
      const { client, signIn } = store.get().settings;
      if (signIn === "dialog" || !("NestedAppAuth" in clients[client].requirementSets)) return undefined;
      return createNestedAppAuthBridge({
        mode: () => store.get().settings.signIn,
        fetchToken: () => tokens.take(store.get().settings.username),
      });
    },
    officeTheme: () => {
      const { client, theme } = store.get().settings;
      return hasMailbox(clients[client], 14) ? officeThemes[theme] : undefined;
    },
  };
}
