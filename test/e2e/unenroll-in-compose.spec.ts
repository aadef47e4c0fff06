import { anna, expect, test } from "./support/fixtures.ts";

test.describe("S-048…S-053 unenroll from the compose window", () => {
  test("S-048 S-049 S-051 S-052 S-053 address, ribbon, View contact, alert, Unenroll", async ({
    outlook,
  }) => {
    const { page, pane } = outlook;
    await outlook.open();
    await page.getByRole("button", { name: "New mail" }).click();
    await expect(page.getByRole("combobox", { name: "To" })).toBeFocused();
    await page.keyboard.type(anna);
    await page.keyboard.press("Enter");

    await page.getByRole("button", { name: "Sales Tools", exact: true }).first().click();
    await pane.getByRole("button", { name: "View contact" }).click();
    await expect(pane.getByText("Anna Kowalska is currently enrolled in a sequence")).toBeVisible();
    await expect(pane.getByText("New inbound lead").first()).toBeVisible();
    await expect(pane.getByText("Step 3 of 5")).toBeVisible();

    await pane.getByRole("button", { name: "Unenroll from sequence" }).click();
    await expect(pane.getByText("Anna Kowalska gets no further email").first()).toBeVisible();
    const enrollment = await outlook.enrollmentOf(anna);
    expect(enrollment.state).toBe("unenrolled");
    expect(enrollment.end).toMatchObject({
      reason: "manual",
      actor: { kind: "user", name: "Maya Lindqvist" },
    });
  });

  test("S-050 the sprocket below the message opens the same pane", async ({ outlook }) => {
    await outlook.open({ mode: "compose", to: anna });
    await outlook.page.locator("[data-below-body]").click();
    await expect(outlook.pane.getByRole("button", { name: "View contact" })).toBeVisible();
  });

  test("F3 Undo brings the same enrollment back where it was", async ({ outlook }) => {
    const before = await outlook.enrollmentOf(anna);
    await outlook.open({ mode: "compose", to: anna, pane: "open" });
    await outlook.pane.getByRole("button", { name: "View contact" }).click();
    await outlook.pane.getByRole("button", { name: "Unenroll from sequence" }).click();
    await outlook.pane.getByRole("button", { name: "Undo" }).click();
    await expect(outlook.pane.getByText("Anna Kowalska is currently enrolled in a sequence")).toBeVisible();
    const after = await outlook.enrollmentOf(anna);
    expect(after).toMatchObject({
      id: before.id,
      state: "active",
      dueAt: before.dueAt,
      nextStep: before.nextStep,
    });
  });

  test("F2 Pause and Resume from the pane", async ({ outlook }) => {
    await outlook.open({ mode: "compose", to: anna, pane: "open" });
    await outlook.pane.getByRole("button", { name: "View contact" }).click();
    await outlook.pane.getByRole("button", { name: "Pause" }).click();
    await expect(outlook.pane.getByRole("button", { name: "Resume" })).toBeVisible();
    expect((await outlook.enrollmentOf(anna)).state).toBe("paused");
    await outlook.pane.getByRole("button", { name: "Resume" }).click();
    await expect(outlook.pane.getByRole("button", { name: "Pause" })).toBeVisible();
    expect((await outlook.enrollmentOf(anna)).state).toBe("active");
  });

  test("S-041 unenrolled elsewhere in the meantime: the pane says so and writes no second entry", async ({
    outlook,
    service,
  }) => {
    await outlook.open({ mode: "compose", to: anna, pane: "open" });
    await outlook.pane.getByRole("button", { name: "View contact" }).click();
    const { id } = await outlook.enrollmentOf(anna);
    // Between the click and the service: earlier, the pane might notice by itself and take the button away.
    await outlook.page.route(`**/v1/enrollments/${id}/unenroll`, async (route) => {
      await service.unenroll(id);
      await route.continue();
    });
    await outlook.pane.getByRole("button", { name: "Unenroll from sequence" }).click();
    await expect(outlook.pane.getByText(/already ended/).first()).toBeVisible();
    const timeline = await service.enrollmentTimeline(id);
    expect(timeline.items.filter((event) => event.type === "unenrolled")).toHaveLength(1);
  });

  test("an unknown address becomes a contact", async ({ outlook, service }) => {
    await outlook.open({ mode: "compose", to: "Nora Field <nora.field@harbour.example>", pane: "open" });
    await outlook.pane.getByRole("button", { name: "Add contact" }).click();
    await outlook.pane.getByRole("textbox", { name: "Company" }).fill("Harbour Works");
    await outlook.pane.getByRole("button", { name: "Add contact" }).click();
    await expect(outlook.pane.getByText("Not in a sequence yet")).toBeVisible();
    const [result] = await service.lookupContacts(["nora.field@harbour.example"]);
    expect(result).toMatchObject({
      kind: "contact",
      contact: { name: "Nora Field", company: { name: "Harbour Works" }, owner: { name: "Maya Lindqvist" } },
    });
  });
});
