import { useSyncExternalStore } from "react";
import type { RecipientWatch, WatchState } from "../recipients/recipient-watch.ts";

/** The watched message and what is known about its recipients. */
export function useRecipientWatch(watch: RecipientWatch): WatchState {
  return useSyncExternalStore(watch.subscribe, watch.getState);
}
