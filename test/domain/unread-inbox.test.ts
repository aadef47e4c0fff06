import { putOffAgain, unreadGraceMs, waitsForReading } from "../../src/domain/unread-inbox.ts";

const at = (minutes: number) => new Date(Date.UTC(2026, 2, 2, 9, minutes));
const tenMinutes = { until: at(10) };

describe("emails whose inbox cannot be read", () => {
  it("wait from then on, also those that come due before it is tried again", () => {
    expect(waitsForReading(at(10), tenMinutes, at(9))).toBe(true);
    expect(waitsForReading(at(5), tenMinutes, at(9))).toBe(true);
    expect(waitsForReading(at(11), tenMinutes, at(9))).toBe(false);
  });

  it("wait for it no longer when no word of it came for a while", () => {
    const end = new Date(at(10).getTime() + unreadGraceMs);
    expect(waitsForReading(at(10), tenMinutes, end)).toBe(true);
    expect(waitsForReading(at(10), tenMinutes, new Date(end.getTime() + 1))).toBe(false);
  });

  it("keep the time since when, while one try follows the other", () => {
    const first = putOffAgain(null, at(1), at(0));
    expect(first).toEqual({ since: at(0), until: at(1) });
    expect(putOffAgain(first, at(2), at(1))).toEqual({ since: at(0), until: at(2) });
    expect(putOffAgain(first, at(31), at(30))).toEqual({ since: at(30), until: at(31) });
  });
});
