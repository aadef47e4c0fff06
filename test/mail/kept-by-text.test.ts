import { keepByText } from "../../src/mail/kept-by-text.ts";

describe("what is kept by text", () => {
  it("is there again", () => {
    const kept = keepByText<number>(10);
    kept.keep("a", 1);
    kept.keep("b", 2);
    expect([kept.get("a"), kept.get("b"), kept.get("c")]).toEqual([1, 2, undefined]);
  });

  it("is bounded by the characters of all texts, however few these are", () => {
    const kept = keepByText<number>(10);
    kept.keep("aaaa", 1);
    kept.keep("bbbbbb", 2);
    expect([kept.get("aaaa"), kept.get("bbbbbb")]).toEqual([1, 2]);
    kept.keep("c", 3);
    expect([kept.get("aaaa"), kept.get("bbbbbb"), kept.get("c")]).toEqual([undefined, undefined, 3]);
  });

  it("counts a text once, and leaves one out that is too long by itself", () => {
    const kept = keepByText<number>(4);
    kept.keep("aaa", 1);
    kept.keep("aaa", 1);
    kept.keep("bbbbb", 2);
    expect([kept.get("aaa"), kept.get("bbbbb")]).toEqual([1, undefined]);
  });
});
