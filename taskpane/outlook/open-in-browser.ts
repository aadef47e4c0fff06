import { supports } from "./requirement-sets.ts";

/**
 * For a link that leads out of Outlook into the rep's browser. On classic Windows and Mac Outlook has a call of its own
 * for that; on the web and in new Outlook there is none, and the link opens a tab as links do.
 */
export function openInBrowser(click: { currentTarget: HTMLAnchorElement; preventDefault(): void }): void {
  if (typeof Office === "undefined" || !supports("OpenBrowserWindowApi", "1.1")) return;
  click.preventDefault();
  Office.context.ui.openBrowserWindow(click.currentTarget.href);
}
