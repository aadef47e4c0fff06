import type { BrowserContext } from "@playwright/test";
import { startGraphFake, type GraphFake } from "../../support/graph-fake/start-graph-fake.ts";
import { maya, test as base } from "./fixtures.ts";
import { startTrialService, type TrialService } from "./trial-service.ts";

/** A service of its own that is registered at Microsoft, with a stand-in for Microsoft behind it. */
export interface MicrosoftService {
  graph: GraphFake;
  trial: TrialService;
  /** Lets the browser show where people come to sign in: as Maya, or to refuse. */
  showSignIn(context: BrowserContext): Promise<void>;
  /** The Microsoft 365 mailboxes that Maya has connected. */
  mailboxesOfMaya(): Promise<string[]>;
}

export const test = base.extend<object, { microsoft: MicrosoftService }>({
  microsoft: [
    // oxlint-disable-next-line no-empty-pattern -- the runner reads the names of the fixtures from this pattern
    async ({}, use) => {
      const graph = await startGraphFake();
      const trial = await startTrialService({
        GRAPH_CLIENT_ID: "the-client",
        GRAPH_CLIENT_SECRET: "s",
        GRAPH_AUTHORITY: graph.authority,
        GRAPH_URL: graph.baseUrl,
      });
      await use(await describeMaya(graph, trial));
      await trial.stop();
      await graph.stop();
    },
    { scope: "worker", timeout: 300_000 },
  ],
  /** The pane and the simulated Outlook are this service's, too. */
  trial: [async ({ microsoft }, use) => use(microsoft.trial), { scope: "worker" }],
});

async function describeMaya(graph: GraphFake, trial: TrialService): Promise<MicrosoftService> {
  const { accessToken } = (await trial.post("/trial/broker/token", { username: maya })) as {
    accessToken: string;
  };
  const claims = Buffer.from(accessToken.split(".")[1] ?? "", "base64url").toString("utf8");
  const { tid, oid } = JSON.parse(claims) as { tid: string; oid: string };
  graph.profile = { ...graph.profile, id: oid, mail: "maya@m365.example", displayName: "Maya Lindqvist" };
  return {
    graph,
    trial,
    async showSignIn(context) {
      await context.route(`${graph.authority}/oauth2/v2.0/authorize?*`, async (route) => {
        const asked = route.request().url();
        const refusal = { error: "access_denied", description: "AADSTS65004: declined" };
        const link = (person: Parameters<GraphFake["authorize"]>[1], text: string) =>
          `<p><a href="${graph.authorize(asked, person).replaceAll("&", "&amp;")}">${text}</a></p>`;
        const body = `<!doctype html><title>Sign in</title>${link({ tid, oid }, "Maya")}${link(refusal, "No")}`;
        await route.fulfill({ contentType: "text/html", body });
      });
    },
    async mailboxesOfMaya() {
      const { items } = await trial.clientFor(maya).listInboxes();
      return items.filter(({ provider }) => provider === "microsoft_graph").map(({ address }) => address);
    },
  };
}

export { expect } from "@playwright/test";
