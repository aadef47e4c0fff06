import { useCallback, useState } from "react";

/** `turn` changes with every announcement, so that the same sentence is read out again. */
export interface Announcement {
  text: string;
  turn: number;
}

/** What the pane's one live region says, and how to say something. */
export function useAnnouncement(): [Announcement, (text: string) => void] {
  const [announcement, setAnnouncement] = useState<Announcement>({ text: "", turn: 0 });
  const announce = useCallback(
    (text: string) => setAnnouncement((last) => ({ text, turn: last.turn + 1 })),
    [],
  );
  return [announcement, announce];
}
