import { useEffect, useState } from "react";
import type { Timers } from "../time/timers.ts";

/** Whole seconds until `deadline` (on the `elapsed` clock), counting down to 0; 0 for null. */
export function useSecondsLeft(deadline: number | null, timers: Timers): number {
  const [, setTicks] = useState(0);
  const left = deadline === null ? 0 : Math.max(0, deadline - timers.elapsed());
  useEffect(() => {
    if (left <= 0) return;
    // To the next change of the shown number, not a second from now: a late tick does not add up.
    return timers.after(left % 1000 || 1000, () => setTicks((ticks) => ticks + 1));
  });
  return Math.ceil(left / 1000);
}
