import type { Property } from "../classify/calendar/read-calendar.ts";

/** From when on the clocks of a zone are how far ahead of UTC, year by year (RFC 5545 §3.6.5). */
interface ZoneRule {
  /** When it first held, as a reading of the zone's clocks in ms. */
  since: number;
  offsetMs: number;
  /** Every year in this month (from 0), on the nth such weekday (from 0, Sunday; negative: from the end); null: once. */
  yearly: { month: number; weekday: number; nth: number } | null;
}

export type ZoneRules = ReadonlyMap<string, readonly ZoneRule[]>;

const minuteMs = 60_000;
const dayMs = 86_400_000;
const weekdays = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"];

/** The zones that a calendar describes, by the names that it uses; Outlook calls them as Windows does. */
export function readZoneRules(properties: readonly Property[]): ZoneRules {
  const zones = new Map<string, ZoneRule[]>();
  let rules: ZoneRule[] = [];
  let fields = new Map<string, string>();
  for (const { name, value } of properties) {
    const component = value.trim().toUpperCase();
    if (name === "BEGIN" && component === "VTIMEZONE") rules = [];
    if (name === "BEGIN") fields = new Map();
    else if (name === "TZID") zones.set(value.trim(), rules);
    else if (name === "END" && /^(STANDARD|DAYLIGHT)$/.test(component)) rules.push(...readRule(fields));
    else fields.set(name, value.trim());
  }
  return zones;
}

function readRule(fields: ReadonlyMap<string, string>): ZoneRule[] {
  const since = readReading(fields.get("DTSTART") ?? "");
  const offset = /^([+-])(\d\d)(\d\d)/.exec(fields.get("TZOFFSETTO") ?? "");
  if (since === null || offset === null) return [];
  const [, sign, hours, minutes] = offset;
  const offsetMs = (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * minuteMs;
  return [{ since, offsetMs, yearly: readYearly(fields.get("RRULE") ?? "") }];
}

function readYearly(rule: string): ZoneRule["yearly"] {
  const month = /(?:^|;)BYMONTH=(\d{1,2})(?:;|$)/i.exec(rule)?.[1];
  const day = /(?:^|;)BYDAY=([+-]?\d)(SU|MO|TU|WE|TH|FR|SA)(?:;|$)/i.exec(rule);
  if (month === undefined || day === null) return null;
  return {
    month: Number(month) - 1,
    weekday: weekdays.indexOf(day[2]?.toUpperCase() ?? ""),
    nth: Number(day[1]),
  };
}

/** `20261124T160000` as a reading of clocks, in ms as if they showed UTC; null: it is none. */
export function readReading(text: string): number | null {
  const match = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)/.exec(text);
  if (match === null) return null;
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = match.slice(1).map(Number);
  const reading = Date.UTC(year, month - 1, day, hour, minute, second);
  const isDay = new Date(reading).getUTCMonth() === month - 1 && hour < 24 && minute < 60;
  return isDay ? reading : null;
}

/** How far ahead of UTC the zone's clocks are when they show `reading`; null: its rules do not say. */
export function offsetAt(rules: readonly ZoneRule[], reading: number): number | null {
  let latest: { onset: number; offsetMs: number } | null = null;
  for (const rule of rules) {
    const onset = lastOnset(rule, reading);
    if (onset !== null && (latest === null || onset > latest.onset))
      latest = { onset, offsetMs: rule.offsetMs };
  }
  return latest?.offsetMs ?? null;
}

function lastOnset({ since, yearly }: ZoneRule, reading: number): number | null {
  if (since > reading) return null;
  if (yearly === null) return since;
  const year = new Date(reading).getUTCFullYear();
  const onset = [year, year - 1].map((each) => onsetIn(each, yearly, since)).find((each) => each <= reading);
  return onset ?? since;
}

/** The day of that year, at the time of day of the first one. */
function onsetIn(year: number, yearly: NonNullable<ZoneRule["yearly"]>, since: number): number {
  const { month, weekday, nth } = yearly;
  const timeOfDay = ((since % dayMs) + dayMs) % dayMs;
  if (nth > 0) {
    const first = Date.UTC(year, month, 1);
    const ahead = (weekday - new Date(first).getUTCDay() + 7) % 7;
    return first + (ahead + (nth - 1) * 7) * dayMs + timeOfDay;
  }
  const last = Date.UTC(year, month + 1, 0);
  const back = (new Date(last).getUTCDay() - weekday + 7) % 7;
  return last - (back + (-nth - 1) * 7) * dayMs + timeOfDay;
}
