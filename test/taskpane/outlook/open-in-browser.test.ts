import { afterEach, describe, expect, it } from "@jest/globals";
import { openInBrowser } from "../../../taskpane/outlook/open-in-browser.ts";
import { installOffice, uninstallOffice } from "../../support/office-double.ts";

afterEach(uninstallOffice);

/** Clicks a link; gives whether the browser would follow it by itself, and what Outlook was asked to open. */
function click(sets: Record<string, string> | null) {
  const opened: string[] = [];
  if (sets !== null) {
    installOffice({ sets });
    Object.assign(Office.context.ui, { openBrowserWindow: (url: string) => opened.push(url) });
  }
  const link = document.createElement("a");
  link.href = "https://tools.example/connect/microsoft";
  let follows = true;
  openInBrowser({ currentTarget: link, preventDefault: () => (follows = false) });
  return { follows, opened };
}

describe("a link that leads out of Outlook", () => {
  it("is opened by Outlook where it can, once", () => {
    expect(click({ OpenBrowserWindowApi: "1.1" })).toEqual({
      follows: false,
      opened: ["https://tools.example/connect/microsoft"],
    });
  });

  it.each([
    ["on the web and in new Outlook", { Mailbox: "1.16" }],
    ["outside Outlook", null],
  ])("is followed as links are %s", (_where, sets) => {
    expect(click(sets)).toEqual({ follows: true, opened: [] });
  });
});
