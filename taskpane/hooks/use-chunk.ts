import { useCallback, useEffect, useState } from "react";

/** A part of the pane that comes as a file of its own. */
export interface Part<T> {
  /** Loads once; again after a failure. */
  load: () => Promise<T>;
  /** Null until it is here. */
  loaded: () => T | null;
}

export type Chunk<T> =
  | { kind: "loading" }
  | { kind: "ready"; content: T }
  | { kind: "failed"; retry: () => void };

export function part<T>(load: () => Promise<T>): Part<T> {
  let content: T | null = null;
  let loading: Promise<T> | null = null;
  return {
    loaded: () => content,
    load: () => {
      loading ??= load().then(
        (loaded) => (content = loaded),
        (error: unknown) => {
          loading = null;
          throw error;
        },
      );
      return loading;
    },
  };
}

/** Shows a part: at once when it is here already; unlike React's `lazy` it can be tried again, and is when the connection is back. */
export function useChunk<T>(wanted: Part<T>): Chunk<T> {
  const [turn, setTurn] = useState(0);
  const [failed, setFailed] = useState(false);
  const [, setLoaded] = useState(false);
  const content = wanted.loaded();
  useEffect(() => {
    if (wanted.loaded() !== null) return;
    let left = false;
    wanted.load().then(
      () => left || setLoaded(true),
      () => left || setFailed(true),
    );
    return () => {
      left = true;
    };
  }, [wanted, turn]);
  const retry = useCallback(() => {
    setFailed(false);
    setTurn((last) => last + 1);
  }, []);
  useEffect(() => {
    if (!failed) return;
    addEventListener("online", retry);
    return () => removeEventListener("online", retry);
  }, [failed, retry]);
  if (content !== null) return { kind: "ready", content };
  return failed ? { kind: "failed", retry } : { kind: "loading" };
}
