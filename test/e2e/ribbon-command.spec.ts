import { anna, expect, omar, test, tomas, yuki } from "./support/fixtures.ts";

const notification = "[data-notification]";

test.describe("Unenroll recipients, from the ribbon's menu and without a pane", () => {
  test("takes out who may be taken out, and reports on the message", async ({ outlook }) => {
    await outlook.open({ mode: "compose", to: `${anna},${omar}`, cc: `${tomas},${yuki}` });
    await outlook.page.getByRole("button", { name: "Sequences" }).click();
    await outlook.page.getByRole("menuitem", { name: "Unenroll recipients" }).click();
    await expect(outlook.page.locator(notification)).toContainText("2");
    expect((await outlook.enrollmentOf(anna)).state).toBe("unenrolled");
    expect((await outlook.enrollmentOf(tomas)).state).toBe("unenrolled");
    expect((await outlook.enrollmentOf(yuki)).state).toBe("active");
  });

  test("asks to open the pane where signing in needs a click", async ({ outlook }) => {
    await outlook.open({ mode: "compose", to: anna, signin: "dialog" });
    await outlook.page.getByRole("button", { name: "Sequences" }).click();
    await outlook.page.getByRole("menuitem", { name: "Unenroll recipients" }).click();
    await expect(outlook.page.locator(notification)).toContainText("Open Sales Tools");
    expect((await outlook.enrollmentOf(anna)).state).toBe("active");
  });

  test("works beside a message that was received", async ({ outlook }) => {
    await outlook.open({ message: await outlook.messageFrom(anna) });
    await outlook.page.getByRole("button", { name: "Sequences" }).click();
    await outlook.page.getByRole("menuitem", { name: "Unenroll recipients" }).click();
    await expect(outlook.page.locator(notification)).toContainText("1");
    expect((await outlook.enrollmentOf(anna)).state).toBe("unenrolled");
  });

  test("an open pane hears of it by itself", async ({ outlook }) => {
    await outlook.open({ mode: "compose", to: anna, pane: "open" });
    await expect(outlook.pane.getByText("Enrolled · step 3 of 5")).toBeVisible();
    await outlook.page.evaluate(() => window.salesToolsSimulator?.runCommand("composeUnenrollRecipients"));
    await expect(outlook.pane.getByText("Not enrolled")).toBeVisible();
  });
});
