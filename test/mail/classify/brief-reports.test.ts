import { newerReports } from "./support/brief-reports-of-today.ts";
import { olderReports } from "./support/brief-reports.ts";
import { localisedReports } from "./support/localised-reports.ts";
import { classify } from "./support/compose.ts";

const classes = { hard: "hard_bounce", soft: "soft_bounce", report: "delivery_report" } as const;

describe("Reports in a few words", () => {
  it.each([...olderReports, ...newerReports, ...localisedReports])(
    "%s: %s “%s”",
    async (expected, from, subject, text) => {
      const found = await classify({ from, subject, text });
      expect([found.class, found.evidence[0]]).toEqual([classes[expected], found.evidence[0]]);
    },
  );
});
