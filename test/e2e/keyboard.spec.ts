import type { Page } from "@playwright/test";
import { anna, expect, test } from "./support/fixtures.ts";

/** Presses Tab until the element with that accessible name inside the pane has the focus. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  const pane = page.frameLocator("aside iframe");
  for (let presses = 0; presses < 40; presses++) {
    const focused = pane.locator(":focus");
    if ((await focused.count()) > 0 && name.test((await focused.first().innerText()).trim())) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab never reached ${String(name)}.`);
}

test("S-053 the keyboard alone is enough", async ({ outlook }) => {
  const { page, pane } = outlook;
  await outlook.open({ mode: "compose", to: anna, pane: "open" });
  await expect(pane.getByRole("button", { name: /View contact/ })).toBeVisible();
  await tabTo(page, /^View contact/);
  await page.keyboard.press("Enter");
  await expect(pane.getByText("Anna Kowalska is currently enrolled in a sequence")).toBeVisible();
  await tabTo(page, /^Unenroll from sequence/);
  await page.keyboard.press("Enter");
  await expect(pane.getByRole("button", { name: "Undo" })).toBeVisible();
  await tabTo(page, /^Undo/);
  await page.keyboard.press("Space");
  await expect(pane.getByText("Anna Kowalska is currently enrolled in a sequence")).toBeVisible();
  expect((await outlook.enrollmentOf(anna)).state).toBe("active");
});

test("Tab leaves the pane at its end, and Shift+Tab at its beginning", async ({ outlook }) => {
  const { page, pane } = outlook;
  await outlook.open({ mode: "compose", to: anna, pane: "open" });
  const frame = page.locator("aside iframe");
  const ends = [
    ["Tab", /View contact/],
    ["Shift+Tab", "Refresh"],
  ] as const;
  for (const [key, name] of ends) {
    await pane.getByRole("button", { name }).focus();
    await expect(frame).toBeFocused();
    await page.keyboard.press(key);
    await expect(frame).not.toBeFocused();
  }
});
