import { anna, expect, greta, omar, test, tomas, yuki } from "./support/fixtures.ts";

test.describe("F1 the status of every recipient", () => {
  test("in compose: To, Cc and Bcc, each with its state", async ({ outlook }) => {
    await outlook.open({
      mode: "compose",
      to: `${anna},${greta}`,
      cc: omar,
      bcc: "who@x.example",
      pane: "open",
    });
    const { pane } = outlook;
    await expect(pane.getByRole("heading", { name: "4 recipients" })).toBeVisible();
    await expect(pane.getByText("Enrolled · step 3 of 5")).toBeVisible();
    await expect(pane.getByText("Paused", { exact: true })).toBeVisible();
    await expect(pane.getByText("Not enrolled")).toBeVisible();
    await expect(pane.getByText("Unknown contact")).toBeVisible();
  });

  test("in read: the sender first, and never oneself", async ({ outlook }) => {
    await outlook.open({ message: await outlook.messageFrom(anna), pane: "open" });
    const buttons = outlook.pane.getByRole("button", { name: /View contact/ });
    await expect(buttons.first()).toHaveAccessibleName(/Anna Kowalska/);
    await expect(outlook.pane.getByText("Maya Lindqvist")).toHaveCount(0);
  });

  test("Unenroll all takes out who may be taken out and names who may not", async ({ outlook }) => {
    await outlook.open({ mode: "compose", to: `${anna},${tomas},${yuki}`, pane: "open" });
    await outlook.pane.getByRole("button", { name: "Unenroll all" }).click();
    await expect(outlook.pane.getByRole("region", { name: "2 contacts unenrolled" })).toBeVisible();
    expect((await outlook.enrollmentOf(anna)).state).toBe("unenrolled");
    expect((await outlook.enrollmentOf(tomas)).state).toBe("unenrolled");
    expect((await outlook.enrollmentOf(yuki)).state).toBe("active");
  });

  test("somebody else's enrollment has no buttons, and the pane says who can", async ({ outlook }) => {
    await outlook.open({ mode: "compose", to: yuki, pane: "open" });
    await outlook.pane.getByRole("button", { name: "View contact" }).click();
    await expect(outlook.pane.getByText(/Only Jonas Weber/)).toBeVisible();
    await expect(outlook.pane.getByRole("button", { name: "Unenroll from sequence" })).toHaveCount(0);
  });

  test("follows recipients as they are added and removed", async ({ outlook }) => {
    await outlook.open({ mode: "compose", to: anna, pane: "open" });
    await expect(outlook.pane.getByRole("heading", { name: "1 recipient" })).toBeVisible();
    await outlook.page.evaluate(
      ([a, b]) => window.salesToolsSimulator?.setRecipients("to", [a!, b!]),
      [anna, tomas],
    );
    await expect(outlook.pane.getByRole("heading", { name: "2 recipients" })).toBeVisible();
    await outlook.page.evaluate(() => window.salesToolsSimulator?.setRecipients("to", []));
    await expect(outlook.pane.getByRole("heading", { name: "No recipient yet" })).toBeVisible();
  });

  test("where Outlook raises no event, Refresh reads again", async ({ outlook }) => {
    await outlook.open({ mode: "compose", to: anna, pane: "open", recipientsEvent: "silent" });
    await expect(outlook.pane.getByRole("heading", { name: "1 recipient" })).toBeVisible();
    await outlook.page.evaluate((b) => window.salesToolsSimulator?.setRecipients("cc", [b]), tomas);
    await outlook.pane.getByRole("button", { name: "Refresh" }).click();
    await expect(outlook.pane.getByRole("heading", { name: "2 recipients" })).toBeVisible();
  });

  test("drops the answer for recipients that have left while it was under way", async ({
    outlook,
    trial,
  }) => {
    await outlook.open({ mode: "compose", to: omar, pane: "open" });
    await expect(outlook.pane.getByText("Omar Haddad")).toBeVisible();
    await trial.post("/trial/fault", { kind: "slow", ms: 1_500 });
    const asked = outlook.page.waitForRequest(/contacts\/lookup/);
    await outlook.page.evaluate((a) => window.salesToolsSimulator?.setRecipients("to", [a]), anna);
    await asked;
    await trial.post("/trial/fault", { kind: "none" });
    await outlook.page.evaluate((b) => window.salesToolsSimulator?.setRecipients("to", [b]), tomas);
    await expect(outlook.pane.getByText("Enrolled · step 2 of 4")).toBeVisible();
    // The slow answer about Anna has come in by now, or was given up; either way nothing of it may show.
    await outlook.page.waitForLoadState("networkidle");
    await expect(outlook.pane.getByText("Anna Kowalska")).toHaveCount(0);
  });

  test("a pinned pane follows the selected message, and says when none is selected", async ({ outlook }) => {
    await outlook.open({ message: await outlook.messageFrom(anna), pane: "open", pin: "on" });
    await expect(outlook.pane.getByText("Anna Kowalska")).toBeVisible();
    const other = outlook.page.locator("[data-message-id]").filter({ hasText: "Sofia Rossi" });
    await other.click();
    await expect(outlook.pane.getByText("Sofia Rossi")).toBeVisible();
    await expect(outlook.pane.getByText("Anna Kowalska")).toHaveCount(0);
    await outlook.page.evaluate(() => window.salesToolsSimulator?.selectMessage(null));
    await expect(outlook.pane.getByRole("heading", { name: "No message selected" })).toBeVisible();
  });
});
