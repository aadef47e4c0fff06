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
  getState: () => WatchState;
  subscribe: (listener: () => void) => () => void;
  /** Reads the item and asks again. */
  refresh: () => void;
  /** Puts in what an action answered. An answer that was asked for before it is dropped and asked for again. */
  change: (change: (results: Results) => Results) => void;
  stop: () => void;
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
export function watchRecipients(surroundings: Surroundings): RecipientWatch {
  const watch = new Watch(surroundings);
  watch.refresh();
  return watch;
}

class Watch implements RecipientWatch {
  readonly #surroundings: Surroundings;
  readonly #listeners = new Set<() => void>();
  readonly #unsubscribe: (() => void)[];
  #state: WatchState = { item: null, results: new Map(), asking: true, failure: null };
  /** Grows with every question: an answer to an earlier one is dropped. */
  #round = 0;
  #failures = 0;
  #stopped = false;
  #abort = new AbortController();
  #cancelRecovery = () => {};
  /** Grows with whatever makes a quiet look's answer old. */
  #looks = 0;

  constructor(surroundings: Surroundings) {
    this.#surroundings = surroundings;
    const { outlook, onOnline, timers } = surroundings;
    this.#unsubscribe = [
      outlook.onItemMayHaveChanged(() => this.refresh()),
      onOnline(() => this.refresh()),
      timers.onBeat(() => this.#look()),
    ];
  }

  readonly getState = () => this.#state;

  readonly subscribe = (listener: () => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly refresh = () => {
    if (this.#stopped) return;
    const round = this.#begin();
    if (this.#state.item) this.#set({ asking: true });
    this.#ask(round).catch((error: unknown) => {
      if (round === this.#round) this.#fail(error);
    });
  };

  readonly change = (change: (results: Results) => Results) => {
    this.#looks += 1;
    this.#set({ results: change(this.#state.results) });
    if (this.#state.asking) this.refresh();
  };

  readonly stop = () => {
    this.#stopped = true;
    this.#begin();
    for (const unsubscribe of this.#unsubscribe) unsubscribe();
  };

  #set(change: Partial<WatchState>) {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }

  #begin(): number {
    this.#abort.abort();
    this.#abort = new AbortController();
    this.#cancelRecovery();
    this.#round += 1;
    this.#looks += 1;
    return this.#round;
  }

  async #ask(round: number) {
    const { outlook, client } = this.#surroundings;
    const item = await outlook.readItem();
    if (round !== this.#round) return;
    const addresses = item.kind === "none" ? [] : item.recipients.map((recipient) => recipient.address);
    this.#set({ item, results: kept(this.#state.results, addresses), asking: addresses.length > 0 });
    const { signal } = this.#abort;
    const answers = addresses.length > 0 ? await client.lookupContacts(addresses, { signal }) : [];
    if (round !== this.#round) return;
    this.#failures = 0;
    this.#set({ results: byAddress(addresses, answers), asking: false, failure: null });
  }

  /** Asks again about the same people without saying so: things happen that nobody here has asked for. */
  #look() {
    const { results, asking, failure } = this.#state;
    const addresses = [...results.keys()];
    if (asking || failure || addresses.length === 0) return;
    const look = ++this.#looks;
    this.#surroundings.client.lookupContacts(addresses, { signal: this.#abort.signal }).then(
      (answers) => {
        if (look !== this.#looks) return;
        const next = byAddress(addresses, answers);
        if (JSON.stringify([...next]) !== JSON.stringify([...results])) this.#set({ results: next });
      },
      // The rep has not asked: only what they know may be old, and a question of theirs says why.
      () => undefined,
    );
  }

  #fail(error: unknown) {
    const { timers, isOnline } = this.#surroundings;
    const failure = failureOf(error, isOnline()) ?? { kind: "error", code: "aborted", requestId: null };
    this.#failures += 1;
    const delay = recoveryDelayMs(failure, this.#failures);
    if (delay !== null) this.#cancelRecovery = timers.after(delay, this.refresh);
    this.#set({ asking: false, failure });
  }
}

/** The same address is the same contact in every message: shown until the new answer is here. */
function kept(results: Results, addresses: string[]): Results {
  const wanted = new Set(addresses);
  return new Map([...results].filter(([address]) => wanted.has(address)));
}

/** Answers come in the order of the question. */
function byAddress(addresses: string[], answers: LookupResult[]): Results {
  const pairs = addresses.map((address, index) => [address, answers[index]] as const);
  return new Map(pairs.filter((pair): pair is [string, LookupResult] => pair[1] !== undefined));
}
