import { AxeBuilder } from "@axe-core/playwright";
import { expect, maya, omar, test, type SimulatedOutlook } from "./support/fixtures.ts";
import type { TrialService } from "./support/trial-service.ts";

interface ShownEmail {
  folder: "inbox" | "sent";
  from: { address: string };
  subject: string;
  bodyText: string;
  conversationId: string;
  internetMessageId: string;
}

/** What a contact got from Maya by a sequence, the oldest first. */
async function received(trial: TrialService, address: string): Promise<ShownEmail[]> {
  const answer = (await trial.get(`/trial/mailbox?username=${address}`)) as { messages: ShownEmail[] };
  return answer.messages
    .filter(
      ({ folder, from, internetMessageId }) =>
        folder === "inbox" && from.address === maya && internetMessageId.endsWith("@fjordlight.example>"),
    )
    .toReversed();
}
const subjects = async (trial: TrialService, address: string) =>
  (await received(trial, address)).map(({ subject }) => subject);

async function openContact(
  outlook: SimulatedOutlook,
  address: string,
  settings: Record<string, string> = {},
) {
  await outlook.open({ mode: "compose", to: address, pane: "open", width: "320", ...settings });
  await outlook.pane.getByRole("button", { name: /View contact/ }).click();
}

async function openForm({ pane }: SimulatedOutlook, sequence: string) {
  await pane.getByRole("button", { name: "Enroll in sequence" }).click();
  await pane.getByRole("combobox", { name: "Sequence" }).selectOption({ label: sequence });
  await expect(pane.getByRole("heading", { name: /First email/ })).toBeVisible();
}

test("a contact is enrolled from the pane, followed up in the thread, and gets nothing after the unenroll", async ({
  outlook,
  trial,
}) => {
  await openContact(outlook, omar);
  await openForm(outlook, "New inbound lead");
  const { pane } = outlook;
  await pane.getByRole("button", { name: "Edit" }).click();
  await pane.getByLabel("Subject").fill("Your hall, {{contact.given_name}}");
  await pane.getByRole("button", { name: "Save" }).click();
  await expect(pane.getByText("Your hall, Omar")).toBeVisible();
  await pane.getByRole("button", { name: "Enroll", exact: true }).click();
  await expect(pane.getByText("Omar Haddad is currently enrolled in a sequence")).toBeVisible();
  await expect(pane.getByRole("group", { name: "Sequence" })).toBeFocused();
  await expect.poll(() => subjects(trial, omar)).toEqual(["Your hall, Omar"]);
  await expect(pane.getByText("Step 2 of 5")).toBeVisible();

  await trial.post("/trial/clock", { addHours: 72 });
  await expect.poll(() => subjects(trial, omar)).toEqual(["Your hall, Omar", "Re: Your hall, Omar"]);
  const [first, second] = await received(trial, omar);
  expect(second?.conversationId).toBe(first?.internetMessageId);

  await pane.getByRole("button", { name: "Refresh" }).click();
  await pane.getByRole("button", { name: "Unenroll from sequence" }).click();
  await expect(pane.getByRole("button", { name: "Undo" })).toBeVisible();
  await trial.post("/trial/clock", { addHours: 24 * 30 });
  // Another's email that is due after the jump has left: by then the engine has looked at everything due.
  const other = "zoe@oneill-swiatek.example";
  await openContact(outlook, other);
  await openForm(outlook, "New inbound lead");
  await pane.getByRole("button", { name: "Enroll", exact: true }).click();
  await expect.poll(() => subjects(trial, other)).toHaveLength(1);
  expect(await subjects(trial, omar)).toHaveLength(2);
});

test("the next email is changed for one contact and sent now", async ({ outlook, trial }) => {
  await openContact(outlook, "anna.kowalska@northwind.example");
  const { pane } = outlook;
  const before = await subjects(trial, "anna.kowalska@northwind.example");
  await pane.getByRole("button", { name: "Next email" }).click();
  await pane.getByRole("button", { name: "Edit" }).click();
  await pane
    .getByLabel("Text", { exact: true })
    .fill("Hello {{contact.given_name}}, only for you: <b>61 %</b>");
  await pane.getByRole("button", { name: "Save" }).click();
  await expect(pane.getByText("Hello Anna, only for you: <b>61 %</b>")).toBeVisible();
  await pane.getByRole("button", { name: "Send now" }).click();
  await expect(pane.getByText("Step 4 of 5")).toBeVisible();
  const after = await received(trial, "anna.kowalska@northwind.example");
  expect(after).toHaveLength(before.length + 1);
  expect(after.at(-1)?.bodyText).toContain("only for you: <b>61 %</b>");
});

test("S-091 a manual email is reviewed and sent, and the call after it is marked as done", async ({
  outlook,
  trial,
}) => {
  await openContact(outlook, omar);
  await openForm(outlook, "Trade fair follow-up");
  const { pane } = outlook;
  await pane.getByLabel("First step").selectOption({ index: 1 });
  await pane.getByRole("button", { name: "Enroll", exact: true }).click();
  await expect(pane.getByText("Omar Haddad is currently enrolled in a sequence")).toBeVisible();
  await pane.getByRole("button", { name: "Review and send" }).click();
  await pane.getByLabel("Subject").fill("Our talk at the stand");
  await pane.getByLabel("Text", { exact: true }).fill("Hello {{contact.given_name}}, your roof is high.");
  await pane.getByRole("button", { name: "Preview" }).click();
  await expect(pane.getByText("Hello Omar, your roof is high.")).toBeVisible();
  await pane.getByRole("button", { name: "Send", exact: true }).click();
  await expect.poll(() => subjects(trial, omar)).toEqual(["Our talk at the stand"]);
  await expect(pane.getByRole("button", { name: "Review and send" })).toHaveCount(0);

  await trial.post("/trial/clock", { addHours: 72 });
  await expect(async () => {
    await pane.getByRole("button", { name: "Refresh" }).click();
    await expect(pane.getByRole("button", { name: "Mark as done" })).toBeVisible({ timeout: 5_000 });
  }).toPass();
  await pane.getByRole("button", { name: "Mark as done" }).click();
  await expect(pane.getByText("Step 4 of 4")).toBeVisible();
});

test("S-078 who is out is enrolled again from the pane", async ({ outlook }) => {
  const sofia = "sofia.rossi@bluecanyon.example";
  await openContact(outlook, sofia);
  await outlook.pane.getByRole("button", { name: "Enroll again" }).click();
  await outlook.pane.getByRole("button", { name: "Enroll", exact: true }).click();
  await expect(outlook.pane.getByText("Sofia Rossi is currently enrolled in a sequence")).toBeVisible();
  expect((await outlook.enrollmentOf(sofia)).state).toBe("active");
});

for (const theme of ["light", "dark"]) {
  test(`the form to enroll and the next email hold to WCAG 2.2 AA at 320 px, ${theme}`, async ({
    outlook,
  }) => {
    const { page, pane } = outlook;
    const faults = async () => {
      const found = await new AxeBuilder({ page })
        .include(["aside iframe", "body"])
        .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"])
        .analyze();
      return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
    };
    const overflow = () => pane.locator("html").evaluate((html) => html.scrollWidth - html.clientWidth);
    await openContact(outlook, omar, { theme });
    await openForm(outlook, "New inbound lead");
    await pane.getByLabel("Later").check();
    expect(await faults()).toEqual([]);
    expect(await overflow()).toBe(0);
    await pane.getByRole("button", { name: "Edit" }).click();
    expect(await faults()).toEqual([]);
    await openContact(outlook, "anna.kowalska@northwind.example", { theme });
    await pane.getByRole("button", { name: "Next email" }).click();
    await expect(pane.getByRole("button", { name: "Send now" })).toBeVisible();
    expect(await faults()).toEqual([]);
    expect(await overflow()).toBe(0);
  });
}
