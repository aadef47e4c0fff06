import { zoneOffset, type EvenSpan } from "./zone-offset.ts";

const dayMs = 86_400_000;
/** Spans are found for about a year at once. */
const blockMs = 366 * dayMs;
/** Clocks were never further from UTC, and never set by more, than a day and some hours. */
const marginMs = 3 * dayMs;

const blocks = new Map<string, Map<number, readonly EvenSpan[]>>();
const maximumBlocks = 5_000;
let blockCount = 0;

/**
 * The even spans of the zone around `near` (ms since 1970, or a reading of the zone's clocks as if it were UTC), oldest
 * first and without holes: at least from two days before it to two days after it. Computed once a year and zone, from
 * the time zone data of the runtime, and kept.
 */
export function evenSpans(timeZone: string, near: number): readonly EvenSpan[] {
  const block = Math.floor(near / blockMs);
  const known = blocks.get(timeZone)?.get(block);
  return known ?? remember(timeZone, block);
}

function remember(timeZone: string, block: number): readonly EvenSpan[] {
  // Names of zones come from outside; what is kept stays bounded.
  if (blockCount >= maximumBlocks) {
    blocks.clear();
    blockCount = 0;
  }
  const spans = findSpans(timeZone, block * blockMs - marginMs, (block + 1) * blockMs + marginMs);
  const ofZone = blocks.get(timeZone) ?? new Map<number, readonly EvenSpan[]>();
  ofZone.set(block, spans);
  blocks.set(timeZone, ofZone);
  blockCount += 1;
  return spans;
}

/** Asks day by day, so that clocks set twice within a month (in Ramadan, for one) are not missed. */
function findSpans(timeZone: string, from: number, to: number): EvenSpan[] {
  const spans: EvenSpan[] = [];
  let start = from;
  let offset = zoneOffset(timeZone, from);
  for (let day = from + dayMs; day <= to; day += dayMs) {
    let asked = zoneOffset(timeZone, day);
    // Twice within one day, too: each change is found by itself.
    while (asked !== offset) {
      const end = firstChange(timeZone, Math.max(start, day - dayMs), day, offset);
      spans.push({ start, end, offset });
      start = end;
      offset = zoneOffset(timeZone, end);
      asked = zoneOffset(timeZone, day);
    }
  }
  spans.push({ start, end: to, offset });
  return spans;
}

/** The first instant in `(even, changed]` whose offset is another than `offset`, to the second: clocks are set then. */
function firstChange(timeZone: string, even: number, changed: number, offset: number): number {
  let low = even;
  let high = changed;
  while (high - low > 1_000) {
    const middle = Math.floor((low + high) / 2_000) * 1_000;
    if (zoneOffset(timeZone, middle) === offset) low = middle;
    else high = middle;
  }
  return high;
}
