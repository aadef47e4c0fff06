import { exactTime, relativeTime } from "./format-time.ts";

/** "in 2 days · Wed 25 Nov, 10:30 CET". */
export function whenText(instant: string, now: number, locale: string): string {
  return `${relativeTime(instant, now, locale)} · ${exactTime(instant, locale)}`;
}
