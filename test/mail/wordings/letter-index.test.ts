import { describe, expect, it } from "@jest/globals";
import { LetterIndex } from "../../../src/mail/wordings/letter-index.ts";

describe("many runs of letters looked for at once", () => {
  it("finds each that occurs, of any length and within others", () => {
    const runs = ["a", "bc", "cde", "office", "offside", "ice", "休暇", "暇", "休暇中", "é", "café"];
    const index = new LetterIndex(runs.map((run) => [run, run, 0] as const));
    expect([...index.find("bcde 休暇 at the office")].toSorted()).toEqual(
      ["a", "bc", "cde", "ice", "office", "休暇", "暇"].toSorted(),
    );
    expect([...index.find("offcaféoffice休休暇中")].toSorted()).toEqual(
      ["a", "café", "é", "ice", "office", "休暇", "休暇中", "暇"].toSorted(),
    );
    expect([...index.find("")]).toEqual([]);
  });

  it("agrees with looking for one after the other", () => {
    const units = ["a", "b", "ä", "日"];
    const texts = [0, 1, 2, 3, 4, 5].reduce<string[]>(
      (shorter, length) => [
        ...shorter,
        ...shorter.filter((one) => one.length === length).flatMap((one) => units.map((unit) => one + unit)),
      ],
      [""],
    );
    const runs = texts.filter((text, at) => text !== "" && text.length < 5 && at % 7 === 0);
    const index = new LetterIndex(runs.map((run) => [run, run, 0] as const));
    for (const text of texts) {
      expect([...index.find(text)].toSorted()).toEqual(runs.filter((run) => text.includes(run)).toSorted());
    }
  });

  it("finds those of the groups that are asked for, each value once", () => {
    const index = new LetterIndex([
      ["away", "en", 0],
      ["gone", "en", 0],
      ["weg", "de", 1],
    ]);
    expect([...index.find("away, gone, weg", [0, 1])]).toEqual(["de"]);
    expect([...index.find("away, gone, weg, away", [1, 1])].toSorted()).toEqual(["de", "en"]);
  });
});
