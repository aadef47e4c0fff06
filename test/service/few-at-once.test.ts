import { setImmediate as nextTurn } from "node:timers/promises";
import { describe, expect, it } from "@jest/globals";
import type { Asker } from "../../src/domain/asker.ts";
import { fewAtOnce, type FewAtOnce } from "../../src/service/few-at-once.ts";

const user = (userId: string, tenantId = "t") => ({ userId, tenantId }) as Asker;

/** Begins work that ends when told, and notes that it runs. */
function begin(few: FewAtOnce, asker: Asker, running: string[]) {
  let end: (result: "ends" | "fails") => void = () => undefined;
  const work = () => {
    running.push(asker.userId);
    return new Promise<string>((resolve, reject) => {
      end = (how) => (how === "ends" ? resolve(asker.userId) : reject(new Error("broken")));
    });
  };
  return { done: few(asker, work), end: (how: "ends" | "fails") => end(how) };
}

describe("work of which there may be little at once", () => {
  it("waits its turn, in order, also behind what fails", async () => {
    const few = fewAtOnce(2);
    const running: string[] = [];
    const [a, b, c, d] = ["a", "b", "c", "d"].map((id) => begin(few, user(id), running));
    await nextTurn();
    expect(running).toEqual(["a", "b"]);
    b?.end("fails");
    await expect(b?.done).rejects.toThrow("broken");
    await nextTurn();
    expect(running).toEqual(["a", "b", "c"]);
    a?.end("ends");
    await expect(a?.done).resolves.toBe("a");
    await nextTurn();
    expect(running).toEqual(["a", "b", "c", "d"]);
    c?.end("ends");
    d?.end("ends");
    await Promise.all([c?.done, d?.done]);
    const later = begin(few, user("e"), running);
    await nextTurn();
    expect(running.at(-1)).toBe("e");
    later.end("ends");
    await later.done;
  });

  it("is refused to a user who has two under way, and to nobody else", async () => {
    const few = fewAtOnce(1);
    const running: string[] = [];
    const first = begin(few, user("a"), running);
    const second = begin(few, user("a"), running);
    const rejected = { code: "rate_limited", retryAfter: 1 };
    await expect(few(user("a"), async () => "x")).rejects.toMatchObject(rejected);
    const namesake = begin(few, user("a", "other"), running);
    for (const each of [first, second, namesake]) {
      await nextTurn();
      each.end("ends");
      await each.done;
    }
    await expect(few(user("a"), async () => "x")).resolves.toBe("x");
  });
});
