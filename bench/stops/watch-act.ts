import type { Browser, FrameLocator, Locator } from "@playwright/test";
import type { TrialService } from "../../test/e2e/support/trial-service.ts";
import type { MeasuredAct } from "./acts.ts";

const rep = "maya.lindqvist@fjordlight.example";
const contact = "omar.haddad@bluecanyon.example";
const defaultSequence = "New inbound lead";
const patienceMs = 120_000;

/** Lets a contact who has got an email do it, beside the open pane; ms until the pane says it. */
export async function watchAct(trial: TrialService, on: Browser, measured: MeasuredAct): Promise<number> {
  await trial.post("/trial/reset");
  const messageId = await enroll(trial, measured.sequence ?? defaultSequence);
  const context = await on.newContext({ ignoreHTTPSErrors: true, reducedMotion: "reduce" });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(patienceMs);
    await page.goto(
      `${trial.origin}/simulator/?${new URLSearchParams({ message: messageId, pane: "open" })}`,
    );
    await page.evaluate(() => window.salesToolsSimulator?.ready);
    const pane = page.frameLocator("aside iframe");
    await pane.locator("li button").first().click();
    await pane.locator("dl").first().waitFor();
    if ("entry" in measured.shown) await pane.getByRole("button", { name: "History" }).click();
    const start = performance.now();
    const shown = shownIn(pane, measured).waitFor();
    await page.evaluate(([id, act]) => window.salesToolsSimulator?.actAsContact(id, act), [
      messageId,
      measured.act,
    ] as const);
    await shown;
    return performance.now() - start;
  } finally {
    await context.close();
  }
}

function shownIn(pane: FrameLocator, { shown }: MeasuredAct): Locator {
  if ("region" in shown) return pane.getByRole("region", { name: shown.region }).first();
  if ("text" in shown) return pane.getByText(shown.text).first();
  return pane.getByRole("listitem").filter({ hasText: shown.entry }).first();
}

interface ShownEmail {
  id: string;
  folder: "inbox" | "sent";
  to: { address: string }[];
}

/** Gives the email as it lies in the rep's Sent. */
async function enroll(trial: TrialService, sequence: string): Promise<string> {
  const client = trial.clientFor(rep);
  const [found] = await client.lookupContacts([contact]);
  const { items } = await client.listSequences();
  const sequenceId = items.find(({ name }) => name === sequence)?.id;
  if (found?.kind !== "contact" || sequenceId === undefined) throw new Error("The demo data are not there.");
  await client.enroll({ contactId: found.contact.id, sequenceId });
  for (;;) {
    const { messages } = (await trial.get(`/trial/mailbox?username=${rep}`)) as { messages: ShownEmail[] };
    const sent = messages.find(({ folder, to }) => folder === "sent" && to[0]?.address === contact);
    if (sent !== undefined) return sent.id;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
