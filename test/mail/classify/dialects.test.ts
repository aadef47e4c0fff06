import { dialects } from "./support/dialects.ts";
import { classify } from "./support/compose.ts";

describe("Reports that mail programs write in their own words", () => {
  it.each(dialects)("%s → %s", async (_program, expected, letter) => {
    const found = await classify(letter);
    expect({ class: found.class, why: found.evidence }).toEqual({ class: expected, why: found.evidence });
    expect(found.confidence).toBeGreaterThanOrEqual(0.6);
    expect(found.evidence.length).toBeGreaterThan(0);
  });

  it.each(dialects.filter(([, expected]) => expected === "hard_bounce"))(
    "%s says whom it is about",
    async (_program, _expected, letter) => {
      const { recipients } = await classify(letter);
      expect(recipients).toContain("vera.blum@prospect.example");
    },
  );
});
