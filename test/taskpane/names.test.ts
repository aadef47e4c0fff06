import { initialsOf } from "../../taskpane/components/initials.tsx";
import { splitName } from "../../taskpane/recipients/split-name.ts";
import { relativeTime, timeOfDay } from "../../taskpane/time/format-time.ts";
import { at, today } from "./support/samples.ts";

describe("the name Outlook shows, cut into a first and a last name", () => {
  it.each([
    ["Omar Haddad", "Omar", "Haddad"],
    ["Haddad, Omar", "Omar", "Haddad"],
    ["  Dr. Zoë   O'Neill-Świątek ", "Dr. Zoë", "O'Neill-Świątek"],
    ['"Omar Haddad" (Blue Canyon)', "Omar", "Haddad"],
    ["Omar", "Omar", ""],
    ["omar.haddad@bluecanyon.example", "", ""],
    ["", "", ""],
  ])("%s", (shown, givenName, familyName) => {
    expect(splitName(shown)).toEqual({ givenName, familyName });
  });
});

describe("initials", () => {
  it.each([
    ["Anna Kowalska", "AK"],
    ["Dr. Zoë O'Neill-Świątek", "ZO"],
    ["anna@northwind.example", "AN"],
    ["𐐨lvar", "𐐀"],
    ["<script>", ""],
    ["", ""],
  ])("of %s are %s", (name, initials) => expect(initialsOf(name)).toBe(initials));
});

describe("relative time", () => {
  it.each([
    [2 * 24 * 60 + 30, "in 2 days"],
    [-90, "1 hour ago"],
    [15 * 60 + 30, "in 15 hours"],
    [25 * 60, "tomorrow"],
    [38 * 60, "tomorrow"],
    [40 * 60, "in 2 days"],
    [-25 * 60, "yesterday"],
    [-34 * 60, "2 days ago"],
    [40 * 24 * 60, "in 1 month"],
    [0, "now"],
  ])("of %d minutes is %s", (minutes, text) => expect(relativeTime(at(minutes), today, "en")).toBe(text));
});

describe("the time of day", () => {
  it.each([
    ["en-US", "9:05 AM"],
    ["de-DE", "09:05"],
    ["pl-PL", "09:05"],
    ["nb-NO", "09:05"],
  ])("is written as the times with a date are, in %s", (locale, written) => {
    const time = timeOfDay(Date.parse("2026-11-23T08:05:00.000Z"), "Europe/Warsaw", locale);
    expect(time?.replaceAll("\u202F", " ")).toBe(written);
  });
});
