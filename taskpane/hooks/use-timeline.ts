import { useCallback, useEffect, useState } from "react";
import type { Client } from "../../src/client/client-types.ts";
import type { TimelineEvent } from "../../src/contract/types.ts";
import { failureOf } from "../service/failure.ts";
import type { Failure } from "../service/failure.ts";

export interface Timeline {
  events: TimelineEvent[];
  asking: boolean;
  failure: Failure | null;
  /** Null when the oldest is shown. */
  more: (() => void) | null;
  retry: () => void;
}

const pageLength = 20;

/** A contact's history, page by page. `version` changes when something happened to the contact: read anew. */
export function useTimeline(
  client: Pick<Client, "contactTimeline">,
  contactId: string,
  version: string,
): Timeline {
  const [events, setEvents] = useState<TimelineEvent[]>([]);
  const [nextCursor, setNextCursor] = useState<string | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [wanted, setWanted] = useState<{ cursor: string | null; turn: number }>({ cursor: null, turn: 0 });
  const [asking, setAsking] = useState(true);

  useEffect(() => setWanted(({ turn }) => ({ cursor: null, turn: turn + 1 })), [contactId, version]);
  useEffect(() => {
    const abort = new AbortController();
    const { cursor } = wanted;
    setAsking(true);
    client
      .contactTimeline(
        contactId,
        { limit: pageLength, cursor: cursor ?? undefined },
        { signal: abort.signal },
      )
      .then(
        (page) => {
          if (abort.signal.aborted) return;
          setEvents((before) => (cursor === null ? page.items : [...before, ...page.items]));
          setNextCursor(page.nextCursor);
          setFailure(null);
          setAsking(false);
        },
        (error: unknown) => {
          if (abort.signal.aborted) return;
          setFailure(failureOf(error, navigator.onLine));
          setAsking(false);
        },
      );
    return () => abort.abort();
  }, [client, contactId, wanted]);

  const retry = useCallback(() => setWanted((last) => ({ ...last, turn: last.turn + 1 })), []);
  const more =
    nextCursor === null ? null : () => setWanted(({ turn }) => ({ cursor: nextCursor, turn: turn + 1 }));
  return { events, asking, failure, more, retry };
}
