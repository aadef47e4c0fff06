import type { Client } from "../../../src/client/index.ts";
import { expect, maya, omar, type SimulatedOutlook } from "./fixtures.ts";
import type { TrialService } from "./trial-service.ts";

interface ShownEmail {
  id: string;
  folder: "inbox" | "sent";
  to: { address: string }[];
  subject: string;
}

/** Enrolls a contact, and opens the email that reached them with the pane beside it and their contact in the pane. */
export async function watch(
  { outlook, trial, service }: { outlook: SimulatedOutlook; trial: TrialService; service: Client },
  {
    address = omar,
    sequence = "New inbound lead",
    settings = {},
  }: { address?: string; sequence?: string; settings?: Record<string, string> } = {},
) {
  const [found] = await service.lookupContacts([address]);
  if (found?.kind !== "contact") throw new Error(`${address} is unknown to the service.`);
  const { items } = await service.listSequences();
  const sequenceId = items.find(({ name }) => name === sequence)!.id;
  await service.enroll({ contactId: found.contact.id, sequenceId });
  const sent = async () => {
    const { messages } = (await trial.get(`/trial/mailbox?username=${maya}`)) as { messages: ShownEmail[] };
    return messages.find(({ folder, to }) => folder === "sent" && to[0]?.address === address);
  };
  await expect.poll(sent).toBeDefined();
  const email = (await sent())!;
  await outlook.open({ message: email.id, pane: "open", ...settings });
  await outlook.pane.locator("li button").first().click();
  await expect(outlook.pane.locator("dl").first()).toBeVisible();
  return { email, contactId: found.contact.id };
}

/** Lets the contact do it as a person does who tries this out. */
export async function letHappen({ page }: SimulatedOutlook, label: string): Promise<void> {
  const acts = page.getByRole("region", { name: /^In the trial,/ });
  await acts.getByRole("combobox").first().selectOption({ label });
  await acts.getByRole("button", { name: "Let it happen" }).click();
}
