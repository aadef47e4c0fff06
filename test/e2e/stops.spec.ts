import type { Locator } from "@playwright/test";
import type { ContactAct } from "../../simulator/mailbox/contact-acts.ts";
import { letHappen, watch } from "./support/contact-acts.ts";
import { expect, omar, test, type SimulatedOutlook } from "./support/fixtures.ts";

/** From what a contact does to what the pane says of it: measured by the benchmark, and held here to what a busy machine can keep. */
const atMostMs = 30_000;
const patienceMs = 60_000;

/** Waits for what the pane shall say, and holds it to the time that this may take. */
async function saysSoon(shown: Locator, done: () => Promise<void>): Promise<void> {
  await done();
  const from = Date.now();
  await expect(shown).toBeVisible({ timeout: patienceMs });
  const took = Date.now() - from;
  test.info().annotations.push({ type: "shown after", description: `${took} ms` });
  expect.soft(took, "time until the pane said it").toBeLessThanOrEqual(atMostMs);
}

const happened = async ({ pane }: SimulatedOutlook, what: RegExp) => {
  await pane.getByRole("button", { name: "History" }).click();
  await expect(pane.getByRole("listitem").filter({ hasText: what }).first()).toBeVisible();
};

test.describe("the contact leaves by themselves, and the pane says so while it is open", () => {
  test("S-005 by an answer; the evidence is told, and a mistake is taken back", async ({
    outlook,
    trial,
    service,
  }) => {
    await watch({ outlook, trial, service });
    const { pane } = outlook;
    const notice = pane.getByRole("region", { name: "Replied to an email of the sequence" });
    await saysSoon(notice, () => letHappen(outlook, "answers"));
    await expect(notice).toContainText("Omar Haddad gets no further email from “New inbound lead”");
    await notice.getByRole("button", { name: "How we know" }).click();
    await expect(notice.getByText("It answers an email of the sequence")).toBeVisible();
    const [opened] = await Promise.all([
      outlook.page.waitForEvent("popup"),
      notice.getByRole("link", { name: "Open message" }).click(),
    ]);
    await expect(opened.getByRole("region", { name: "Reading pane" })).toContainText(
      "Could you call me tomorrow?",
    );
    await opened.close();
    await happened(outlook, /Unenrolled.*Replied to an email of the sequence/s);

    await notice.getByRole("button", { name: "That was wrong: re-enroll" }).click();
    await notice.getByRole("button", { name: "Re-enroll", exact: true }).click();
    await expect(pane.getByText(/is currently enrolled in a sequence/)).toBeVisible();
    expect((await outlook.enrollmentOf(omar)).state).toBe("active");
    await expect(
      pane.getByRole("listitem").filter({ hasText: "An automatic stop was disputed" }),
    ).toBeVisible();
  });

  test("S-008, S-010 by an answer from another address, which is learned and shown", async ({
    outlook,
    trial,
    service,
  }) => {
    await watch({ outlook, trial, service });
    const shown = outlook.pane.getByRole("region", { name: "Replied from another address" });
    await saysSoon(shown, () => letHappen(outlook, "answers from another address of theirs"));
    await expect(outlook.pane.getByText(/learned from a message of theirs/)).toContainText("omarhaddad");
  });

  test("S-012, S-014 by a colleague's answer, where the sequence counts that", async ({
    outlook,
    trial,
    service,
  }) => {
    await watch({ outlook, trial, service }, { sequence: "Trade fair follow-up" });
    const shown = outlook.pane.getByRole("region", { name: "Someone at the same company replied" });
    await saysSoon(shown, () =>
      letHappen(outlook, "has a colleague answer (counts in “Trade fair follow-up”)"),
    );
    await expect(shown).toContainText("Sofia Rossi");
  });

  test("S-021 by a bounce", async ({ outlook, trial, service }) => {
    await watch({ outlook, trial, service });
    const shown = outlook.pane.getByRole("region", { name: "The email could not be delivered" });
    await saysSoon(shown, () => letHappen(outlook, "has no mailbox any more (hard bounce)"));
    await expect(
      outlook.pane.getByText("Emails to their main address came back: cannot be enrolled."),
    ).toBeVisible();
  });

  test("S-020 by the opt-out link", async ({ outlook, trial, service }) => {
    await watch({ outlook, trial, service });
    const shown = outlook.pane.getByRole("region", { name: "Opted out of emails" });
    await saysSoon(shown, () => letHappen(outlook, "opts out by the link"));
    await expect(outlook.pane.getByText("Opted out of emails: cannot be enrolled.")).toBeVisible();
  });

  test("S-015 by booking through the link of the email", async ({ outlook, trial, service }) => {
    await watch({ outlook, trial, service });
    const booked = "Booked a meeting through a link in the sequence";
    const shown = outlook.pane.getByRole("region", { name: booked });
    await saysSoon(shown, () => letHappen(outlook, "books by the meeting link"));
    await happened(outlook, /Booked a meeting through a link/);
  });
});

test("S-006 an automatic reply makes the sequence wait until they are back", async ({
  outlook,
  trial,
  service,
}) => {
  const { email } = await watch({ outlook, trial, service });
  const { page, pane } = outlook;
  const { now } = (await trial.get("/trial/clock")) as { now: string };
  const returnOn = new Date(Date.parse(now) + 14 * 86_400_000).toISOString().slice(0, 10);
  const act: ContactAct = { kind: "out_of_office", program: "gmail", language: "de", returnOn };
  await saysSoon(pane.getByText(/enrolled in a sequence and away/), () =>
    page.evaluate(([id, what]) => window.salesToolsSimulator!.actAsContact(id, what), [
      email.id,
      act,
    ] as const),
  );
  await expect(pane.getByText("Read from their automatic reply")).toBeVisible();
  await expect(pane.getByText("Waits until the contact is back")).toBeVisible();
  const { hold, state } = await outlook.enrollmentOf(omar);
  expect(state).toBe("active");
  expect(hold?.until?.slice(0, 10) ?? "").toMatch(/^\d{4}-\d{2}-\d{2}$/);
  await happened(outlook, /^Away until .*Read from their automatic reply/s);
});

test("a doubtful message waits for the rep, who says that it was no answer", async ({
  outlook,
  trial,
  service,
}) => {
  await watch({ outlook, trial, service });
  const { pane } = outlook;
  const card = pane.getByRole("region", { name: /^Is this an answer from Omar Haddad/ });
  await saysSoon(card, () => letHappen(outlook, "writes something unclear"));
  await expect(card).toContainText("I am on leave at the moment.");
  await expect(pane.getByText("Waits until you decide")).toBeVisible();
  await card.getByRole("button", { name: "Not an answer: go on" }).click();
  await expect(pane.getByText(/is currently enrolled in a sequence/)).toBeVisible();
  await expect(card).toHaveCount(0);
  await happened(outlook, /Decided what the message was/);

  await letHappen(outlook, "writes something unclear");
  await card.getByRole("button", { name: "It is an answer: unenroll" }).click();
  await expect(pane.getByRole("region", { name: "Replied to an email of the sequence" })).toBeVisible();
  expect((await outlook.enrollmentOf(omar)).end).toMatchObject({ reason: "reply" });
});

test("an email written by hand beside the sequence offers to unenroll", async ({
  outlook,
  trial,
  service,
}) => {
  await watch({ outlook, trial, service });
  const { pane } = outlook;
  const card = pane.getByRole("region", { name: /^You wrote to Omar Haddad yourself/ });
  await saysSoon(card, () => letHappen(outlook, "gets an email that you write by hand"));
  await expect(card).toContainText("Our call");
  await card.getByRole("button", { name: "Unenroll from sequence" }).click();
  await expect(pane.getByRole("region", { name: "Unenrolled" })).toBeVisible();
  expect((await outlook.enrollmentOf(omar)).end).toMatchObject({ reason: "manual" });
});

test("what is no answer stops nothing, and is told in the history", async ({ outlook, trial, service }) => {
  await watch({ outlook, trial, service });
  const { pane } = outlook;
  await pane.getByRole("button", { name: "History" }).click();
  const soft = pane.getByRole("listitem").filter({ hasText: "An email came back, but not for good" });
  await saysSoon(soft, () => letHappen(outlook, "has a full mailbox (soft bounce)"));
  await letHappen(outlook, "gets it later (delay report)");
  await letHappen(outlook, "declines a meeting");
  await expect(pane.getByRole("listitem").filter({ hasText: "Declined the meeting" })).toBeVisible();
  await expect(pane.getByText(/is currently enrolled in a sequence/)).toBeVisible();
});
