import { useCallback, useEffect, useEffectEvent, useState } from "react";
import { failureOf } from "../service/failure.ts";
import type { Failure } from "../service/failure.ts";

export interface Answer<T> {
  /** The last one, also while a newer is asked for; null before the first and when the question is another one. */
  value: T | null;
  asking: boolean;
  failure: Failure | null;
  /** Asks the same again; by itself when the connection is back. */
  again: () => void;
}

interface Known<T> {
  topic: string;
  version: string;
  value: T | null;
  failure: Failure | null;
}

/**
 * Asks the service and keeps the answer. `topic` says what is asked about: an answer to another topic is never shown.
 * `version` says when it has to be asked again; the old answer stands meanwhile. Whatever is out of date is aborted.
 */
export function useAnswer<T>(
  topic: string,
  version: string,
  ask: (signal: AbortSignal) => Promise<T>,
): Answer<T> {
  const [known, setKnown] = useState<Known<T> | null>(null);
  const [turn, setTurn] = useState(0);
  const askNow = useEffectEvent(ask);

  useEffect(() => {
    const abort = new AbortController();
    const { signal } = abort;
    const put = (part: { value: T } | { failure: Failure | null }) => {
      if (signal.aborted) return;
      setKnown((before) => {
        const kept = before?.topic === topic ? before.value : null;
        return { topic, version: versionOf(version, turn), value: kept, failure: null, ...part };
      });
    };
    askNow(signal).then(
      (value) => put({ value }),
      (error: unknown) => put({ failure: failureOf(error, navigator.onLine) }),
    );
    return () => abort.abort();
  }, [topic, version, turn]);

  const again = useCallback(() => setTurn((last) => last + 1), []);
  const current = known?.topic === topic ? known : null;
  const offline = current?.failure?.kind === "offline";
  useEffect(() => {
    if (!offline) return;
    addEventListener("online", again);
    return () => removeEventListener("online", again);
  }, [offline, again]);
  const asking = current?.version !== versionOf(version, turn);
  return {
    value: current?.value ?? null,
    asking,
    failure: asking ? null : (current?.failure ?? null),
    again,
  };
}

const versionOf = (version: string, turn: number) => `${version} ${turn}`;
