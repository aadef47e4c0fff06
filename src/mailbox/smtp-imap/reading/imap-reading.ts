import type { ImapFlow } from "imapflow";
import { failure } from "../../failure.ts";
import type { MailboxReading, ReadOrder, ReadResult } from "../../mailbox-reading.ts";
import { createImapConnection } from "../imap-connection.ts";
import { explainImap, type ImapAccess } from "../imap-access.ts";
import type { ConnectionPlaces } from "../connection-places.ts";
import { BrokenByMessage } from "./fetch-messages.ts";
import { findFolder } from "./find-folder.ts";
import { createNews } from "./news.ts";
import { pause } from "./pause.ts";
import { nothing, readFolder, type FolderRead, type ReadingManner } from "./read-folder.ts";
import { unlessAborted } from "./unless-aborted.ts";
import { waitForNews } from "./wait-for-news.ts";
import { withTimeLimit } from "./with-time-limit.ts";

export interface ImapReadingOptions {
  access: ImapAccess;
  /** The folder of sent emails, where it is named. */
  sentFolder: string | null;
  /** Opens a message; see `messageLink`. Default: nothing does. */
  linkTemplate?: string | null | undefined;
  clock: () => Date;
  idleMs: number;
  places: ConnectionPlaces;
  /** How long to wait where the server cannot tell of new mail; default 60 s. */
  pollMs?: number | undefined;
}

export interface ImapReading extends MailboxReading {
  close(): Promise<void>;
}

/** A read that loses its connection goes on with a new one so many times. */
const attempts = 5;

/** Reads a mailbox by IMAP4rev1 (RFC 3501), with IDLE, CONDSTORE and QRESYNC where the server has them. */
export function createImapReading(options: ImapReadingOptions): ImapReading {
  const { access, sentFolder, linkTemplate = null, clock, idleMs, places, pollMs = 60_000 } = options;
  const news = createNews();
  const onOpen = (client: ImapFlow) => news.listen(client);
  const connection = createImapConnection(access, { places, idleMs, qresync: true, onOpen });
  let failing = false;

  async function readOnce(
    client: ImapFlow,
    order: ReadOrder,
    way: Pick<ReadingManner, "broken" | "oneByOne">,
  ) {
    const path = await findFolder(client, order.folder, sentFolder);
    if (path === null) return nothing(order);
    const { uidNext, ...read } = await readFolder(client, path, order, { ...way, clock, linkTemplate });
    const { uidValidity } = read.cursor;
    if (order.folder === "inbox" && uidNext !== null && typeof uidValidity === "string") {
      news.readUpTo(uidValidity, uidNext);
    } else if (uidNext !== null) news.readOther(path, uidNext);
    return read;
  }

  /** Goes on after lost connections; a message that they break on is left out. */
  async function readPatiently(order: ReadOrder): Promise<FolderRead> {
    const broken = new Set<number>();
    for (let attempt = 1; ; attempt++) {
      const used: { client?: ImapFlow } = {};
      try {
        return await connection.use((client) => {
          used.client = client;
          return readOnce(client, order, { broken, oneByOne: attempt > 1 });
        });
      } catch (error) {
        const lost = used.client?.usable === false && !connection.wasCut;
        if (!lost || attempt === attempts || order.signal.aborted) throw error;
        if (error instanceof BrokenByMessage) broken.add(error.uid);
      }
    }
  }

  return {
    async read(order): Promise<ReadResult> {
      const takeBack = order.folder === "inbox" ? news.reading() : () => {};
      try {
        const read = await unlessAborted(order.signal, readPatiently(order));
        failing = false;
        return read;
      } catch (error) {
        takeBack();
        if (order.signal.aborted) return { kind: "failed", failure: aborted };
        failing = true;
        return { kind: "failed", failure: explainImap(error, access.server) };
      }
    },

    waitForMail: (milliseconds, signal) =>
      withTimeLimit(milliseconds, signal, (over) =>
        // Nobody reads what a server tells that cannot be read.
        failing ? pause(pollMs, over) : waitForNews({ connection, news, sentFolder }, pollMs, over),
      ),

    close: () => connection.cut(),
  };
}

const aborted = failure("too_late", "The mailbox was not read in time.");
