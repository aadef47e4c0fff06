import type { ImapFlow } from "imapflow";
import { listedOthers } from "./find-folder.ts";
import { hearOfOthers } from "./hear-of-others.ts";
import type { News } from "./news.ts";
import { pause } from "./pause.ts";
import type { ImapConnection } from "../imap-connection.ts";

/** An IDLE that breaks off sooner is not begun again at once. */
const worthwhileMs = 10_000;

export interface Listening {
  connection: ImapConnection;
  news: News;
  /** The folder of sent emails, where it is named. */
  sentFolder: string | null;
}

/**
 * Waits until the server tells of new mail (IDLE, RFC 2177) or until `over`. Others may use the connection meanwhile. Of
 * folders other than the inbox a server tells that can (RFC 5465).
 * Where the server offers no IDLE, does not let us in or breaks it off at once, and where there are not enough places
 * at it, this ends after `pollMs`, so that somebody looks. Never throws.
 */
export async function waitForNews(listening: Listening, pollMs: number, over: AbortSignal): Promise<void> {
  const { connection, news } = listening;
  const release = connection.keep();
  try {
    while (!over.aborted && !news.heard && !connection.wasCut) {
      const startedAt = performance.now();
      const end = await idleOnce(listening, over);
      if (end === "interrupted") continue;
      const brief = end === "lost" && performance.now() - startedAt < worthwhileMs;
      if (brief || end === "impossible") await pause(pollMs, over);
      return;
    }
  } finally {
    release();
  }
}

type IdleEnd = "told" | "interrupted" | "lost" | "impossible";

async function idleOnce({ connection, news, sentFolder }: Listening, over: AbortSignal): Promise<IdleEnd> {
  try {
    const idling = await connection.use(async (client) => {
      await openInbox(client, news);
      if (news.heard || !client.capabilities.has("IDLE")) return null;
      const others = await listedOthers(client, sentFolder);
      await hearOfOthers(client, others, (path, uidNext) => news.toldOfOther(path, uidNext));
      return { client, end: idle(client) };
    });
    if (idling === null) return news.heard ? "told" : "impossible";
    const end = await firstOf(news, idling.end, over);
    return end !== "told" && connection.gaveWay(idling.client) ? "impossible" : end;
  } catch {
    return "impossible";
  }
}

async function openInbox(client: ImapFlow, news: News): Promise<void> {
  if (client.mailbox !== false && client.mailbox.path === "INBOX") return;
  const { uidValidity, uidNext } = await client.mailboxOpen("INBOX", { readOnly: true });
  news.opened(String(uidValidity), uidNext);
}

const running = new WeakMap<ImapFlow, Promise<IdleEnd>>();

/** One that still runs from an earlier wait goes on. */
function idle(client: ImapFlow): Promise<IdleEnd> {
  const known = running.get(client);
  if (known !== undefined) return known;
  const begun = client
    .idle()
    .then((result): IdleEnd => (result === false ? "lost" : "interrupted"))
    .catch((): IdleEnd => "lost")
    .finally(() => running.delete(client));
  running.set(client, begun);
  return begun;
}

async function firstOf(news: News, ended: Promise<IdleEnd>, over: AbortSignal): Promise<IdleEnd> {
  const settled = new AbortController();
  const stop = () => settled.abort();
  over.addEventListener("abort", stop, { once: true });
  if (over.aborted) stop();
  try {
    return await Promise.race([news.next(settled.signal).then((): IdleEnd => "told"), ended]);
  } finally {
    over.removeEventListener("abort", stop);
    stop();
  }
}
