import { appContext } from "../host/app-context.ts";
import { clients } from "../host/clients.ts";
import { initialData, type InitialDataFacts } from "../host/initial-data.ts";
import type { Observed } from "../host/office-events.ts";
import type { FrameSurroundings } from "../host/office-host.ts";
import { itemKey } from "../mailbox/mailbox-types.ts";
import { inLocale, type Manifest } from "../manifest/manifest-model.ts";
import { readRoamingSettings, saveRoamingSettings } from "./roaming-settings.ts";
import { currentUser, notificationsOf, type SimulatorState } from "./simulator-state.ts";
import type { Store } from "./store.ts";

/** The simulator's state as a frame's host asks for it. */
export function frameSurroundings(store: Store<SimulatorState>, manifest: Manifest): FrameSurroundings {
  const user = () => currentUser(store.get()).username;
  return {
    origin: window.location.origin,
    appContext: () => frameAppContext(store.get(), manifest),
    initialData: () => initialData(itemFacts(store.get(), manifest)),
    latency: () => store.get().settings.latency,
    calls: () => ({
      ...itemFacts(store.get(), manifest),
      notifications: {
        all: () => notificationsOf(store.get()),
        change: (bars) =>
          store.change(({ notifications, item }) => ({
            notifications: { ...notifications, [itemKey(item)]: bars },
          })),
      },
      changeDraft: (change) =>
        store.change(({ item }) =>
          item.kind === "compose" ? { item: { kind: "compose", draft: { ...item.draft, ...change } } } : {},
        ),
      saveRoamingSettings: (values) => saveRoamingSettings(manifest.id, user(), values),
    }),
  };
}

function frameAppContext(state: SimulatorState, manifest: Manifest): Record<string, unknown> {
  const { locale, client } = state.settings;
  return appContext({
    addInId: manifest.id,
    addInName: inLocale(manifest.displayName, locale),
    appDomains: manifest.appDomains,
    locale,
    client: clients[client],
    conversationId: crypto.randomUUID(),
    roamingSettings: readRoamingSettings(manifest.id, currentUser(state).username),
    window: { width: window.innerWidth, height: window.innerHeight },
  });
}

export function itemFacts(state: SimulatorState, manifest: Manifest): InitialDataFacts {
  return {
    item: state.item,
    user: currentUser(state),
    permission: manifest.permission,
    client: clients[state.settings.client],
    headerCollapsed: state.settings.header === "collapsed",
  };
}

/** The state as far as add-ins hear about its changes. */
export function observed(state: SimulatorState, manifest: Manifest): Observed {
  const { theme, recipientsEvent } = state.settings;
  return { ...itemFacts(state, manifest), theme, recipientsEventSilent: recipientsEvent === "silent" };
}
