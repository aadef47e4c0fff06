import type { ImapFlow } from "imapflow";
import { openImap, type ImapAccess } from "./imap-access.ts";

export interface ImapConnection {
  /** Runs `work` on the open connection, opening one where none is. One piece of work at a time. */
  use<T>(work: (client: ImapFlow) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** The one IMAP connection of an inbox, closed when it was not used for `idleMs`. */
export function createImapConnection(access: ImapAccess, idleMs: number): ImapConnection {
  let client: ImapFlow | null = null;
  let last: Promise<unknown> = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;

  const open = async (): Promise<ImapFlow> => {
    if (client?.usable !== true) client = await openImap(access);
    return client;
  };
  const leave = async (): Promise<void> => {
    const leaving = client;
    client = null;
    // Saying goodbye to a connection that is gone fails, which is as good.
    if (leaving !== null) await leaving.logout().catch(() => leaving.close());
  };
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    clearTimeout(timer);
    const mine = last.then(work, work);
    last = mine;
    mine.catch(() => {});
    return mine;
  };

  return {
    async use(work) {
      try {
        return await inTurn(async () => work(await open()));
      } finally {
        clearTimeout(timer);
        timer = setTimeout(() => void inTurn(leave), idleMs).unref();
      }
    },
    close: () => inTurn(leave),
  };
}
