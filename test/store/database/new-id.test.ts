import { newId } from "../../../src/store/database/new-id.ts";

const timeOf = (id: string): number => Number.parseInt(id.replaceAll("-", "").slice(0, 12), 16);

describe("a new id", () => {
  it("is a UUIDv7, greater than all before it, also of the same millisecond", () => {
    const ids = Array.from({ length: 5_000 }, () => newId());
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(ids.toSorted());
    for (const id of ids)
      expect(id).toMatch(/^[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
  });

  it("says when it was made", () => {
    const before = Date.now();
    const made = timeOf(newId());
    expect(made).toBeGreaterThanOrEqual(before);
    expect(made).toBeLessThanOrEqual(Date.now());
  });

  it("bears another time where that is asked for, and is another each time", () => {
    const at = new Date("2020-02-03T04:05:06.789Z");
    const ids = [newId(at), newId(at)];
    expect(ids.map(timeOf)).toEqual([at.getTime(), at.getTime()]);
    expect(new Set(ids).size).toBe(2);
  });
});
