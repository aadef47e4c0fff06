import { anna, expect, test } from "./support/fixtures.ts";

const draft = { mode: "compose", to: anna, pane: "open" };

test.describe("F16 sign-in without cookies", () => {
  test("by Outlook's broker: nothing to click, no cookie, no token in an address", async ({ outlook }) => {
    const addresses: string[] = [];
    outlook.page.on("request", (request) => addresses.push(request.url()));
    await outlook.open(draft);
    await expect(outlook.pane.getByText("Enrolled · step 3 of 5")).toBeVisible();
    expect(await outlook.page.context().cookies()).toEqual([]);
    // Every JSON Web Token begins with these letters.
    expect(addresses.filter((address) => address.includes("eyJ"))).toEqual([]);
    const stored = await outlook.page.evaluate(() => JSON.stringify([localStorage, sessionStorage]));
    expect(stored).not.toContain("eyJ");
  });

  test("by broker, when it wants to ask first", async ({ outlook }) => {
    await outlook.open({ ...draft, signin: "interaction" });
    await outlook.pane.getByRole("button", { name: "Sign in" }).click();
    await expect(outlook.pane.getByText("Enrolled · step 3 of 5")).toBeVisible();
  });

  test("by a dialog, where Outlook has no broker", async ({ outlook }) => {
    await outlook.open({ ...draft, signin: "dialog" });
    const dialog = outlook.page.context().waitForEvent("page");
    await outlook.pane.getByRole("button", { name: "Sign in" }).click();
    const opened = await dialog;
    await opened.getByRole("button", { name: /Maya Lindqvist/ }).click();
    await expect(outlook.pane.getByText("Enrolled · step 3 of 5")).toBeVisible();
    expect(await outlook.page.context().cookies()).toEqual([]);
  });

  test("a closed dialog leaves a pane that can try again", async ({ outlook }) => {
    await outlook.open({ ...draft, signin: "dialog" });
    const dialog = outlook.page.context().waitForEvent("page");
    await outlook.pane.getByRole("button", { name: "Sign in" }).click();
    await (await dialog).close();
    await expect(outlook.pane.getByText("Sign-in was cancelled.").first()).toBeVisible();
    await expect(outlook.pane.getByRole("button", { name: "Sign in" })).toBeEnabled();
  });

  test("a refused sign-in says so", async ({ outlook }) => {
    await outlook.open({ ...draft, signin: "refuse" });
    await outlook.pane.getByRole("button", { name: "Sign in" }).click();
    await expect(outlook.pane.getByText(/Sign-in was/).first()).toBeVisible();
  });

  test("the pane opened by itself, outside Outlook, says where it belongs", async ({ outlook, trial }) => {
    await outlook.page.goto(`${trial.origin}/taskpane/taskpane.html`);
    await expect(outlook.page.getByText("Open Sales Tools in Outlook").first()).toBeVisible();
  });
});
