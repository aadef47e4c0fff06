import { describe, expect, it } from "@jest/globals";
import { classifyMessage } from "../../src/mail/classify/classify-message.ts";
import { parseMessage } from "../../src/mail/parse/parse-message.ts";
import { compiledLanguages } from "../../src/mail/return-date/vocabularies.ts";
import { absenceNote, warmUp } from "../../src/mail/warm-up.ts";

const surroundings = { receivedAt: new Date("2026-03-02T09:00:00Z"), ownAddresses: [], timeZone: "UTC" };

describe("getting ready to read absence notes", () => {
  it("is done in steps that end", async () => {
    let steps = 0;
    for await (const _ of warmUp()) steps += 1;
    expect(steps).toBeGreaterThan(30);
  });

  it.each(compiledLanguages().map(({ words }) => words))(
    "S-006 goes the whole way of a note in $language: recognised, with the day of being back",
    async (words) => {
      const read = classifyMessage(await parseMessage(absenceNote(words, true)), surroundings, () => 0);
      expect(read).toMatchObject({ class: "automatic_reply", returnDate: { day: expect.any(String) } });
    },
  );
});
