import type { LookupResult } from "../../src/contract/types.ts";
import type { Client } from "../../src/client/client-types.ts";
import type { Outlook, OutlookItem } from "../outlook/outlook-types.ts";
import { failureOf, recoveryDelayMs } from "../service/failure.ts";
import type { Failure } from "../service/failure.ts";
import type { Results } from "./apply-enrollment.ts";
import type { Timers } from "../time/timers.ts";

export interface WatchState {
  /** Null until Outlook has answered once. */
  item: OutlookItem | null;
  /** By address; only addresses of `item`. */
  results: Results;
  asking: boolean;
  /** Why the last question failed; the results then are the last known ones. */
  failure: Failure | null;
}

export interface RecipientWatch {
  getState(): WatchState;
  subscribe(listener: () => void): () => void;
  /** Reads the item and asks again. */
  refresh(): void;
  /** Puts in what an action answered. An answer that was asked for before it is dropped and asked for again. */
  change(change: (results: Results) => Results): void;
  stop(): void;
}

interface Surroundings {
  outlook: Outlook;
  client: Pick<Client, "lookupContacts">;
  timers: Timers;
  isOnline: () => boolean;
  /** Calls back when the browser has a connection again; returns the unsubscribe function. */
  onOnline: (callback: () => void) => () => void;
}

/**
 * Follows the message: reads its recipients, asks the service about them, and keeps what is known. Lives outside
 * React, so that the question is under way before the first render. Whatever was asked for an item or recipients the
 * rep has left is aborted and dropped.
 */
export function watchRecipients({
  outlook,
  client,
  timers,
  isOnline,
  onOnline,
}: Surroundings): RecipientWatch {
  let state: WatchState = { item: null, results: new Map(), asking: true, failure: null };
  let round = 0;
  let tries = 0;
  let stopped = false;
  let abort = new AbortController();
  let cancelRecovery = () => {};
  const listeners = new Set<() => void>();

  const set = (change: Partial<WatchState>) => {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  };

  const begin = () => {
    abort.abort();
    abort = new AbortController();
    cancelRecovery();
    round += 1;
    return round;
  };

  const fail = (error: unknown) => {
    const failure = failureOf(error, isOnline()) ?? { kind: "error", code: "aborted", requestId: null };
    tries += 1;
    const delay = recoveryDelayMs(failure, tries);
    if (delay !== null) cancelRecovery = timers.after(delay, refresh);
    set({ asking: false, failure });
  };

  const ask = async (current: number) => {
    const item = await outlook.readItem();
    if (current !== round) return;
    const addresses = item.kind === "none" ? [] : item.recipients.map((recipient) => recipient.address);
    set({ item, results: kept(state.results, addresses), asking: addresses.length > 0 });
    const answers =
      addresses.length > 0 ? await client.lookupContacts(addresses, { signal: abort.signal }) : [];
    if (current !== round) return;
    tries = 0;
    set({ results: byAddress(addresses, answers), asking: false, failure: null });
  };

  function refresh() {
    if (stopped) return;
    const current = begin();
    if (state.item) set({ asking: true });
    ask(current).catch((error: unknown) => {
      if (current === round) fail(error);
    });
  }

  const stopItem = outlook.onItemMayHaveChanged(refresh);
  const stopOnline = onOnline(refresh);
  refresh();
  return {
    getState: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    refresh,
    change: (change) => {
      set({ results: change(state.results) });
      if (state.asking) refresh();
    },
    stop: () => {
      stopped = true;
      begin();
      stopItem();
      stopOnline();
    },
  };
}

/** The same address is the same contact in every message: shown until the new answer is here. */
function kept(results: Results, addresses: string[]): Results {
  return new Map(
    addresses.flatMap((address) => (results.has(address) ? [[address, results.get(address)!]] : [])),
  );
}

/** Answers come in the order of the question. */
function byAddress(addresses: string[], answers: LookupResult[]): Results {
  const pairs = addresses.map((address, index) => [address, answers[index]] as const);
  return new Map(pairs.filter((pair): pair is [string, LookupResult] => pair[1] !== undefined));
}
