import type { Client } from "../../src/client/index.ts";
import type { TrialService } from "./support/trial-service.ts";
import { expect, maya, omar, test } from "./support/fixtures.ts";

interface ShownEmail {
  folder: "inbox" | "sent";
  from: { address: string };
  subject: string;
  conversationId: string;
  internetMessageId: string;
  sentAt: string;
}

const firstSubject = "Your question about warehouse lighting";

/** What an enrolled contact got from Maya by a sequence, the oldest first. */
async function received(trial: TrialService, address: string): Promise<ShownEmail[]> {
  const answer = (await trial.get(`/trial/mailbox?username=${address}`)) as { messages: ShownEmail[] };
  const emails = answer.messages.filter(({ folder, from, internetMessageId }) => {
    const bySequence = internetMessageId.endsWith("@fjordlight.example>");
    return folder === "inbox" && from.address === maya && bySequence;
  });
  return emails.toReversed();
}

const subjects = async (trial: TrialService, address: string) =>
  (await received(trial, address)).map(({ subject }) => subject);

async function enroll(service: Client, address: string): Promise<string> {
  const [found] = await service.lookupContacts([address]);
  if (found?.kind !== "contact") throw new Error(`${address} is unknown to the service.`);
  const { items } = await service.listSequences();
  const sequence = items.find(({ name }) => name === "New inbound lead");
  if (sequence === undefined) throw new Error("The demo sequence is missing.");
  const enrollment = await service.enroll({ contactId: found.contact.id, sequenceId: sequence.id });
  return enrollment.id;
}

const addHours = (trial: TrialService, hours: number) => trial.post("/trial/clock", { addHours: hours });

test("S-002 a sequence writes at once, follows up in the thread, and stops with the unenroll", async ({
  trial,
  service,
}) => {
  const id = await enroll(service, omar);
  await expect.poll(() => subjects(trial, omar)).toEqual([firstSubject]);
  await expect.poll(async () => (await service.getEnrollment(id)).nextStep?.position).toBe(2);

  await addHours(trial, 72);
  await expect.poll(() => subjects(trial, omar)).toEqual([firstSubject, `Re: ${firstSubject}`]);
  const [first, second] = await received(trial, omar);
  expect(second?.conversationId).toBe(first?.internetMessageId);
  expect(Date.parse(second!.sentAt) - Date.parse(first!.sentAt)).toBeGreaterThan(71 * 3_600_000);

  await expect.poll(async () => (await service.getEnrollment(id)).nextStep?.position).toBe(3);
  await service.unenroll(id);
  await addHours(trial, 24 * 30);
  // Another enrollment that starts after the jump is through: by then the engine has looked at everything due.
  const other = await enroll(service, "zoe@oneill-swiatek.example");
  await expect.poll(async () => (await service.getEnrollment(other)).nextStep?.position).toBe(2);
  expect(await subjects(trial, omar)).toEqual([firstSubject, `Re: ${firstSubject}`]);
});

test("the rep's Sent and the contact's mailbox show it in the simulated Outlook, and the clock moves on", async ({
  outlook,
  trial,
  service,
}) => {
  await outlook.open({ settings: "open" });
  const { page } = outlook;
  const sent = page.getByRole("region", { name: "Sent Items" });
  await expect(sent.getByText("Omar Haddad")).toHaveCount(0);
  await enroll(service, omar);
  await expect(sent.getByText("Omar Haddad")).toBeVisible();

  await page.getByRole("combobox", { name: "Open mailbox of" }).selectOption({ label: "Omar Haddad" });
  const inbox = page.getByRole("region", { name: "Inbox" });
  await expect(inbox.getByText(firstSubject, { exact: true })).toBeVisible();
  await expect(page.getByRole("button", { name: "Sales Tools" })).toHaveCount(0);

  await page.getByRole("group", { name: "Clock" }).getByRole("button", { name: "+3 days" }).click();
  await expect(inbox.getByText(`Re: ${firstSubject}`, { exact: true })).toBeVisible();
  await inbox.getByText(`Re: ${firstSubject}`, { exact: true }).click();
  await expect(page.getByRole("region", { name: "Conversation" })).toContainText(firstSubject);

  await page.getByRole("group", { name: "Clock" }).getByRole("button", { name: "Back to now" }).click();
  await expect(page.getByRole("button", { name: "Back to now" })).toHaveCount(0);
  expect(await trial.get("/trial/clock")).toMatchObject({ offsetMs: 0 });
  await page.getByRole("button", { name: "Back to Maya Lindqvist" }).click();
  await expect(sent.getByText("Omar Haddad").first()).toBeVisible();
});
