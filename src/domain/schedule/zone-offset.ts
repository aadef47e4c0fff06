/** A span of time in which a zone's clocks run evenly: `[start, end)` in ms since 1970, clocks at UTC + `offset` ms. */
export interface EvenSpan {
  start: number;
  end: number;
  offset: number;
}

const formats = new Map<string, Intl.DateTimeFormat>();
const maximumFormats = 1_000;

/** What the zone's clocks are ahead of UTC at `instant`, in ms. A zone nobody knows (any more) counts as UTC. */
export function zoneOffset(timeZone: string, instant: number): number {
  const whole = Math.floor(instant / 1_000) * 1_000;
  const fields = formatOf(timeZone).format(whole).match(/\d+/g)?.map(Number) ?? [];
  const [month = 1, day = 1, year = 1970, hour = 0, minute = 0, second = 0] = fields;
  return Date.UTC(year, month - 1, day, hour, minute, second) - whole;
}

/** Making a format costs about 50 µs, using one about 1 µs: each zone's is kept. */
function formatOf(timeZone: string): Intl.DateTimeFormat {
  const kept = formats.get(timeZone);
  if (kept !== undefined) return kept;
  if (formats.size >= maximumFormats) formats.clear();
  const made = makeFormat(timeZone) ?? makeFormat("UTC") ?? new Intl.DateTimeFormat("en-US");
  formats.set(timeZone, made);
  return made;
}

function makeFormat(timeZone: string): Intl.DateTimeFormat | null {
  const fields = { month: "numeric", day: "numeric", year: "numeric" } as const;
  const times = { hour: "numeric", minute: "numeric", second: "numeric", hourCycle: "h23" } as const;
  try {
    return new Intl.DateTimeFormat("en-US", { timeZone, calendar: "gregory", ...fields, ...times });
  } catch {
    return null;
  }
}
