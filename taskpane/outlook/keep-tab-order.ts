/**
 * What office.js for the web counts as a stop of the Tab key. It takes every Tab into its own hands; from an element
 * that is none of these (a heading that was given the focus) it would leave the pane for Outlook.
 */
const stops =
  "a[href], area[href], button:not([disabled]), input:not([disabled]), select:not([disabled]), " +
  "textarea:not([disabled]), [tabindex], [contenteditable]:not([disabled])";

/** From anything else the browser's own order holds: to the next stop after the focused element. */
export function keepTabOrder(): void {
  window.addEventListener(
    "keydown",
    (event) => {
      const from = event.target;
      if (event.key !== "Tab" || !(from instanceof Element)) return;
      const isStop = from.matches(stops) && from.getAttribute("tabindex") !== "-1";
      // Neither prevented nor seen by office.js, which listens later.
      if (!isStop && from !== document.body) event.stopImmediatePropagation();
    },
    true,
  );
}
