import { expect, it } from "@jest/globals";
import { moveFocusOut } from "../../simulator/view/move-focus-out.ts";

it.each([
  ["next", "first"],
  ["previous", "close"],
  ["outlook", "opener"],
] as const)("leaving the pane to the %s part of Outlook focuses the %s button", (exit, expected) => {
  // A page has addresses that nobody can go to.
  document.head.innerHTML = `<link rel="icon" href="icon.png">`;
  document.body.innerHTML = `
    <button id="disabled" disabled></button><button id="first"></button>
    <button id="opener" data-control-id="open.pane"></button>
    <aside><div><button id="pin"></button><button id="close"></button></div><iframe title="pane"></iframe></aside>`;
  const frame = document.querySelector("iframe");
  if (!frame) throw new Error("no frame");
  Object.assign(window, { CSS: { escape: (text: string) => text.replaceAll(".", "\\.") } });
  moveFocusOut(exit, frame, "open.pane");
  expect(document.activeElement?.id).toBe(expected);
});
