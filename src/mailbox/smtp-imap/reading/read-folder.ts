import type { FetchMessageObject, ImapFlow } from "imapflow";
import type { FetchedMessage, ReadOrder, ReadResult } from "../../mailbox-reading.ts";
import { maximumMessageBytes } from "../../mailbox-reading.ts";
import { fetchMessages } from "./fetch-messages.ts";
import { readPosition, writePosition, type FolderPosition } from "./folder-position.ts";
import { lookForNew, type Look } from "./look-for-new.ts";
import { messageLink } from "./message-link.ts";

export type FolderRead = Extract<ReadResult, { kind: "read" }>;
type Looked = Extract<Look, { kind: "looked" }>;

export interface ReadingManner {
  /** Messages on which the connection broke; they are not asked for again this time. */
  broken: ReadonlySet<number>;
  oneByOne: boolean;
  clock: () => Date;
  /** Opens a message; see {@link messageLink}. */
  linkTemplate: string | null;
}

/** At most so much is given out at once. */
const mostMessages = 200;
const mostBytes = 8_000_000;
/** Fetched by one command: with every message as large as we take them, this is all that is held beside `mostBytes`. */
const perFetch = 10;
/** A message that cannot be fetched is tried in so many reads before it is given up. */
const tries = 3;
/** Our clock and the server's may differ. */
const clockSlackMs = 15 * 60_000;

/** What came into the folder at `path` since the cursor of the order. */
export async function readFolder(
  client: ImapFlow,
  path: string,
  order: ReadOrder,
  manner: ReadingManner,
): Promise<FolderRead & { uidNext: number | null }> {
  const position = readPosition(order.cursor, path);
  const look = await lookForNew(client, path, position, order.since);
  if (look.kind === "unchanged") return { ...nothing(order), uidNext: null };
  const tried = new Map(look.from?.again ?? []);
  const came = look.from === null ? look.uids.filter((uid) => uid < look.uidNext) : look.uids;
  const taken = await take(client, [...tried.keys(), ...came], order.signal, manner);
  const rest = came.filter((uid) => uid > taken.lastUid);
  const { again, unreadable } = sortRefused(taken.refused, tried, look.uidValidity);
  const more = rest.length > 0;
  const earliest = look.from === null ? order.since.getTime() - clockSlackMs : -Infinity;
  return {
    kind: "read",
    messages: taken.messages
      .map((message) => present(message, order, look.uidValidity, manner))
      .filter(({ receivedAt }) => receivedAt.getTime() >= earliest),
    cursor: writePosition({ ...nextPosition(path, look, taken.lastUid, more), again }),
    more,
    unreadable,
    uidNext: Math.max(look.uidNext, taken.lastUid + 1),
  };
}

/** The answer for a folder in which nothing happened, or that does not exist. */
export const nothing = ({ cursor }: ReadOrder): FolderRead => ({
  kind: "read",
  messages: [],
  cursor: cursor ?? {},
  more: false,
  unreadable: [],
});

interface Taken {
  messages: FetchMessageObject[];
  refused: { uid: number; detail: string }[];
  /** The highest UID that was dealt with; 0 when none was. */
  lastUid: number;
}

/** Fetches group after group until it is enough for one time. */
async function take(
  client: ImapFlow,
  uids: readonly number[],
  signal: AbortSignal,
  { broken, oneByOne }: ReadingManner,
): Promise<Taken> {
  const taken: Taken = { messages: [], refused: [], lastUid: 0 };
  let bytes = 0;
  for (let start = 0; start < uids.length; start += perFetch) {
    if (taken.messages.length >= mostMessages || bytes >= mostBytes) break;
    signal.throwIfAborted();
    const group = uids.slice(start, start + perFetch);
    const wanted = group.filter((uid) => !broken.has(uid));
    const fetched = wanted.length === 0 ? null : await fetchMessages(client, wanted, oneByOne);
    taken.messages.push(...(fetched?.messages ?? []));
    taken.refused.push(
      ...(fetched?.refused ?? []),
      ...group
        .filter((uid) => broken.has(uid))
        .map((uid) => ({ uid, detail: "The connection breaks when it is fetched." })),
    );
    taken.lastUid = Math.max(taken.lastUid, ...group);
    bytes += (fetched?.messages ?? []).reduce((sum, { source }) => sum + (source?.length ?? 0), 0);
  }
  return taken;
}

/** What could not be fetched is tried again with the next reads, as a server may have a bad moment; then it is told. */
function sortRefused(
  refused: Taken["refused"],
  tried: ReadonlyMap<number, number>,
  uidValidity: string,
): { again: [number, number][]; unreadable: FolderRead["unreadable"] } {
  const counted = refused.map((each) => ({ ...each, count: (tried.get(each.uid) ?? 0) + 1 }));
  return {
    again: counted.filter(({ count }) => count < tries).map(({ uid, count }) => [uid, count]),
    unreadable: counted
      .filter(({ count }) => count >= tries)
      .map(({ uid, detail }) => ({ providerId: `${uidValidity}:${uid}`, detail })),
  };
}

function nextPosition(path: string, look: Looked, lastTaken: number, more: boolean): FolderPosition {
  const reached = Math.max(look.from?.lastUid ?? 0, lastTaken);
  // On the first read, all that is older than `since` counts as read.
  const lastUid = look.from === null && !more ? Math.max(reached, look.uidNext - 1) : reached;
  return { path, uidValidity: look.uidValidity, lastUid, again: [], mark: more ? null : look.mark };
}

function present(
  { uid, source, internalDate, threadId }: FetchMessageObject,
  { folder }: ReadOrder,
  uidValidity: string,
  { clock, linkTemplate }: ReadingManner,
): FetchedMessage {
  const received = internalDate === undefined ? Number.NaN : new Date(internalDate).getTime();
  const raw = (source ?? Buffer.alloc(0)).subarray(0, maximumMessageBytes);
  return {
    folder,
    raw,
    receivedAt: Number.isNaN(received) ? clock() : new Date(received),
    providerId: `${uidValidity}:${uid}`,
    webLink: messageLink(linkTemplate, raw),
    conversationId: threadId ?? null,
  };
}
