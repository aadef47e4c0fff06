import { anna, expect, test } from "./support/fixtures.ts";

const draft = { mode: "compose", to: anna, pane: "open" };

test.describe("faults: a clear face, and back by itself", () => {
  test("the database is away: the pane says so and recovers", async ({ outlook, trial }) => {
    await trial.post("/trial/fault", { kind: "database_unavailable" });
    await outlook.open(draft);
    await expect(
      outlook.pane.getByRole("heading", { name: "The service is not available right now" }),
    ).toBeVisible();
    await trial.post("/trial/fault", { kind: "none" });
    await expect(outlook.pane.getByText("Enrolled · step 3 of 5")).toBeVisible();
  });

  test("offline: the pane says so and recovers", async ({ outlook }) => {
    await outlook.open(draft);
    await expect(outlook.pane.getByText("Enrolled · step 3 of 5")).toBeVisible();
    await outlook.page.context().setOffline(true);
    await outlook.pane.getByRole("button", { name: "Refresh" }).click();
    await expect(outlook.pane.getByText(/offline|No connection/i).first()).toBeVisible();
    await outlook.page.context().setOffline(false);
    await expect(outlook.pane.getByText(/offline|No connection/i)).toHaveCount(0);
    await expect(outlook.pane.getByText("Enrolled · step 3 of 5")).toBeVisible();
  });

  test("an unenroll that fails never shows Unenrolled", async ({ outlook, trial }) => {
    await outlook.open(draft);
    await outlook.pane.getByRole("button", { name: "View contact" }).click();
    const unenroll = outlook.pane.getByRole("button", { name: "Unenroll from sequence" });
    await expect(unenroll).toBeVisible();
    await trial.post("/trial/fault", { kind: "database_unavailable" });
    await unenroll.click();
    await expect(outlook.pane.getByText(/not available at the moment/).first()).toBeVisible();
    await expect(outlook.pane.getByText("gets no further email")).toHaveCount(0);
    await trial.post("/trial/fault", { kind: "none" });
    expect((await outlook.enrollmentOf(anna)).state).toBe("active");
  });

  test("an error of the service shows its request id and can be tried again", async ({ outlook }) => {
    const answer = JSON.stringify({ code: "internal_error", message: "Broken.", requestId: "req-4711" });
    await outlook.page.route("**/v1/contacts/lookup", (route) =>
      route.fulfill({ status: 500, contentType: "application/json", body: answer }),
    );
    await outlook.open(draft);
    await expect(outlook.pane.getByText(/req-4711/)).toBeVisible();
    await outlook.page.unroute("**/v1/contacts/lookup");
    await outlook.pane.getByRole("button", { name: "Try again" }).click();
    await expect(outlook.pane.getByText("Enrolled · step 3 of 5")).toBeVisible();
  });
});
