import { takeFocus } from "./take-focus.ts";

/**
 * A `ref` for what may go away while it has the focus, by being pressed or because its time is over: the nearest element
 * around it that can take the focus (`tabIndex={-1}`) gets it. With nobody, Tab would begin outside the pane.
 */
export function handFocusOn(element: HTMLElement | null): () => void {
  const around = element?.closest<HTMLElement>("[tabindex='-1']");
  return () => {
    if (document.activeElement === element) takeFocus(around);
  };
}
