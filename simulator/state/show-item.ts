import { isOtherItem } from "../host/office-events.ts";
import type { MailboxItem } from "../mailbox/mailbox-types.ts";
import { surfaceOf, type PaneState, type SimulatorState } from "./simulator-state.ts";

/**
 * Shows another item. The pane stays when it is pinned in this surface, opens when a pin of the other surface
 * waits there, and closes otherwise.
 */
export function showItem(state: SimulatorState, item: MailboxItem): Partial<SimulatorState> {
  if (!isOtherItem(state.item, item)) return { item };
  const lastMessageId = item.kind === "read" ? item.message.id : state.lastMessageId;
  return { item, lastMessageId, pane: paneAfter(state, item) };
}

function paneAfter(state: SimulatorState, item: MailboxItem): PaneState | null {
  const surface = surfaceOf(item);
  const button = state.pinned[surface];
  if (!button) return null;
  if (state.pane?.surface === surface && state.pane.button.id === button.id) return state.pane;
  return openedPane(state, button, surface);
}

let loads = 0;

/** The pane freshly loaded. */
export function openedPane(
  state: SimulatorState,
  button: PaneState["button"],
  surface = surfaceOf(state.item),
): PaneState {
  loads += 1;
  return { button, surface, load: loads };
}
