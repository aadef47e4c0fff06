import { describe, expect, it } from "@jest/globals";
import { compiledPhrases, phraseKinds } from "../../../src/mail/classify/automatic-reply/compiled-phrases.ts";
import { anywhere } from "../../../src/mail/return-date/compile-vocabulary.ts";
import { foldText } from "../../../src/mail/return-date/fold-text.ts";
import { LetterIndex } from "../../../src/mail/return-date/letter-index.ts";
import { alternativesOf, requiredLetters } from "../../../src/mail/return-date/required-letters.ts";
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

describe("many runs of letters looked for at once", () => {
  it("finds each that occurs, of any length", () => {
    const index = new LetterIndex<string>();
    for (const run of ["a", "bc", "cde", "office", "offside", "休暇"]) index.add(run, run);
    expect([...index.find("bcde 休暇 at the office")].toSorted()).toEqual(
      ["a", "bc", "cde", "office", "休暇"].toSorted(),
    );
    expect([...index.find("")]).toEqual([]);
  });
});
