import { readMeeting } from "../../../src/mail/meeting/read-meeting.ts";
import { parseMessage } from "../../../src/mail/parse/parse-message.ts";
import { cpuMs } from "../../support/cpu-time.ts";

/** As Outlook describes a zone: by its Windows name, with rules for every year. */
const amsterdam = [
  "BEGIN:VTIMEZONE",
  "TZID:W. Europe Standard Time",
  "BEGIN:STANDARD",
  "DTSTART:16010101T030000",
  "TZOFFSETFROM:+0200",
  "TZOFFSETTO:+0100",
  "RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10",
  "END:STANDARD",
  "BEGIN:DAYLIGHT",
  "DTSTART:16010101T020000",
  "TZOFFSETFROM:+0100",
  "TZOFFSETTO:+0200",
  "RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=3",
  "END:DAYLIGHT",
  "END:VTIMEZONE",
];

async function read(event: readonly string[], { zone = [] as readonly string[], method = "REPLY" } = {}) {
  const lines = [
    "From: prospect@buyer.example",
    "MIME-Version: 1.0",
    `Content-Type: text/calendar; charset=utf-8; method=${method}`,
    "",
    "BEGIN:VCALENDAR",
    `METHOD:${method}`,
    ...zone,
    "BEGIN:VEVENT",
    ...event,
    "END:VEVENT",
    "END:VCALENDAR",
    "",
  ];
  const message = await parseMessage(new TextEncoder().encode(lines.join("\r\n")));
  const meeting = readMeeting(message, "Europe/Oslo");
  return (
    meeting && [
      meeting.uid,
      meeting.startsAt.toISOString(),
      meeting.endsAt.toISOString(),
      meeting.isCancelled,
    ]
  );
}

describe("the meeting of a calendar message", () => {
  test.each([
    ["in UTC", ["DTSTART:20261124T150000Z", "DTEND:20261124T153000Z"], "15:00", "15:30"],
    [
      "in a zone by its usual name",
      ["DTSTART;TZID=America/New_York:20261124T100000", "DTEND;TZID=America/New_York:20261124T104500"],
      "15:00",
      "15:45",
    ],
    [
      "on clocks without a zone: those of the inbox",
      ["DTSTART:20261124T160000", "DTEND:20261124T170000"],
      "15:00",
      "16:00",
    ],
    [
      "with a length in the place of an end",
      ["DTSTART:20261124T150000Z", "DURATION:PT1H30M"],
      "15:00",
      "16:30",
    ],
    ["without an end", ["DTSTART:20261124T150000Z"], "15:00", "15:30"],
    [
      "with a reminder before it",
      [
        "BEGIN:VALARM",
        "DTSTART:20200101T000000Z",
        "UID:alarm",
        "END:VALARM",
        "DTSTART:20261124T150000Z",
        "DURATION:PT15M",
      ],
      "15:00",
      "15:15",
    ],
  ])("is read %s", async (_, event, from, until) => {
    expect(await read(["UID:42@buyer.example", ...event])).toEqual([
      "42@buyer.example",
      `2026-11-24T${from}:00.000Z`,
      `2026-11-24T${until}:00.000Z`,
      false,
    ]);
  });

  test.each([
    ["in winter", "20261124T100000", "2026-11-24T09:00:00.000Z"],
    ["in summer", "20260724T100000", "2026-07-24T08:00:00.000Z"],
    ["after the clocks were set forward", "20260329T100000", "2026-03-29T08:00:00.000Z"],
    ["before the clocks are set forward", "20260328T100000", "2026-03-28T09:00:00.000Z"],
    ["after the clocks were set back", "20261025T100000", "2026-10-25T09:00:00.000Z"],
    ["before the clocks are set back", "20261024T100000", "2026-10-24T08:00:00.000Z"],
    ["in January, by the rule of the year before", "20260115T100000", "2026-01-15T09:00:00.000Z"],
  ])("is read in a zone that it describes, %s", async (_, clock, instant) => {
    const event = ["UID:1", `DTSTART;TZID="W. Europe Standard Time":${clock}`, "DURATION:PT30M"];
    expect((await read(event, { zone: amsterdam }))?.[1]).toBe(instant);
  });

  test("is read in a zone whose rule counts weeks from the beginning of a month", async () => {
    const zone = amsterdam
      .map((line) => line.replace("+0100", "-0500").replace("+0200", "-0400"))
      .map((line) =>
        line
          .replace("BYDAY=-1SU;BYMONTH=10", "BYDAY=1SU;BYMONTH=11")
          .replace("BYDAY=-1SU;BYMONTH=3", "BYDAY=2SU;BYMONTH=3"),
      );
    const at = async (clock: string) =>
      (await read(["UID:1", `DTSTART;TZID=W. Europe Standard Time:${clock}`], { zone }))?.[1];
    expect(await at("20261031T100000")).toBe("2026-10-31T14:00:00.000Z");
    expect(await at("20261101T100000")).toBe("2026-11-01T15:00:00.000Z");
    expect(await at("20260307T100000")).toBe("2026-03-07T15:00:00.000Z");
    expect(await at("20260308T100000")).toBe("2026-03-08T14:00:00.000Z");
  });

  test("says when it is cancelled", async () => {
    const event = ["UID:1", "DTSTART:20261124T150000Z", "DURATION:PT30M"];
    expect((await read(event, { method: "CANCEL" }))?.[3]).toBe(true);
  });

  test.each([
    ["without a name", ["DTSTART:20261124T150000Z"]],
    ["with an endless name", [`UID:${"x".repeat(300)}`, "DTSTART:20261124T150000Z"]],
    ["with a name that no database takes", ["UID:1\u0000", "DTSTART:20261124T150000Z"]],
    ["without a time", ["UID:1"]],
    ["of whole days", ["UID:1", "DTSTART;VALUE=DATE:20261124", "DTEND;VALUE=DATE:20261125"]],
    ["in a zone that nobody knows", ["UID:1", "DTSTART;TZID=Middle Earth:20261124T150000"]],
    ["on a day that is none", ["UID:1", "DTSTART:20260231T150000Z"]],
    ["at an hour that is none", ["UID:1", "DTSTART:20261124T250000Z"]],
    ["that ends before it begins", ["UID:1", "DTSTART:20261124T150000Z", "DTEND:20261124T140000Z"]],
    ["that lasts for years", ["UID:1", "DTSTART:20261124T150000Z", "DTEND:20291124T140000Z"]],
  ])("is none %s", async (_, event) => {
    expect(await read(event)).toBeNull();
  });

  test("is none of a message without a calendar", async () => {
    const message = await parseMessage(
      new TextEncoder().encode("From: a@b.example\r\n\r\nUID:1\r\nDTSTART:20261124T150000Z\r\n"),
    );
    expect(readMeeting(message, "UTC")).toBeNull();
  });

  test("is looked for in time, however the calendar is made", async () => {
    const hostile = [
      "UID:1",
      ...Array.from({ length: 50_000 }, () => "BEGIN:VEVENT"),
      `DTSTART;TZID=${"A;".repeat(50_000)}:1`,
    ];
    const zone = Array.from({ length: 50_000 }, () => "BEGIN:VTIMEZONE");
    expect(await cpuMs(() => read(hostile, { zone }))).toBeLessThan(1_500);
  });
});
