import type { ImapFlow } from "imapflow";
import type { ConnectionPlaces } from "./connection-places.ts";
import type { ImapAccess } from "./imap-access.ts";
import { openPlaced, type PlacedConnection } from "./placed-connection.ts";

export interface ReopeningOptions {
  places: ConnectionPlaces;
  /** Whether it is for reading: then the server is asked to tell what changed while we were away (RFC 7162). */
  qresync?: boolean;
  onOpen?: (client: ImapFlow) => void;
}

/** One connection after another to the same mailbox. */
export interface ReopeningConnection {
  /** The open connection, or a new one where none is open or it does not answer. */
  connected(): Promise<ImapFlow>;
  /** The server has just answered something. */
  heard(): void;
  /** Nobody needs it just now: whoever waits for a place at the server may have it. */
  rest(): void;
  drop(): void;
  /** Takes leave politely; whoever needs it meanwhile gets another connection. */
  leave(): Promise<void>;
  /** Whether this connection was closed because somebody waited for its place. */
  gaveWay(client: ImapFlow): boolean;
}

export function createReopening(
  access: ImapAccess,
  { places, qresync = false, onOpen }: ReopeningOptions,
): ReopeningConnection {
  const gone = new WeakSet<ImapFlow>();
  let open: PlacedConnection | null = null;

  async function leave(): Promise<void> {
    const leaving = open;
    open = null;
    await leaving?.leave();
  }

  function drop(): void {
    open?.drop();
    open = null;
  }

  function giveWay(): void {
    if (open !== null) gone.add(open.client);
    void leave();
  }

  return {
    async connected() {
      open?.rest(false);
      if (open !== null && !(await open.isAlive())) drop();
      if (open !== null) return open.client;
      const opened = await openPlaced(access, places, qresync, giveWay);
      open = opened;
      onOpen?.(opened.client);
      return opened.client;
    },
    heard: () => open?.heard(),
    rest: () => open?.rest(true),
    drop,
    leave,
    gaveWay: (client) => gone.has(client),
  };
}
