import { EventEmitter, once } from "node:events";
import type { ImapFlow } from "imapflow";

/** Whether there may be messages that were not read yet, as far as the server told. */
export interface News {
  /** Hears what the server tells on this connection (EXISTS). */
  listen(client: ImapFlow): void;
  /**
   * The inbox is being read from now on; what is told after this counts as news again. Gives the way to take that back,
   * for a read that fails.
   */
  reading(): () => void;
  /** It was read up to here. */
  readUpTo(uidValidity: string, uidNext: number): void;
  /** Another folder was read up to here. */
  readOther(path: string, uidNext: number): void;
  /** The server tells how far another folder goes by now. */
  toldOfOther(path: string, uidNext: number): void;
  /** It is open and bears these numbers: are they the ones that were read? */
  opened(uidValidity: string, uidNext: number | undefined): void;
  readonly heard: boolean;
  /** Ends with the next news, or with the signal. */
  next(signal: AbortSignal): Promise<void>;
}

export function createNews(): News {
  const emitter = new EventEmitter();
  let heard = false;
  let read: { uidValidity: string; uidNext: number } | null = null;
  const others = new Map<string, number>();

  const tell = (): void => {
    heard = true;
    emitter.emit("news");
  };

  return {
    listen(client) {
      // UIDs may mean other messages by now.
      others.clear();
      client.on("exists", ({ path, count, prevCount }) => {
        if (path === "INBOX" && count > prevCount) tell();
      });
    },
    reading() {
      const before = heard;
      heard = false;
      return () => {
        if (before) tell();
      };
    },
    readUpTo(uidValidity, uidNext) {
      read = { uidValidity, uidNext };
    },
    readOther(path, uidNext) {
      others.set(path, Math.max(uidNext, others.get(path) ?? 0));
    },
    toldOfOther(path, uidNext) {
      if (uidNext <= (others.get(path) ?? 0)) return;
      others.set(path, uidNext);
      tell();
    },
    opened(uidValidity, uidNext) {
      if (read === null) return;
      if (read.uidValidity !== uidValidity || (uidNext !== undefined && uidNext > read.uidNext)) tell();
    },
    get heard() {
      return heard;
    },
    async next(signal) {
      // The signal is the only way in which this fails.
      if (!heard) await once(emitter, "news", { signal }).catch(() => {});
    },
  };
}
