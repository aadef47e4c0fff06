import { useEffect, useState } from "react";
import type { Timers } from "../time/timers.ts";

const minute = 60_000;

/** The time of day, kept fresh to the minute: for "in 2 days". A clock that was set anew is noticed with the beat. */
export function useNow(timers: Timers): number {
  const [now, setNow] = useState(timers.now());
  useEffect(() => {
    const look = () => setNow(timers.now());
    const cancel = timers.after(minute - (now % minute), look);
    const stop = timers.onBeat(() => {
      if (Math.abs(timers.now() - now) > minute) look();
    });
    return () => {
      cancel();
      stop();
    };
  }, [timers, now]);
  return now;
}
