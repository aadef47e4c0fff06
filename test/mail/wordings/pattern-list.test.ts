import { describe, expect, it } from "@jest/globals";
import { LetteredPattern, PatternList } from "../../../src/mail/wordings/pattern-list.ts";
import { refusalWords } from "../../../src/mail/classify/report/refusal-words.ts";

describe("patterns that are run where a text has their letters", () => {
  it("finds what the pattern itself finds: the first place, there the first alternative", () => {
    const pattern =
      /\b(?:user|mail ?box) (?:unknown|full)|un[kc]nown|(?<!not )straße?\b|ÉTÉ|\d{3} no|x{0,3}y/i;
    const lettered = new LetteredPattern(pattern);
    const texts = [
      "Mailbox FULL, user unknown",
      "USER UNKNOWN",
      "uncnown and unknown user unknown",
      "not straße, Straße",
      "an été",
      "550 No way",
      "why",
      "nothing of it",
      "",
    ];
    for (const text of texts) {
      const [found, expected] = [lettered.exec(text), pattern.exec(text)];
      expect([text, found?.[0], found?.index]).toEqual([text, expected?.[0], expected?.index]);
      expect(lettered.test(text)).toBe(pattern.test(text));
    }
  });

  it("finds of several what each finds by itself", () => {
    const patterns = refusalWords.map(({ words }) => words);
    const list = new PatternList(patterns);
    const texts = [
      "550 5.1.1 <ann@prospect.example>: Recipient address rejected: User unknown in virtual mailbox table",
      "552 5.2.2 Mailbox full, over quota; try again later",
      "Der Empfänger ist unbekannt. Postfach überfüllt. Message rejected as spam by policy.",
      "host not found, try again; connection timed out. L'adresse n'existe pas",
      "The mailbox ann@prospect.example IS DISABLED; relaying denied",
    ];
    for (const text of texts) {
      const find = list.search(text);
      expect(patterns.map((_, at) => find(at)?.index)).toEqual(patterns.map((one) => one.exec(text)?.index));
    }
  });

  it("takes no pattern whose letters it would misread", () => {
    expect(() => new LetteredPattern(/abc*/i)).toThrow("before *");
    expect(() => new LetteredPattern(/abc/)).toThrow("flag i");
    expect(() => new LetteredPattern(/abc/iu)).toThrow("flag i");
  });
});
