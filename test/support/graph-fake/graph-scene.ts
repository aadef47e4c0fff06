import type { MailFolder } from "../../../src/domain/message-words.ts";
import type { ReadingCursor, ReadResult } from "../../../src/mailbox/mailbox-reading.ts";
import type { Mailbox } from "../../../src/mailbox/mailbox.ts";
import { createGraphMailbox } from "../../../src/mailbox/microsoft-graph/graph-mailbox.ts";
import { createRefreshingTokens } from "../../../src/mailbox/oauth/refreshing-tokens.ts";
import type { FakeItem } from "./fake-mailbox.ts";
import { rawMessage } from "./raw-message.ts";
import { startGraphFake, type GraphFake } from "./start-graph-fake.ts";

export type Read = Extract<ReadResult, { kind: "read" }>;

/** The fake with a mailbox that is read from 2 March 2026 on. */
export interface GraphScene {
  graph: GraphFake;
  mailbox: Mailbox;
  ask(cursor?: ReadingCursor | null, folder?: MailFolder, signal?: AbortSignal): Promise<ReadResult>;
  /** One page; throws where it fails. */
  read(cursor?: ReadingCursor | null, folder?: MailFolder): Promise<Read>;
  /** All that there is, page by page. */
  readOn(cursor?: ReadingCursor | null): Promise<Read>;
  add(subject: string, details?: Partial<FakeItem>, folder?: "inbox" | "junkemail"): Promise<FakeItem>;
}

const since = new Date("2026-03-02T00:00:00.000Z");

export async function beginGraphScene(): Promise<GraphScene> {
  const graph = await startGraphFake();
  const client = { tokenUrl: graph.tokenUrl, clientId: "client", clientSecret: "s", scope: "Mail.Read" };
  const tokens = { refreshToken: graph.refreshToken, accessToken: null, expiresAt: 0 };
  const mailbox = createGraphMailbox({
    baseUrl: graph.baseUrl,
    user: null,
    tokens: createRefreshingTokens({ client, tokens }),
    readBackMs: [1],
    againMs: [1, 1],
    laterMs: [0, 0],
  });
  const scene: GraphScene = {
    graph,
    mailbox,
    ask: (cursor = null, folder = "inbox", signal = new AbortController().signal) =>
      mailbox.reading!.read({ folder, cursor, since, signal }),
    async read(cursor, folder) {
      const result = await scene.ask(cursor, folder);
      if (result.kind === "failed") throw new Error(result.failure.detail);
      // As the store keeps it.
      return { ...result, cursor: JSON.parse(JSON.stringify(result.cursor)) as ReadingCursor };
    },
    async readOn(cursor) {
      const all = await scene.read(cursor);
      for (let page = all; page.more;) {
        page = await scene.read(page.cursor);
        all.messages.push(...page.messages);
        Object.assign(all, { cursor: page.cursor, more: page.more });
      }
      return all;
    },
    add: (subject, details = {}, folder = "inbox") =>
      graph.mailbox.add(folder, rawMessage({ Subject: subject }), details),
  };
  return scene;
}

export function subjectsOf({ messages }: Read): (string | undefined)[] {
  return messages.map(({ raw }) => /^Subject: (.*)\r$/m.exec(Buffer.from(raw).toString("latin1"))?.[1]);
}
