/**
 * Moves the focus inside the pane, and never from the message into it: answers take a while, the rep writes on
 * meanwhile, and what they type would be lost.
 */
export function takeFocus(element: HTMLElement | null | undefined): void {
  if (document.hasFocus()) element?.focus();
}
