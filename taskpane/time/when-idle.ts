/** Where the browser does not say when it is idle (Safari): by then it has painted, as a rule. */
const otherwiseMs = 100;

/** Calls back when the browser has painted and has nothing else to do for the moment; never while the page is hidden. */
export function whenIdle(callback: () => void): void {
  requestAnimationFrame(() => {
    if (typeof requestIdleCallback === "function") requestIdleCallback(() => callback());
    else setTimeout(callback, otherwiseMs);
  });
}
