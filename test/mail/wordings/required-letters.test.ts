import { describe, expect, it } from "@jest/globals";
import { compiledPhrases, phraseKinds } from "../../../src/mail/classify/automatic-reply/compiled-phrases.ts";
import { anywhere } from "../../../src/mail/return-date/compile-vocabulary.ts";
import { foldText } from "../../../src/mail/return-date/fold-text.ts";
import { firstLetters } from "../../../src/mail/wordings/first-letters.ts";
import { requiredLetters } from "../../../src/mail/wordings/required-letters.ts";
import { alternativesOf } from "../../../src/mail/wordings/wording-pieces.ts";
import { texts } from "../classify/automatic-reply/texts/index.ts";

describe("the letters that a wording cannot do without", () => {
  it.each([
    ["out of office", ["office"]],
    ["urlaub*", ["urlaub"]],
    ["e-?mails?", ["mail"]],
    ["(we|they) (are|were)?", ["we", "they"]],
    ["not (be )?(checking|reading)", ["not"]],
    ["(a|b)?", null],
    ["no (?!longer)", ["no"]],
    ["\\p{L}{1,4}", null],
    ["(您|你)的?(邮件|郵件)", ["邮件", "郵件"]],
  ])("%s", (wording, letters) => {
    expect(requiredLetters(wording)).toEqual(letters);
  });

  it("parts a list at its own level alone", () => {
    expect(alternativesOf("a (b|c)|d[|]|e\\|f")).toEqual(["a (b|c)", "d[|]", "e\\|f"]);
    expect(alternativesOf("a [(#]{0,2}|b")).toEqual(["a [(#]{0,2}", "b"]);
  });

  it("are in every text that a wording matches", () => {
    const languages = [...compiledPhrases().values()];
    expect(Object.keys(texts)).toHaveLength(languages.length);
    for (const [at, { dates, phrases }] of languages.entries()) {
      const { spaced, away, back } = dates.words;
      const { absent, left, acknowledged, answers, optOuts } = Object.values(texts)[at]!;
      const whole = foldText(
        [absent, left, acknowledged, answers, optOuts].flat().join("\n").normalize("NFC"),
      );
      for (const wordings of [...phraseKinds.map((kind) => phrases[kind]), away, back]) {
        const missing = alternativesOf(wordings).filter((wording) => {
          const letters = requiredLetters(foldText(wording.normalize("NFC")));
          return letters !== null && !letters.some((run) => whole.includes(run));
        });
        expect(anywhere(missing.join("|"), spaced).exec(whole)).toBeNull();
      }
    }
  });
});

describe("the letters that a wording can begin with", () => {
  it.each([
    ["out of office", ["out"]],
    ["urlaub*", ["urlaub"]],
    ["e-?mails?", ["e"]],
    ["(we|they) (are|were)?", ["we", "they"]],
    ["(the |our )?office", ["the", "our", "office"]],
    ["(the)? office", null],
    ["s?he is", ["s", "he"]],
    ["(?<!if )i work", ["i"]],
    ["(a|b?)c", null],
    ["\\p{L}{1,4} x", null],
    ["(您|你)的?邮件", ["您", "你"]],
  ])("%s", (wording, letters) => {
    expect(firstLetters(wording)).toEqual(letters);
  });

  it("are where texts match", () => {
    for (const [at, { dates, phrases }] of [...compiledPhrases().values()].entries()) {
      const { spaced, away, back } = dates.words;
      const whole = foldText(Object.values(texts)[at]!.absent.join("\n").normalize("NFC"));
      for (const wording of alternativesOf([...Object.values(phrases), away, back].join("|"))) {
        const letters = firstLetters(foldText(wording.normalize("NFC")));
        const match = letters === null ? null : anywhere(wording, spaced).exec(whole);
        const begins = letters?.some((run) => whole.startsWith(run, match?.index)) ?? true;
        expect([wording, match === null || begins]).toEqual([wording, true]);
      }
    }
  });
});
