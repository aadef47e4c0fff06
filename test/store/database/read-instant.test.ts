import * as fc from "fast-check";
import pg from "pg";
import { readInstant } from "../../../src/store/database/read-instant.ts";

const readByDriver = pg.types.getTypeParser(1184, "text") as (text: string) => Date | number;

describe("an instant as PostgreSQL writes it", () => {
  it.each([
    ["2026-11-22 08:30:00+00", "2026-11-22T08:30:00.000Z"],
    ["2026-11-22 08:30:00.5+00", "2026-11-22T08:30:00.500Z"],
    ["2026-11-22 08:30:00.12+00", "2026-11-22T08:30:00.120Z"],
    ["2026-11-22 23:59:59.999999+00", "2026-11-22T23:59:59.999Z"],
    ["2024-02-29 00:00:00.001+00", "2024-02-29T00:00:00.001Z"],
    ["2026-11-22 08:30:00+01", "2026-11-22T07:30:00.000Z"],
    ["2026-11-22 08:30:00.123456+05:30", "2026-11-22T03:00:00.123Z"],
    ["0044-03-15 12:00:00+00", "0044-03-15T12:00:00.000Z"],
  ])("is read: %s", (text, instant) => {
    expect(readInstant(text).toISOString()).toBe(instant);
  });

  it.each(["infinity", "-infinity", "12026-11-22 08:30:00+00", "0044-03-15 12:00:00+00 BC"])(
    "is read as the driver reads it where it is written otherwise: %s",
    (text) => {
      expect(readInstant(text)).toEqual(readByDriver(text));
    },
  );

  it("is the one that was written, whichever", () => {
    const dates = fc.date({
      min: new Date("0100-01-01T00:00:00Z"),
      max: new Date("9999-12-31T23:59:59Z"),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(dates, (date) => {
        const text = date
          .toISOString()
          .replace("T", " ")
          .replace(/\.?0*Z$/, "+00");
        expect(readInstant(text)).toEqual(date);
      }),
    );
  });
});
