import { useEffect, useRef } from "react";
import type { RefObject } from "react";
import { takeFocus } from "./take-focus.ts";

/** For a button that opens something in its place: it gets the focus back when that is closed. */
export function useReturnFocus(open: boolean): RefObject<HTMLButtonElement | null> {
  const ref = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  useEffect(() => {
    if (wasOpen.current && !open) takeFocus(ref.current);
    wasOpen.current = open;
  }, [open]);
  return ref;
}
