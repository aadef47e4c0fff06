/** A connection's place at a server. */
export interface ConnectionPlace {
  /** Nobody needs the connection just now (or somebody does again): whoever waits for a place may have it. */
  rest(resting: boolean): void;
  /** The connection is closed. */
  release(): void;
}

/** How many IMAP connections this process holds at one server, unless it is told otherwise. */
export const connectionsPerServer = 80;

/**
 * How many connections this process holds at a server at once. Servers limit them, and one over the limit makes mail
 * unreadable for everybody there: Dovecot, for one, serves a hundred encrypted ones unless it is told otherwise.
 */
export interface ConnectionPlaces {
  /**
   * Waits for a place, in turn. `leave` is called when somebody waits while the connection rests: close it and release
   * the place.
   */
  take(server: string, leave: () => void): Promise<ConnectionPlace>;
}

interface Holder {
  leave: () => void;
  resting: boolean;
}

interface Server {
  /** Those that began to rest first stand first. */
  holders: Set<Holder>;
  waiting: { holder: Holder; enter: () => void }[];
}

export function createConnectionPlaces(perServer: number): ConnectionPlaces {
  const servers = new Map<string, Server>();

  function serverOf(name: string): Server {
    const server = servers.get(name) ?? { holders: new Set(), waiting: [] };
    servers.set(name, server);
    return server;
  }

  return {
    take(name, leave) {
      const server = serverOf(name);
      const holder: Holder = { leave, resting: false };
      return new Promise((resolve) => {
        const enter = () => {
          server.holders.add(holder);
          resolve(placeOf(server, holder));
        };
        if (server.holders.size < perServer) return enter();
        server.waiting.push({ holder, enter });
        askOneToLeave(server);
      });
    },
  };
}

function placeOf(server: Server, holder: Holder): ConnectionPlace {
  return {
    rest(resting) {
      if (!server.holders.has(holder) || holder.resting === resting) return;
      holder.resting = resting;
      // To the end of the line of those that rest.
      server.holders.delete(holder);
      server.holders.add(holder);
      if (resting && server.waiting.length > 0) askOneToLeave(server);
    },
    release() {
      if (server.holders.delete(holder)) server.waiting.shift()?.enter();
    },
  };
}

function askOneToLeave(server: Server): void {
  for (const holder of server.holders) {
    if (!holder.resting) continue;
    // Not asked twice while it is on its way out.
    holder.resting = false;
    return holder.leave();
  }
}
