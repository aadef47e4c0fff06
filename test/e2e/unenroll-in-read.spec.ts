import { anna, expect, jonas, test, yuki } from "./support/fixtures.ts";

test.describe("S-041 S-051…S-053 unenroll beside a message that was received", () => {
  test("the sender's contact opens, says who enrolled them, and leaves the sequence", async ({ outlook }) => {
    await outlook.open({ message: await outlook.messageFrom(anna) });
    await outlook.page.getByRole("button", { name: "Sales Tools", exact: true }).first().click();
    await outlook.pane.getByRole("button", { name: /View contact.*Anna/ }).click();
    await expect(outlook.pane.getByText("Anna Kowalska is currently enrolled in a sequence")).toBeVisible();
    await expect(outlook.pane.getByText(/Maya Lindqvist,/)).toBeVisible();
    await outlook.pane.getByRole("button", { name: "Unenroll from sequence" }).click();
    await expect(outlook.pane.getByRole("button", { name: "Undo" })).toBeVisible();
    expect((await outlook.enrollmentOf(anna)).state).toBe("unenrolled");
  });

  test("another rep sees the same contact with their own permissions", async ({ outlook }) => {
    await outlook.open({ user: jonas, mode: "compose", to: yuki, pane: "open" });
    await outlook.pane.getByRole("button", { name: "View contact" }).click();
    await outlook.pane.getByRole("button", { name: "Unenroll from sequence" }).click();
    await expect(outlook.pane.getByRole("button", { name: "Undo" })).toBeVisible();
    expect((await outlook.enrollmentOf(yuki)).end?.actor.name).toBe("Jonas Weber");
  });

  test("F6 the history tells who, why and because of what", async ({ outlook }) => {
    await outlook.open({ mode: "compose", to: "sofia.rossi@bluecanyon.example", pane: "open" });
    await outlook.pane.getByRole("button", { name: "View contact" }).click();
    await expect(outlook.pane.getByText("Replied to an email of the sequence")).toBeVisible();
    await outlook.pane.getByRole("button", { name: "History" }).click();
    await expect(outlook.pane.getByRole("listitem").filter({ hasText: "Enrolled" }).first()).toBeVisible();
    await expect(
      outlook.pane.getByRole("listitem").filter({ hasText: "New inbound lead" }).first(),
    ).toBeInViewport();
  });
});
