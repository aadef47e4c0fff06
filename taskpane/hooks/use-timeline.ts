import { useEffect, useState } from "react";
import type { Client } from "../../src/client/client-types.ts";
import type { TimelineEvent } from "../../src/contract/types.ts";
import { failureOf } from "../service/failure.ts";
import type { Failure } from "../service/failure.ts";
import type { Timers } from "../time/timers.ts";

export interface Timeline {
  events: TimelineEvent[];
  asking: boolean;
  failure: Failure | null;
  /** Null when the oldest is shown. */
  more: (() => void) | null;
  retry: () => void;
}

const pageLength = 20;

/** A contact's history, page by page. `version` changes when something happened to the contact: read anew. What comes meanwhile is put on top. */
export function useTimeline(
  client: Pick<Client, "contactTimeline">,
  contactId: string,
  version: string,
  timers: Pick<Timers, "onBeat">,
): Timeline {
  const [events, setEvents] = useState<TimelineEvent[]>([]);
  const [nextCursor, setNextCursor] = useState<string | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [asking, setAsking] = useState(true);
  const [wanted, setWanted] = useState<{ version: string; cursor: string | null; turn: number }>(
    start(version),
  );
  // A cursor into the history as it was says nothing about the history as it is.
  const { cursor, turn } = wanted.version === version ? wanted : start(version);

  useEffect(() => {
    const abort = new AbortController();
    const { signal } = abort;
    setAsking(true);
    client.contactTimeline(contactId, { limit: pageLength, cursor: cursor ?? undefined }, { signal }).then(
      (page) => {
        if (signal.aborted) return;
        setEvents((before) => (cursor === null ? page.items : [...before, ...page.items]));
        setNextCursor(page.nextCursor);
        setFailure(null);
        setAsking(false);
      },
      (error: unknown) => {
        if (signal.aborted) return;
        setFailure(failureOf(error, navigator.onLine));
        setAsking(false);
      },
    );
    return () => abort.abort();
  }, [client, contactId, version, cursor, turn]);

  useEffect(() => {
    const abort = new AbortController();
    const { signal } = abort;
    // Much of what happens changes nothing else of the contact: a bounce that is not for good, a declined meeting.
    const stop = timers.onBeat(() => {
      client.contactTimeline(contactId, { limit: pageLength }, { signal }).then(
        ({ items }) => signal.aborted || setEvents((before) => withNewer(before, items)),
        () => undefined,
      );
    });
    return () => {
      abort.abort();
      stop();
    };
  }, [client, contactId, timers]);

  const ask = (from: string | null) => setWanted({ version, cursor: from, turn: turn + 1 });
  const more = nextCursor === null ? null : () => ask(nextCursor);
  return { events, asking, failure, more, retry: () => ask(cursor) };
}

/** The same list when there is nothing new, so that nothing is drawn again. */
function withNewer(before: TimelineEvent[], newest: TimelineEvent[]): TimelineEvent[] {
  const known = new Set(before.map(({ id }) => id));
  const newer = newest.filter(({ id }) => !known.has(id));
  return newer.length === 0 ? before : [...newer, ...before];
}

const start = (version: string) => ({ version, cursor: null, turn: 0 });
