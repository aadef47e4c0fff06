import type { MailFolder } from "../../domain/message-words.ts";
import type { ReadingCursor } from "../mailbox-reading.ts";

/** How far a folder was read. */
export interface DeltaPosition {
  /** The next request, as Graph gave it (or as we begin). */
  link: string;
  /** What was received before this is not of interest. */
  since: Date;
  /** Whether Graph leaves out what is older; then it gives 5,000 messages at most. */
  filtered: boolean;
  /** Rows given since the filter was set. */
  rows: number;
  /** The youngest message given since then. */
  newest: Date;
  /** Whether the first round has been read to its end. */
  settled: boolean;
}

const folders: Readonly<Record<MailFolder, string>> = {
  inbox: "inbox",
  junk: "junkemail",
  sent: "sentitems",
};

/** The documented bound of a filtered delta query is 5,000; a page may still come above this one. */
const filteredRows = 4_500;

/** The first request of a round over a folder. */
export function beginDelta(
  mailboxUrl: string,
  folder: MailFolder,
  since: Date,
  filtered: boolean,
): DeltaPosition {
  const query = new URLSearchParams({
    changeType: "created",
    $select: "receivedDateTime,conversationId,webLink",
  });
  if (filtered) {
    query.set("$filter", `receivedDateTime ge ${since.toISOString()}`);
    // Should the bound cut something off, then the oldest.
    query.set("$orderby", "receivedDateTime desc");
  }
  const link = `${mailboxUrl}/mailFolders/${folders[folder]}/messages/delta?${query.toString().replaceAll("+", "%20")}`;
  return { link, since, newest: since, filtered, rows: 0, settled: false };
}

/** At the end of a round: whether the filter's bound is so near that the next round must not rely on it. */
export const isNearBound = ({ filtered, rows }: DeltaPosition): boolean => filtered && rows >= filteredRows;

export function writeCursor({ since, newest, ...position }: DeltaPosition): ReadingCursor {
  return { ...position, since: since.toISOString(), newest: newest.toISOString() };
}

/** Null for what was not written by us, and for links to somewhere else: they would be sent our token. */
export function readCursor(cursor: ReadingCursor | null, mailboxUrl: string): DeltaPosition | null {
  const { link, rows, filtered, settled } = cursor ?? {};
  const [since, newest] = [cursor?.["since"], cursor?.["newest"]].map(readDate);
  if (typeof link !== "string" || typeof rows !== "number" || !since || !newest) return null;
  if (!isOfGraph(link, mailboxUrl)) return null;
  return { link, since, newest, rows, filtered: filtered === true, settled: settled === true };
}

function readDate(value: unknown): Date | null {
  return typeof value === "string" && !Number.isNaN(Date.parse(value)) ? new Date(value) : null;
}

export function isOfGraph(link: string, mailboxUrl: string): boolean {
  return URL.canParse(link) && new URL(link).origin === new URL(mailboxUrl).origin;
}
