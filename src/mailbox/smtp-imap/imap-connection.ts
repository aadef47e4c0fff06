import type { ImapFlow } from "imapflow";
import { failure, MailboxError } from "../failure.ts";
import type { ImapAccess } from "./imap-access.ts";
import { createReopening, type ReopeningOptions } from "./reopening-connection.ts";

export interface ImapConnection {
  /** Runs `work` on the open connection, opening one where none is. One piece of work at a time. */
  use<T>(work: (client: ImapFlow) => Promise<T>): Promise<T>;
  /** From now on it stays open although nobody uses it, until the given function is called. */
  keep(): () => void;
  /** Whether this connection was closed because somebody waited for its place. */
  gaveWay(client: ImapFlow): boolean;
  /** Ends with the work under way. Work that comes later gets a connection for itself alone. */
  close(): Promise<void>;
  /** Ends at once, and whatever is under way fails. */
  cut(): Promise<void>;
  readonly wasCut: boolean;
}

export interface ImapConnectionOptions extends ReopeningOptions {
  /** Closed when it was not used for so long. */
  idleMs: number;
}

/**
 * A connection to the mailbox's IMAP server that opens when it is used. It gives way when others wait for a place at
 * the server, and opens anew with the next use.
 */
export function createImapConnection(access: ImapAccess, options: ImapConnectionOptions): ImapConnection {
  const connection = createReopening(access, options);
  let last: Promise<unknown> = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;
  let end: "closed" | "cut" | null = null;
  let working = 0;
  let keepers = 0;

  async function connected(): Promise<ImapFlow> {
    const client = end === "cut" ? null : await connection.connected();
    // It may have been cut while it was being opened.
    if (client !== null && end !== "cut") return client;
    connection.drop();
    throw new MailboxError(failure("unreachable", "The inbox was closed."));
  }

  function rest(): void {
    clearTimeout(timer);
    if (working > 0) return;
    if (end !== null) return void connection.leave();
    if (keepers === 0) timer = setTimeout(() => void connection.leave(), options.idleMs).unref();
    connection.rest();
  }

  return {
    async use(work) {
      clearTimeout(timer);
      working++;
      const mine = last.then(async () => work(await connected()));
      last = mine.catch(() => {});
      try {
        const done = await mine;
        connection.heard();
        return done;
      } finally {
        working--;
        rest();
      }
    },
    keep() {
      clearTimeout(timer);
      keepers++;
      return () => {
        keepers--;
        rest();
      };
    },
    gaveWay: (client) => connection.gaveWay(client),
    async close() {
      end = "closed";
      await last;
      await connection.leave();
    },
    async cut() {
      end = "cut";
      clearTimeout(timer);
      if (working > 0) connection.drop();
      else await connection.leave();
    },
    get wasCut() {
      return end === "cut";
    },
  };
}
