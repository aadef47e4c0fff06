import { useCallback, useEffect, useState } from "react";

export type Chunk<T> =
  | { kind: "loading" }
  | { kind: "ready"; content: T }
  | { kind: "failed"; retry: () => void };

/** A part of the pane that is loaded when it is wanted; unlike React's `lazy` it can be tried again. */
export function useChunk<T>(load: () => Promise<T>): Chunk<T> {
  const [turn, setTurn] = useState(0);
  const [chunk, setChunk] = useState<{ content: T } | "failed" | null>(null);
  useEffect(() => {
    let left = false;
    load().then(
      (content) => left || setChunk({ content }),
      () => left || setChunk("failed"),
    );
    return () => {
      left = true;
    };
  }, [load, turn]);
  const retry = useCallback(() => {
    setChunk(null);
    setTurn((last) => last + 1);
  }, []);
  if (chunk === null) return { kind: "loading" };
  return chunk === "failed" ? { kind: "failed", retry } : { kind: "ready", content: chunk.content };
}
