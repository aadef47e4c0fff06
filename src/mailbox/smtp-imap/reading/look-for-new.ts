import type { FlagsEvent, ImapFlow, MailboxObject } from "imapflow";
import { failure, MailboxError } from "../../failure.ts";
import { isSameMark, type FolderMark, type FolderPosition } from "./folder-position.ts";

export type Look =
  | { kind: "unchanged" }
  | {
      kind: "looked";
      uidValidity: string;
      /** Where reading goes on; null: from `since`, as UIDs mean other messages than before. */
      from: FolderPosition | null;
      mark: FolderMark | null;
      /** The next message to come gets this or a higher UID. */
      uidNext: number;
      /** Of the messages that came, rising. */
      uids: number[];
    };

/**
 * Which messages came into a folder since `position`. A folder that is not open is asked for its state first, without
 * opening it, which costs the server next to nothing. One that is open must not be asked (RFC 3501 §6.3.10).
 */
export async function lookForNew(
  client: ImapFlow,
  path: string,
  position: FolderPosition | null,
  since: Date,
): Promise<Look> {
  const isOpen = await staysOpen(client, path, position);
  const state = isOpen ? null : await stateOf(client, path);
  if (position !== null && state !== null && isUntouched(position, state)) return { kind: "unchanged" };
  const opened = await open(client, path, isOpen, position);
  const uidValidity = String(opened.mailbox.uidValidity);
  const from = position?.uidValidity === uidValidity ? position : null;
  const uids =
    from === null ? await searchSince(client, since) : (opened.came ?? (await searchAfter(client, from)));
  return {
    kind: "looked",
    uidValidity,
    from,
    mark: state?.uidValidity === uidValidity ? state.mark : null,
    uidNext: await uidNextOf(client, opened.mailbox),
    uids,
  };
}

/**
 * Whether the read can go on in the folder as it is open. That is so with the inbox, in which we idle. Others are left,
 * as servers may let us stay in a folder that was deleted and made anew; and a read from the beginning has to open the
 * folder, to know where it ends. What is open in read-only mode is closed without consequences (RFC 3501 §6.4.2).
 */
async function staysOpen(client: ImapFlow, path: string, position: FolderPosition | null): Promise<boolean> {
  if (client.mailbox === false || client.mailbox.path !== path) return false;
  if (path === "INBOX" && position?.uidValidity === String(client.mailbox.uidValidity)) return true;
  await client.mailboxClose();
  return false;
}

interface State {
  uidValidity: string;
  mark: FolderMark;
}

async function stateOf(client: ImapFlow, path: string): Promise<State | null> {
  const asked = { messages: true, uidNext: true, uidValidity: true, highestModseq: true };
  const status = await client.status(path, asked);
  if (!status) return null;
  const { uidValidity, uidNext, messages, highestModseq } = status;
  if (uidValidity === undefined || uidNext === undefined || messages === undefined) return null;
  const modseq = highestModseq === undefined ? null : String(highestModseq);
  return { uidValidity: String(uidValidity), mark: { uidNext, messages, modseq } };
}

function isUntouched({ uidValidity, mark, again }: FolderPosition, state: State): boolean {
  return (
    uidValidity === state.uidValidity && mark !== null && again.length === 0 && isSameMark(mark, state.mark)
  );
}

interface Opened {
  mailbox: MailboxObject;
  /** What the server told on opening; null: it has to be searched for. */
  came: number[] | null;
}

/**
 * Opens the folder without changing anything in it. With QRESYNC (RFC 7162 §3.2.5) the server tells in its answer what
 * came since; that is believed when it reaches up to the newest message.
 */
async function open(
  client: ImapFlow,
  path: string,
  isOpen: boolean,
  position: FolderPosition | null,
): Promise<Opened> {
  if (isOpen && client.mailbox !== false) {
    // What came since the last command is told with its answer; a search alone may still miss it (RFC 3501 §7).
    await client.noop();
    return { mailbox: client.mailbox, came: null };
  }
  const modseq = position?.mark?.modseq ?? null;
  if (position === null || modseq === null || !client.enabled.has("QRESYNC")) {
    return { mailbox: await client.mailboxOpen(path, { readOnly: true }), came: null };
  }
  const told: number[] = [];
  const hear = ({ uid }: FlagsEvent) => {
    if (uid !== undefined && uid > position.lastUid) told.push(uid);
  };
  client.on("flags", hear);
  try {
    // Missing in the types of the library, but read by its SELECT.
    const options = { readOnly: true, changedSince: modseq, uidValidity: position.uidValidity };
    const mailbox = await client.mailboxOpen(path, options);
    const resynced = (mailbox as { qresync?: boolean }).qresync === true;
    const uids = [...new Set(told)].toSorted((one, other) => one - other);
    return { mailbox, came: resynced && uids.at(-1) === mailbox.uidNext - 1 ? uids : null };
  } finally {
    client.off("flags", hear);
  }
}

/** Most servers tell it on opening; with others it is the UID after the newest message. */
async function uidNextOf(client: ImapFlow, mailbox: Partial<MailboxObject>): Promise<number> {
  if (mailbox.uidNext !== undefined) return mailbox.uidNext;
  const newest = await client.fetchOne("*", { uid: true });
  return newest ? newest.uid + 1 : 1;
}

/** A range that ends with `*` always holds the newest message, even one from before its start. */
async function searchAfter(client: ImapFlow, { lastUid }: FolderPosition): Promise<number[]> {
  const uids = await search(client, { uid: `${lastUid + 1}:*` });
  return uids.filter((uid) => uid > lastUid);
}

const dayMs = 86_400_000;

/** Searching knows days only, of whatever time zone the server is in. */
function searchSince(client: ImapFlow, since: Date): Promise<number[]> {
  return search(client, { since: new Date(since.getTime() - dayMs) });
}

async function search(client: ImapFlow, query: Parameters<ImapFlow["search"]>[0]): Promise<number[]> {
  const found = await client.search(query, { uid: true });
  if (!Array.isArray(found))
    throw new MailboxError(failure("unreachable", "The folder could not be searched."));
  return found;
}
