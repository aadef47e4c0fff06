import { describe, expect, it } from "@jest/globals";
import { findReturnDate } from "../../../src/mail/return-date/find-return-date.ts";
import { longerNotes } from "./longer-notes.ts";
import { notesOfAutumn } from "./notes-of-autumn.ts";
import { notesOfDecember, partTimes, repeated } from "./notes-of-december.ts";
import { notesOfOctober } from "./notes-of-october.ts";
import { notes } from "./notes/index.ts";
import { cpuMs } from "../../support/cpu-time.ts";

const context = { receivedAt: new Date("2026-06-17T10:00:00Z"), timeZone: "Europe/Berlin" };

function dayIn(...texts: string[]): string | null {
  return findReturnDate(texts, context)?.day ?? null;
}

describe.each(Object.entries(notes))("the first day back in %s", (_language, list) => {
  it.each(list.map(([text, day]) => ({ text, day })))("$day: $text", ({ text, day }) => {
    expect(dayIn(text)).toBe(day);
  });
});

describe("the first day back in late autumn", () => {
  const autumn = { receivedAt: new Date("2026-11-21T16:00:00Z"), timeZone: "Europe/Berlin" };

  it.each([...notesOfAutumn, ...longerNotes].map(([text, day]) => ({ text, day })))(
    "$day: $text",
    ({ text, day }) => {
      expect(findReturnDate([text], autumn)?.day).toBe(day);
    },
  );
});

describe("the first day back in October", () => {
  const october = { receivedAt: new Date("2026-10-12T10:00:00Z"), timeZone: "Europe/Berlin" };

  it.each(notesOfOctober.map(([text, day]) => ({ text, day })))("$day: $text", ({ text, day }) => {
    expect(findReturnDate([text], october)?.day).toBe(day);
  });
});

describe("the first day back in late December", () => {
  const december = { receivedAt: new Date("2026-12-23T10:00:00Z"), timeZone: "Europe/Berlin" };

  it.each(notesOfDecember.map(([text, day]) => ({ text, day })))("$day: $text", ({ text, day }) => {
    expect(findReturnDate([text], december)?.day).toBe(day);
  });

  it.each([...partTimes, ...repeated])("none: %s", (text) => {
    expect(findReturnDate([text], december)).toBeNull();
  });
});

describe("days of numbers alone", () => {
  it("takes the only order that gives a day to come", () => {
    expect(findReturnDate(["I am out until 07/15/2026."], context)).toMatchObject({
      day: "2026-07-16",
      certain: true,
    });
  });

  it("takes the later day where both orders do, and is not sure", () => {
    // 8 July or 7 August.
    expect(findReturnDate(["I will be back on 08/07/2026."], context)).toMatchObject({
      day: "2026-08-07",
      certain: false,
    });
  });

  it("lets another date of the note tell the order", () => {
    expect(dayIn("I am away from 06/24/2026 and will be back on 07/08/2026.")).toBe("2026-07-08");
    expect(dayIn("I am away from 24/06/2026 and will be back on 07/08/2026.")).toBe("2026-08-07");
  });

  it("knows languages that have one order", () => {
    expect(findReturnDate(["Ich bin ab 08.07.2026 wieder erreichbar."], context)).toMatchObject({
      day: "2026-07-08",
      certain: true,
    });
  });

  it("reads years first, years of two digits and no year", () => {
    expect(dayIn("Back on 2026-07-08.")).toBe("2026-07-08");
    expect(dayIn("Ich bin am 08.07.26 wieder da.")).toBe("2026-07-08");
    expect(dayIn("Ich bin am 8.7. wieder da.")).toBe("2026-07-08");
  });

  it("does not take times and telephone numbers for days", () => {
    expect(
      dayIn("I am out of the office. Call 0171/12 34 56 or 555-12-07 between 9.00 and 12.10."),
    ).toBeNull();
  });
});

describe("until", () => {
  it("means the next working day after a day of the week", () => {
    expect(dayIn("I am away until Friday 26 June.")).toBe("2026-06-29");
    expect(dayIn("I am away until Wednesday 24 June.")).toBe("2026-06-25");
  });

  it("means the day itself where it is a Monday, and is not sure", () => {
    expect(findReturnDate(["I am away until Monday 29 June."], context)).toMatchObject({
      day: "2026-06-29",
      certain: false,
    });
  });

  it("means the day after a Monday that is named as the last one", () => {
    expect(dayIn("I am away up to and including Monday 29 June.")).toBe("2026-06-30");
  });

  it("gives way to a day back that is named as well", () => {
    expect(dayIn("I am away until 30 June and back on 2 July.")).toBe("2026-07-02");
  });
});

describe("which day counts", () => {
  it("passes over days that are over", () => {
    expect(dayIn("I was away until 12 June.")).toBeNull();
    expect(dayIn("I am back on 12 June.")).toBeNull();
  });

  it("waits 120 days at most, and 800 where the year is named", () => {
    const leave = "I am on parental leave and will return on 1 December";
    expect(findReturnDate([`${leave}.`], context)).toMatchObject({ day: "2026-10-15", certain: false });
    expect(findReturnDate([`${leave} 2026.`], context)).toMatchObject({ day: "2026-12-01", certain: true });
    expect(findReturnDate([`${leave} 2029.`], context)).toMatchObject({ day: "2028-08-25", certain: false });
  });

  it("knows a weekday with a name of its own by the date beside it", () => {
    const april = { receivedAt: new Date("2026-04-06T10:00:00Z"), timeZone: "Europe/Berlin" };
    expect(findReturnDate(["Away until and including the Tuesday of the fair, 14 April."], april)?.day).toBe(
      "2026-04-15",
    );
    expect(findReturnDate(["Ausente até terça-feira de festa (14 de abril), inclusive."], april)?.day).toBe(
      "2026-04-15",
    );
  });

  it("reads what follows, and what is or comes after", () => {
    const april = { receivedAt: new Date("2026-04-06T10:00:00Z"), timeZone: "Europe/Berlin" };
    expect(findReturnDate(["Away this week, returning the following Monday."], april)?.day).toBe(
      "2026-04-13",
    );
    expect(findReturnDate(["It will be read on or after 20 April, when I return."], april)?.day).toBe(
      "2026-04-20",
    );
  });

  it("takes what begins behind the day before what is the reason in front of it", () => {
    expect(dayIn("휴가로 6월 29일(월)부터 회신 가능합니다.")).toBe("2026-06-29");
    expect(dayIn("夏季休暇のため6月29日から出社いたします。")).toBe("2026-06-29");
  });

  it("goes over the end of a year", () => {
    const december = { receivedAt: new Date("2026-12-18T10:00:00Z"), timeZone: "Europe/Berlin" };
    expect(findReturnDate(["I'm off until January 4."], december)?.day).toBe("2027-01-04");
    expect(findReturnDate(["Wir haben vom 21.12. bis 01.01. geschlossen."], december)?.day).toBe(
      "2027-01-04",
    );
    expect(findReturnDate(["I will be back in the new year."], december)?.day).toBe("2027-01-02");
  });

  it("takes the later of two absences", () => {
    expect(dayIn("I am back on 22 June, but on leave again until 10 July.")).toBe("2026-07-13");
  });

  it("reads the subject as a text of its own", () => {
    expect(dayIn("Out of office until 2 July", "I will answer when I can.")).toBe("2026-07-03");
  });

  it("takes today where the mailbox stands", () => {
    const evening = { receivedAt: new Date("2026-06-17T22:30:00Z"), timeZone: "Europe/Berlin" };
    expect(findReturnDate(["I am back tomorrow."], evening)?.day).toBe("2026-06-19");
    expect(findReturnDate(["I am back tomorrow."], { ...evening, timeZone: "UTC" })?.day).toBe("2026-06-18");
  });

  it("says what it read", () => {
    expect(findReturnDate(["I am back on 22 June."], context)?.source).toContain("back on 22 June");
  });
});

describe("any text", () => {
  it("ends quickly whatever is in it", async () => {
    const nasty = [
      "until ".repeat(2000),
      "1.".repeat(3000),
      "30 November ".repeat(500),
      "(".repeat(6000),
      "a,".repeat(3000),
    ];
    const took = await cpuMs(() => {
      for (const text of nasty) findReturnDate([text], context);
    });
    expect(took).toBeLessThan(3000);
  });
});
