import type { ImapFlow } from "imapflow";
import type { ConnectionPlaces } from "./connection-places.ts";
import { openImap, type ImapAccess } from "./imap-access.ts";
import { within } from "./within.ts";

/** An open connection and its place at the server. */
export interface PlacedConnection {
  client: ImapFlow;
  /** See {@link ConnectionPlaces}. */
  rest(resting: boolean): void;
  /** To be called after each use. */
  heard(): void;
  /** Asks the server when it was silent for a while. */
  isAlive(): Promise<boolean>;
  drop(): void;
  /** Takes leave politely. */
  leave(): Promise<void>;
}

/** A connection that was silent for longer is asked whether it still lives before it is relied on. */
const silentMs = 15_000;
const answerMs = 5_000;
const farewellMs = 2_000;

/** Waits for a place and opens a connection on it. `giveWay` is called when somebody waits while it rests. */
export async function openPlaced(
  access: ImapAccess,
  places: ConnectionPlaces,
  qresync: boolean,
  giveWay: () => void,
): Promise<PlacedConnection> {
  const { host, port } = access.server;
  const place = await places.take(`${host}:${port}`, giveWay);
  try {
    const client = await openImap(access, { qresync });
    client.once("close", () => place.release());
    return placed(client, (resting) => place.rest(resting));
  } catch (error) {
    place.release();
    throw error;
  }
}

function placed(client: ImapFlow, rest: PlacedConnection["rest"]): PlacedConnection {
  let heardAt = performance.now();
  return {
    client,
    rest,
    heard() {
      heardAt = performance.now();
    },
    async isAlive() {
      if (!client.usable || performance.now() - heardAt < silentMs) return client.usable;
      const answered = client.noop().then(() => client.usable);
      return (await within(answerMs, answered)) === true;
    },
    drop: () => client.close(),
    async leave() {
      await within(farewellMs, client.logout());
      client.close();
    },
  };
}
