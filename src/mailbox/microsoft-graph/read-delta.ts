import type { MailFolder } from "../../domain/message-words.ts";
import { failure, MailboxError } from "../failure.ts";
import type { ReadOrder } from "../mailbox-reading.ts";
import { beginDelta, isNearBound, isOfGraph, readCursor, type DeltaPosition } from "./delta-cursor.ts";
import { errorCodeOf, explainGraphError, type GraphAnswer } from "./explain-graph-error.ts";
import type { GraphRequests } from "./graph-requests.ts";

/** A message that came into the folder. */
export interface DeltaRow {
  id: string;
  receivedAt: Date;
  conversationId: string | null;
  webLink: string | null;
}

export interface DeltaPage {
  rows: DeltaRow[];
  /** Null: the mailbox has no such folder. */
  next: DeltaPosition | null;
  more: boolean;
}

export interface DeltaReader {
  requests: GraphRequests;
  mailboxUrl: string;
}

/** Each of its messages is fetched before the next page is: this bounds what is held at once. */
const pageSize = 25;
const dayMs = 86_400_000;

/** The next page of a folder. A token that Graph has forgotten begins anew from `since`. Throws MailboxError. */
export async function readDelta(reader: DeltaReader, order: ReadOrder): Promise<DeltaPage> {
  const { folder, signal } = order;
  const position = readCursor(order.cursor, reader.mailboxUrl);
  if (position !== null) {
    const answer = await ask(reader, position, signal);
    if (!isForgotten(answer)) return pageOf(reader, folder, position, answer);
  }
  return begin(reader, order, true);
}

/** A mailbox that takes no filter is read from its beginning; what is too old is left out here. */
async function begin(
  reader: DeltaReader,
  { folder, since, signal }: ReadOrder,
  filtered: boolean,
): Promise<DeltaPage> {
  const start = beginDelta(reader.mailboxUrl, folder, since, filtered);
  const answer = await ask(reader, start, signal);
  if (filtered && answer.status === 400) return begin(reader, { folder, since, signal, cursor: null }, false);
  return pageOf(reader, folder, start, answer);
}

function ask({ requests }: DeltaReader, { link }: DeltaPosition, signal: AbortSignal): Promise<GraphAnswer> {
  return requests.ask({ url: link, prefer: `odata.maxpagesize=${String(pageSize)}`, signal });
}

/**
 * 410 with `syncStateNotFound` or `resyncRequired` is what is documented; malformed and outdated tokens are also
 * answered with 400, and those of a folder that was made anew with 404.
 */
function isForgotten({ status }: GraphAnswer): boolean {
  return status === 410 || status === 400 || status === 404;
}

function pageOf(
  { mailboxUrl }: DeltaReader,
  folder: MailFolder,
  position: DeltaPosition,
  answer: GraphAnswer,
): DeltaPage {
  if (answer.status === 404 && /^Error(Folder|Item)NotFound$/.test(errorCodeOf(answer.body))) {
    return { rows: [], next: null, more: false };
  }
  if (answer.status !== 200) throw new MailboxError(explainGraphError(answer, "request"));
  const { value, links } = readPage(answer.body, mailboxUrl);
  const rows = value.flatMap((row) => readRow(row, position.since));
  const newest = Math.max(position.newest.getTime(), ...rows.map(({ receivedAt }) => receivedAt.getTime()));
  const read: DeltaPosition = {
    ...position,
    link: links.next ?? links.delta,
    rows: position.rows + value.length,
    newest: new Date(newest),
  };
  return links.next === null
    ? { rows, ...afterRound(mailboxUrl, folder, read) }
    : { rows, next: read, more: true };
}

/**
 * At the end of a round. A first round that came near the filter's bound may lack messages: it is read again without a
 * filter. Later ones begin with a younger filter; a day is read twice, as mail may be dated back a little.
 */
function afterRound(
  mailboxUrl: string,
  folder: MailFolder,
  position: DeltaPosition,
): Pick<DeltaPage, "next" | "more"> {
  if (!isNearBound(position)) return { next: { ...position, settled: true }, more: false };
  const since = new Date(position.newest.getTime() - dayMs);
  const next = position.settled
    ? beginDelta(mailboxUrl, folder, since, true)
    : beginDelta(mailboxUrl, folder, position.since, false);
  return { next, more: true };
}

function readPage(body: unknown, mailboxUrl: string) {
  const { value, ...rest } = (body ?? {}) as Record<string, unknown>;
  const link = (name: string): string | null => {
    const found = rest[`@odata.${name}`];
    return typeof found === "string" && isOfGraph(found, mailboxUrl) ? found : null;
  };
  const [next, delta] = [link("nextLink"), link("deltaLink")];
  if (!Array.isArray(value) || (next === null && delta === null)) {
    throw new MailboxError(failure("unreachable", "Microsoft 365 gave no list of messages."));
  }
  return { value: value as Record<string, unknown>[], links: { next, delta: delta ?? "" } };
}

/** Nothing of what was removed or is too old. */
function readRow(row: Record<string, unknown>, since: Date): DeltaRow[] {
  const { id, receivedDateTime, conversationId, webLink } = row;
  if (typeof id !== "string" || row["@removed"] !== undefined) return [];
  const received = typeof receivedDateTime === "string" ? Date.parse(receivedDateTime) : Number.NaN;
  if (received < since.getTime()) return [];
  const text = (value: unknown) => (typeof value === "string" && value !== "" ? value : null);
  return [
    {
      id,
      receivedAt: new Date(Number.isNaN(received) ? since : received),
      conversationId: text(conversationId),
      webLink: text(webLink),
    },
  ];
}
