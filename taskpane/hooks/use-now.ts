import { useEffect, useState } from "react";
import type { Timers } from "../time/timers.ts";

const minute = 60_000;

/** The time of day, kept fresh to the minute: for "in 2 days". */
export function useNow(timers: Timers): number {
  const [now, setNow] = useState(timers.now());
  useEffect(() => timers.after(minute - (now % minute), () => setNow(timers.now())), [timers, now]);
  return now;
}
