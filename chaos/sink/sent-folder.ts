import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { MailRecord } from "./mail-record.ts";

export interface SentFolder {
  url: string;
  close(): void;
}

/** What the connections have written already must be on record before a look says "absent". */
const drainMs = 30;

/** The Sent folder of all inboxes, over HTTP: 200 it is there, 404 it is not, 503 it cannot be searched just now. */
export async function openSentFolder(record: MailRecord, isAway: () => boolean): Promise<SentFolder> {
  const server: Server = createServer((request, response) => {
    const messageId = new URL(request.url ?? "/", "http://sink").searchParams.get("id") ?? "";
    const away = isAway();
    setTimeout(() => {
      response.statusCode = away ? 503 : record.has(messageId) ? 200 : 404;
      response.end();
    }, drainMs);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
