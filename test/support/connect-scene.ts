import { createInboxConnect } from "../../src/mailbox/connect/inbox-connect.ts";
import { startGraphFake, type GraphFake } from "./graph-fake/start-graph-fake.ts";
import { testSecretKeys } from "./mail-ports.ts";
import { createTestService, testDirectoryId, type TestService } from "./test-service.ts";

export type Person = Parameters<GraphFake["authorize"]>[1];

/** Who uses the service, as their token and their sign-in at Microsoft say. */
export const rita = {
  oid: "5a1e5000-0000-4000-8000-0000000000e1",
  tid: testDirectoryId,
  name: "Rita Rep",
  email: "rita.rep@seller.example",
};
export const origin = "https://tools.seller.example";

/** The service with the Graph fake behind it, and a browser that goes there and comes back. */
export interface ConnectScene {
  graph: GraphFake;
  service: TestService;
  /** What was logged. */
  lines: string[];
  begin(path?: "microsoft" | "mail-servers"): Promise<{ status: number; body: Record<string, string> }>;
  /** Where a sign-in that has begun sends the browser back to. */
  signIn(person?: Person, path?: "microsoft" | "mail-servers"): Promise<string>;
  /** What the browser shows at the end. */
  comeBack(back: string, language?: string): Promise<ShownPage>;
  connect(person?: Person, language?: string): Promise<ShownPage>;
  inboxes(): Promise<{ id: string; address: string; provider: string }[]>;
  /** As at the beginning: Rita, with a mailbox, and none connected. */
  reset(): Promise<void>;
  end(): Promise<void>;
}

export interface ShownPage {
  status: number;
  title: string | undefined;
  text: string;
  headers: Record<string, unknown>;
}

export async function beginConnectScene(): Promise<ConnectScene> {
  const graph = await startGraphFake();
  const lines: string[] = [];
  const service = await createTestService({
    logLevel: "info",
    logStream: { write: (row) => lines.push(row) },
    connect: (db, clock) => openConnect(graph, db, clock),
  });
  const scene: ConnectScene = {
    graph,
    service,
    lines,
    async begin(path = "microsoft") {
      const url = `/v1/inboxes/connect/${path}`;
      const answer = await service.app.inject({ method: "POST", url, headers: await service.signedIn(rita) });
      return { status: answer.statusCode, body: answer.json<Record<string, string>>() };
    },
    async signIn(person = rita, path = "microsoft") {
      const { body } = await scene.begin(path);
      return graph.authorize(body["authorizationUrl"] ?? "", person);
    },
    async comeBack(back, language = "en") {
      const { pathname, search } = new URL(back);
      const headers = { "accept-language": language };
      const answer = await service.app.inject({ url: `${pathname}${search}`, headers });
      const title = /<h1>(.*?)<\/h1>/.exec(answer.body)?.[1];
      return { status: answer.statusCode, title, text: answer.body, headers: answer.headers };
    },
    connect: async (person, language) => scene.comeBack(await scene.signIn(person), language),
    async inboxes() {
      const answer = await service.app.inject({ url: "/v1/inboxes", headers: await service.signedIn(rita) });
      return answer.json<{ items: { id: string; address: string; provider: string }[] }>().items;
    },
    async reset() {
      lines.length = 0;
      Object.assign(graph, { hasMailbox: true, faults: { ...graph.faults, token: [], me: [] } });
      graph.profile = { ...graph.profile, id: rita.oid, mail: "Rita.Rep@Seller.example" };
      await service.db.deleteFrom("connected_inboxes").execute();
    },
    async end() {
      await service.close();
      await graph.stop();
    },
  };
  return scene;
}

function openConnect(graph: GraphFake, db: TestService["db"], clock: () => Date) {
  const registration = {
    clientId: "the-client",
    clientSecret: "s",
    authorizationUrl: `${graph.authority}/oauth2/v2.0/authorize`,
    tokenUrl: graph.tokenUrl,
    scope: "openid offline_access https://graph.microsoft.com/Mail.Read",
  };
  return createInboxConnect({
    db,
    clock,
    systemClock: clock,
    secrets: testSecretKeys,
    publicOrigin: origin,
    directories: new Set([testDirectoryId]),
    graph: { ...registration, baseUrl: graph.baseUrl },
    mailServers: {
      ...registration,
      smtp: { host: "smtp.seller.example", port: 587, security: "starttls" },
      imap: { host: "imap.seller.example", port: 993, security: "tls" },
      sentCopy: "append",
    },
  });
}
