import { firstInstantAt } from "../../domain/schedule/wall-clock.ts";
import { isTimeZone } from "../../domain/time-zone.ts";
import { readProperties, type Property } from "../classify/calendar/read-calendar.ts";
import type { ParsedMessage } from "../parse/parsed-message.ts";
import { offsetAt, readReading, readZoneRules, type ZoneRules } from "./zone-rules.ts";

/** The meeting that a message of a calendar is about. */
export interface CalendarMeeting {
  /** Names it in all calendars. */
  uid: string;
  startsAt: Date;
  endsAt: Date;
  /** Taken back by who called it. */
  isCancelled: boolean;
}

const minuteMs = 60_000;
/** Calendars leave the end out of meetings that are a reminder to their owner. */
const usualMs = 30 * minuteMs;
const longestMs = 31 * 86_400_000;
const longestUid = 250;

/**
 * Reads the first meeting of the message's calendar; null: there is none, or its times cannot be told. A series counts by
 * its first meeting; whole days are no meeting. Clocks without a zone are those of `timeZone`.
 */
export function readMeeting(message: ParsedMessage, timeZone: string): CalendarMeeting | null {
  for (const part of message.parts) {
    if (part.type !== "text/calendar" && part.type !== "application/ics") continue;
    const properties = readProperties(part.text);
    const method = properties.find(({ name }) => name === "METHOD")?.value.trim() ?? part.method ?? "";
    const meeting = readEvent(properties, timeZone);
    if (meeting !== null) return { ...meeting, isCancelled: method.toUpperCase() === "CANCEL" };
  }
  return null;
}

function readEvent(
  properties: readonly Property[],
  timeZone: string,
): Omit<CalendarMeeting, "isCancelled"> | null {
  const event = propertiesOfEvent(properties);
  const uid = event.get("UID")?.value.trim() ?? "";
  const zones = readZoneRules(properties);
  const from = readTime(event.get("DTSTART"), zones, timeZone);
  if (uid === "" || uid.length > longestUid || /[\p{Cc}\p{Cs}]/u.test(uid) || from === null) return null;
  const until = readTime(event.get("DTEND"), zones, timeZone) ?? from + readDuration(event.get("DURATION"));
  if (until <= from || until - from > longestMs) return null;
  return { uid, startsAt: new Date(from), endsAt: new Date(until) };
}

/** Of the first event, without those of its alarms; each once. */
function propertiesOfEvent(properties: readonly Property[]): Map<string, Property> {
  const found = new Map<string, Property>();
  const open: string[] = [];
  for (const property of properties) {
    const component = property.value.trim().toUpperCase();
    if (property.name === "BEGIN") open.push(component);
    else if (property.name === "END") {
      if (open.pop() === "VEVENT") break;
    } else if (open.at(-1) === "VEVENT" && !found.has(property.name)) found.set(property.name, property);
  }
  return found;
}

function readTime(property: Property | undefined, zones: ZoneRules, timeZone: string): number | null {
  const text = property?.value.trim() ?? "";
  const reading = readReading(text);
  if (property === undefined || reading === null) return null;
  if (text.endsWith("Z")) return reading;
  const named = /;TZID="?([^";:]{1,100})/i.exec(property.params)?.[1]?.trim();
  if (named === undefined) return firstInstantAt(timeZone, reading);
  if (isTimeZone(named)) return firstInstantAt(named, reading);
  const offset = offsetAt(zones.get(named) ?? [], reading);
  return offset === null ? null : reading - offset;
}

/** RFC 5545 §3.3.6, e.g. `PT1H30M`. */
function readDuration(property: Property | undefined): number {
  const match = /^\+?P(?:(\d{1,3})W)?(?:(\d{1,3})D)?(?:T(?:(\d{1,3})H)?(?:(\d{1,4})M)?(?:\d{1,5}S)?)?$/i.exec(
    property?.value.trim() ?? "",
  );
  if (match === null) return usualMs;
  const [weeks = 0, days = 0, hours = 0, minutes = 0] = match.slice(1).map((each) => Number(each ?? 0));
  return ((weeks * 7 + days) * 1_440 + hours * 60 + minutes) * minuteMs;
}
