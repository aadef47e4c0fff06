import { evenSpans } from "./even-spans.ts";

/**
 * Wall-clock time that never runs backwards. A reading is what the zone's clocks show, in ms, as if they showed UTC.
 * While an hour is repeated in autumn the highest reading stands still; in spring it jumps over the missing hour.
 */

/** The highest reading that the zone's clocks have reached by `instant` (ms since 1970). Never falls as time passes. */
export function highestReading(timeZone: string, instant: number): number {
  let highest = Number.NEGATIVE_INFINITY;
  for (const span of evenSpans(timeZone, instant)) {
    if (span.start > instant) break;
    const last = Math.min(span.end - 1, instant);
    highest = Math.max(highest, last + span.offset);
  }
  return highest;
}

/** The first instant (ms since 1970) at which the zone's clocks show `reading` or more. Never falls as `reading` rises. */
export function firstInstantAt(timeZone: string, reading: number): number {
  for (const span of evenSpans(timeZone, reading)) {
    const instant = Math.max(span.start, reading - span.offset);
    if (instant < span.end) return instant;
  }
  // Spans reach two days past the reading, and no zone is that far from UTC.
  throw new Error(`No instant of ${timeZone} shows ${reading}`);
}

/** How long the wall clock ran between two instants, in ms: 24 hours from noon to noon, whatever the night did. */
export function wallClockMs(timeZone: string, from: number, to: number): number {
  return highestReading(timeZone, to) - highestReading(timeZone, from);
}
