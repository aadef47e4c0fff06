import type { FocusExit } from "../host/focus-exit.ts";

const focusable = "button:not(:disabled), [href], input, select, textarea";

/**
 * Takes the focus out of the pane's frame: back to the pane's title bar, on to the page's first control (the pane
 * is the last), or to the ribbon button that opened the pane.
 */
export function moveFocusOut(exit: FocusExit, frame: HTMLElement, controlId: string): void {
  const before = frame.parentElement?.querySelectorAll<HTMLElement>(focusable);
  // Of the body: the page's icon in its head is an element with an address, too.
  const first = document.body.querySelector<HTMLElement>(focusable);
  const opener = document.querySelector<HTMLElement>(`[data-control-id="${CSS.escape(controlId)}"]`);
  const targets = { previous: before?.item(before.length - 1), next: first, outlook: opener ?? first };
  targets[exit]?.focus();
}
