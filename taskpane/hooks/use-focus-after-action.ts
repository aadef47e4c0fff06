import { useEffect, useRef } from "react";
import type { RefObject } from "react";
import { takeFocus } from "./take-focus.ts";

interface FocusAfterAction {
  ref: RefObject<HTMLDivElement | null>;
  /** An action starts whose outcome will take its button away. */
  willAct: () => void;
}

/** Moves the focus to the outcome when an action of the rep changed `state`; not when somebody else's did. */
export function useFocusAfterAction(state: string | undefined, failed: boolean): FocusAfterAction {
  const ref = useRef<HTMLDivElement>(null);
  const wanted = useRef(false);
  useEffect(() => {
    if (wanted.current) takeFocus(ref.current);
    wanted.current = false;
  }, [state]);
  useEffect(() => {
    // The button is still there and still has the focus.
    if (failed) wanted.current = false;
  }, [failed]);
  const willAct = () => {
    wanted.current = true;
  };
  return { ref, willAct };
}
