import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { answerRequest } from "./answer-request.ts";
import type { Fault } from "./faults.ts";
import { createFakeMailbox, type FakeItem, type FakeMailbox } from "./fake-mailbox.ts";
import { createFakeSubscriptions, type FakeSubscriptions } from "./fake-subscriptions.ts";
import { tokenEndpoint, type FakePerson } from "./token-endpoint.ts";

export type { Fault } from "./faults.ts";

export interface FakeProfile {
  id: string;
  mail: string | null;
  userPrincipalName: string;
  displayName: string;
}

export interface GraphFake {
  /** For the service's setting. */
  baseUrl: string;
  authority: string;
  tokenUrl: string;
  refreshToken: string;
  profile: FakeProfile;
  /** Whether the person has one in Exchange Online. */
  hasMailbox: boolean;
  mailbox: FakeMailbox;
  subscriptions: FakeSubscriptions;
  /** What lies in Sent, the oldest first. */
  readonly sent: FakeItem[];
  /** `METHOD path?query` of each request, in order. */
  heard: string[];
  /** Called with each of these before it is answered. */
  onHeard: (line: string) => void;
  faults: {
    sendMail: Fault[];
    messages: Fault[];
    token: Fault[];
    delta: Fault[];
    value: Fault[];
    me: Fault[];
    unsubscribe: Fault[];
  };
  /** Whether new items are hidden from readers at first. */
  hideNew: boolean;
  /** Exchange may give a Message-ID of its own. */
  rewriteMessageIds: boolean;
  /** How long each request for the mailbox takes. */
  slowMs: number;
  /** The most requests for the mailbox that were under way at once, and how many were refused for that. */
  atOnce: { now: number; most: number; refused: number };
  /** From now on the token that was given is refused, a new one is not. */
  expireTokens(): void;
  revoke(): void;
  /** Where the browser is sent back to by who signs in, or does not. */
  authorize(url: string, person: FakePerson | { error: string; description: string }): string;
  stop(): Promise<void>;
}

/** Microsoft Graph as far as we use it, over HTTP: documented requests, answers, errors and limits. */
export async function startGraphFake(): Promise<GraphFake> {
  const tokens = tokenEndpoint();
  const mailbox = createFakeMailbox();
  const server = createServer((request, response) => {
    answerRequest(fake, tokens, request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const fake: GraphFake = {
    baseUrl: `${origin}/v1.0`,
    authority: `${origin}/organizations`,
    tokenUrl: `${origin}/organizations/oauth2/v2.0/token`,
    refreshToken: tokens.refreshToken(),
    profile: {
      id: "8ee44408-0679-472c-bc2a-692812af3437",
      mail: "rita.rep@seller.example",
      userPrincipalName: "rita.rep@seller.example",
      displayName: "Rita Rep",
    },
    hasMailbox: true,
    mailbox,
    subscriptions: createFakeSubscriptions(),
    get sent() {
      return mailbox.items.filter(({ folder }) => folder === "sentitems");
    },
    heard: [],
    onHeard: () => undefined,
    faults: { sendMail: [], messages: [], token: [], delta: [], value: [], me: [], unsubscribe: [] },
    hideNew: false,
    rewriteMessageIds: false,
    slowMs: 0,
    atOnce: { now: 0, most: 0, refused: 0 },
    expireTokens: tokens.expire,
    revoke: tokens.revoke,
    authorize: tokens.authorize,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return fake;
}
