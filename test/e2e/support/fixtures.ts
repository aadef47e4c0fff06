import { test as base, type FrameLocator, type Page } from "@playwright/test";
import type { Client } from "../../../src/client/index.ts";
import type { Enrollment } from "../../../src/contract/types.ts";
import { startTrialService, type TrialService } from "./trial-service.ts";

export const maya = "maya.lindqvist@fjordlight.example";
export const jonas = "jonas.weber@fjordlight.example";
export const anna = "anna.kowalska@northwind.example";
export const tomas = "tomas.rivera@northwind.example";
export const greta = "greta.holm@alpenglow.example";
export const yuki = "yuki.tanaka@sakurasoft.example";
export const omar = "omar.haddad@bluecanyon.example";

/** The simulated Outlook in the browser, and the add-in's pane in it. */
export interface SimulatedOutlook {
  page: Page;
  pane: FrameLocator;
  /** Opens the simulated Outlook with the settings of simulator/README.md. */
  open(settings?: Record<string, string>): Promise<void>;
  /** The newest message in Maya's inbox from this address; for `open({ message })`. */
  messageFrom(address: string): Promise<string>;
  /** What the service says of the open (else the last) enrollment behind an address. */
  enrollmentOf(address: string): Promise<Enrollment>;
}

interface ShownMessage {
  id: string;
  folder: "inbox" | "sent";
  from: { address: string };
}

export const test = base.extend<{ outlook: SimulatedOutlook; service: Client }, { trial: TrialService }>({
  trial: [
    // oxlint-disable-next-line no-empty-pattern -- the runner reads the names of the fixtures from this pattern
    async ({}, use) => {
      const trial = await startTrialService();
      await use(trial);
      await trial.stop();
    },
    { scope: "worker", timeout: 300_000 },
  ],

  /** The service as Maya sees it; every test starts with fresh demo data and no fault. */
  service: async ({ trial }, use) => {
    await trial.post("/trial/fault", { kind: "none" });
    await trial.post("/trial/reset");
    await use(trial.clientFor(maya));
  },

  outlook: async ({ page, trial, service }, use) => {
    await use({
      page,
      pane: page.frameLocator("aside iframe"),
      async open(settings = {}) {
        await page.goto(`${trial.origin}/simulator/?${new URLSearchParams(settings).toString()}`);
        await page.evaluate(() => window.salesToolsSimulator?.ready);
      },
      async messageFrom(address) {
        const { messages } = (await trial.get(`/trial/mailbox?username=${maya}`)) as {
          messages: ShownMessage[];
        };
        const found = messages.find(({ folder, from }) => folder === "inbox" && from.address === address);
        if (!found) throw new Error(`Maya has no message from ${address}.`);
        return found.id;
      },
      async enrollmentOf(address) {
        const [result] = await service.lookupContacts([address]);
        if (result?.kind !== "contact") throw new Error(`${address} is unknown to the service.`);
        const enrollment = result.contact.currentEnrollment ?? result.contact.lastEnrollment;
        if (!enrollment) throw new Error(`${address} was never enrolled.`);
        return enrollment;
      },
    });
  },
});

export { expect } from "@playwright/test";
