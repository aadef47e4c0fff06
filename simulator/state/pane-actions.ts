import { buttonsOf, type RibbonButton } from "../manifest/manifest-model.ts";
import type { SimulatorApi } from "../simulator-api.ts";
import { openedPane } from "./show-item.ts";
import { surfaceOf, type SimulatorState } from "./simulator-state.ts";
import type { Store } from "./store.ts";

export type PaneActions = Pick<SimulatorApi, "openPane" | "closePane" | "setPinned" | "reloadPane"> & {
  /** Presses a ribbon button that opens a pane: opens it, or closes it when it is that button's already. */
  togglePane: (button: RibbonButton) => void;
  showPane: (button: RibbonButton) => void;
};

export function createPaneActions(store: Store<SimulatorState>): PaneActions {
  const showPane = (button: RibbonButton) => {
    const { pane } = store.get();
    if (pane?.button.id === button.id) return;
    store.change((state) => ({ pane: openedPane(state, button) }));
  };
  const setPinned = (pinned: boolean) =>
    store.change(({ pane, pinned: pins }) => {
      if (!pane || !canPin(pane.button)) return {};
      return { pinned: { ...pins, [pane.surface]: pinned ? pane.button : null } };
    });
  const closePane = () => {
    setPinned(false);
    store.change({ pane: null });
  };
  return {
    showPane,
    setPinned,
    closePane,
    togglePane: (button) => (store.get().pane?.button.id === button.id ? closePane() : showPane(button)),
    openPane: () => showPane(firstPaneButton(store.get())),
    reloadPane: () => store.change(reloadedPane),
  };
}

/** The pane loaded again, as after a change of language, client or user. */
export function reloadedPane(state: SimulatorState): Partial<SimulatorState> {
  return state.pane ? { pane: openedPane(state, state.pane.button, state.pane.surface) } : {};
}

export function canPin(button: RibbonButton): boolean {
  return button.action.kind === "show-pane" && button.action.supportsPinning;
}

/** The button that the sprocket below a draft's body stands for. */
export function firstPaneButton(state: SimulatorState): RibbonButton {
  const buttons = buttonsOf(state.manifest?.surfaces[surfaceOf(state.item)] ?? []);
  const button = buttons.find((candidate) => candidate.action.kind === "show-pane");
  if (!button) throw new Error("The ribbon has no button that opens a task pane.");
  return button;
}
