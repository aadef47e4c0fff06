import { useEffect, type RefObject } from "react";
import { eventsBetween, isOtherItem } from "../host/office-events.ts";
import { OfficeHost } from "../host/office-host.ts";
import type { Manifest } from "../manifest/manifest-model.ts";
import { frameSurroundings, observed } from "../state/frame-surroundings.ts";
import { moveFocusOut } from "./move-focus-out.ts";
import { useSimulator } from "./use-simulator-state.ts";

/**
 * Hosts the add-in in a frame and tells it what changes in the mailbox. The page is loaded only then, so that its
 * first words already find a listener. `controlId` names the ribbon button to which Esc leads back.
 */
export function useOfficeHost(
  frame: RefObject<HTMLIFrameElement | null>,
  manifest: Manifest,
  src: string,
  controlId: string,
): void {
  const { store } = useSimulator();
  useEffect(() => {
    const element = frame.current;
    if (!element?.contentWindow) return undefined;
    const host = new OfficeHost(element.contentWindow, {
      ...frameSurroundings(store, manifest),
      onFocusExit: (exit) => moveFocusOut(exit, element, controlId),
    });
    element.setAttribute("src", src);
    const unsubscribe = store.subscribe((after, before) => {
      const events = eventsBetween(observed(before, manifest), observed(after, manifest));
      if (isOtherItem(before.item, after.item)) host.forgetItemEvents();
      for (const event of events) host.raise(event);
    });
    return () => {
      unsubscribe();
      host.disconnect();
    };
  }, [frame, manifest, src, controlId, store]);
}
