import { readFile } from "node:fs/promises";
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import type { Client } from "../../src/client/index.ts";
import { expect, omar, test } from "./support/fixtures.ts";
import type { TrialService } from "./support/trial-service.ts";

/** The contact opens links in a browser of their own, which knows nothing of Outlook or of us. */
test.use({ locale: "de-DE", timezoneId: "Europe/Berlin" });

interface ReceivedEmail {
  folder: "inbox" | "sent";
  subject: string;
  bodyText: string;
}

/** Enrolls Omar and gives the links of the email that reached him. */
async function receiveLinks(trial: TrialService, service: Client) {
  const [found] = await service.lookupContacts([omar]);
  if (found?.kind !== "contact") throw new Error("Omar is unknown.");
  const { items } = await service.listSequences();
  const sequenceId = items.find(({ name }) => name === "New inbound lead")!.id;
  await service.enroll({ contactId: found.contact.id, sequenceId });
  const links = async () => {
    const { messages } = (await trial.get(`/trial/mailbox?username=${omar}`)) as {
      messages: ReceivedEmail[];
    };
    const text = messages.map(({ bodyText }) => bodyText).join("\n");
    const [meeting, optOut] = [
      /https:\/\/\S+\/meet\/\S+/.exec(text)?.[0],
      /https:\/\/\S+\/opt-out\/\S+/.exec(text)?.[0],
    ];
    return meeting && optOut ? { meeting, optOut } : null;
  };
  await expect.poll(links).not.toBeNull();
  return { ...(await links())!, contactId: found.contact.id };
}

async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`)).toEqual(
    [],
  );
  const tooWide = await page.locator("html").evaluate((root) => root.scrollWidth - root.clientWidth);
  expect(tooWide).toBeLessThanOrEqual(0);
}

test("S-015 a contact books by keyboard, and takes the meeting into a calendar", async ({
  page,
  trial,
  service,
}) => {
  const { meeting, contactId } = await receiveLinks(trial, service);
  await page.setViewportSize({ width: 360, height: 700 });
  await page.goto(meeting);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Ein Termin mit Maya Lindqvist");
  await expectAccessible(page);
  const first = page.getByRole("radio").first();
  const time = await first.inputValue();
  await first.focus();
  await page.keyboard.press("Space");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Der Termin ist gebucht");
  await expectAccessible(page);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "In den Kalender eintragen" }).click(),
  ]);
  expect(download.suggestedFilename()).toBe("meeting.ics");
  const stamp = time.replaceAll(/[-:]|\.\d{3}/g, "");
  expect(await readFile(await download.path(), "utf8")).toContain(`DTSTART:${stamp}\r\n`);

  const { items } = await service.listMeetings({ contactId });
  expect(items).toMatchObject([{ source: "link", startsAt: time, user: { name: "Maya Lindqvist" } }]);
  expect((await service.getContact(contactId)).lastEnrollment?.end?.reason).toBe("meeting_link");
  await page.reload();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Der Termin ist gebucht");
  expect((await service.listMeetings({ contactId })).items).toHaveLength(1);
});

test("S-020 a contact opts out; opening the page alone does nothing", async ({ page, trial, service }) => {
  const { optOut, contactId } = await receiveLinks(trial, service);
  await page.goto(optOut);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Keine E-Mails mehr?");
  await expectAccessible(page);
  expect(await service.getContact(contactId)).toMatchObject({ optedOut: false });
  await page.getByRole("button").click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Sie bekommen keine dieser E-Mails mehr");
  await expectAccessible(page);
  const contact = await service.getContact(contactId);
  expect([contact.optedOut, contact.lastEnrollment?.end?.reason]).toEqual([true, "opt_out"]);
  await page.goto(optOut);
  await expect(page.getByRole("button")).toHaveCount(0);
});
