import { useState } from "react";

/** `turn` changes with every announcement, so that the same sentence is read out again. */
export interface Announcement {
  text: string;
  turn: number;
}

/** What the pane's one live region says, and how to say something. */
export interface Announcer {
  announce: (text: string) => void;
  current: () => Announcement;
  subscribe: (listener: () => void) => () => void;
}

/**
 * The pane's announcer. No state of the component that asks for it: what is read out changes the live region alone, and
 * the pane is not rendered again for each sentence.
 */
export function useAnnouncer(): Announcer {
  const [announcer] = useState(createAnnouncer);
  return announcer;
}

function createAnnouncer(): Announcer {
  const listeners = new Set<() => void>();
  let current: Announcement = { text: "", turn: 0 };
  return {
    announce: (text) => {
      current = { text, turn: current.turn + 1 };
      for (const listener of listeners) listener();
    },
    current: () => current,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
