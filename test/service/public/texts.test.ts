import { expect, test } from "@jest/globals";
import { fill, publicTexts, type PublicTexts } from "../../../src/service/public/texts/texts.ts";

const { en, ...others } = publicTexts;
const names = Object.keys(en) as (keyof PublicTexts)[];
const places = (text: string) => (text.match(/\{\w+\}/g) ?? []).toSorted();

test.each(Object.entries(others))("%s fills the same places as English, in words of its own", (_, texts) => {
  for (const name of names) {
    expect([name, places(texts[name])]).toEqual([name, places(en[name])]);
    expect([name, texts[name]]).not.toEqual([name, en[name]]);
  }
});

test("what is filled in is not filled itself, and a place without a value stays", () => {
  expect(fill("{a} and {b}, {c}", { a: "{b}", b: "$& $1" })).toBe("{b} and $& $1, {c}");
});
