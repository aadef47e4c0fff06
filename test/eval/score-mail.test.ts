import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { daysOf, daysOfTexts, judgeFolder } from "../../eval/mail/judge.ts";
import { readAbsenceTexts, readLabels } from "../../eval/mail/read-labels.ts";
import { scoreMessages } from "../../eval/mail/score.ts";
import { failedThresholds } from "../../eval/mail/thresholds.ts";
import { report, write } from "../mail/classify/support/compose.ts";

const folder = mkdtempSync(join(tmpdir(), "labelled-mail-"));
const hard = write(report(["Action: failed", "Status: 5.1.1"], "It failed."));
const rows = [
  ["path", "class", "ambiguous", "subtype", "quality"],
  ["answer.eml", "human-reply", "0", "", "real"],
  ["hard.eml", "hard-bounce", "0", "userunknown", "real"],
  ["soft.eml", "soft-bounce", "1", "filtered", "real"],
  ["wrong.eml", "human-reply", "0", "", "generated"],
  ["away.eml", "auto-reply/ooo", "0", "lang=en;return=2026-11-30", "template"],
  ["tentative.eml", "other", "0", "TENTATIVE", "real"],
  ["odd.eml", "something-else", "0", "", "real"],
];

beforeAll(() => {
  writeFileSync(join(folder, "labels.tsv"), rows.map((cells) => cells.join("\t")).join("\n"));
  writeFileSync(join(folder, "answer.eml"), write({ text: "Yes, call me." }));
  for (const name of ["hard", "soft", "wrong", "tentative"]) writeFileSync(join(folder, `${name}.eml`), hard);
  const away = {
    subject: "Automatic reply: x",
    headers: ["Auto-Submitted: auto-replied"],
    text: "I am back on 30 November 2026.",
  };
  writeFileSync(join(folder, "away.eml"), write(away));
  writeFileSync(
    join(folder, "out-of-office-texts.json"),
    JSON.stringify([["a", "en", "Away", "Back on 1 December 2026.", "2026-12-01"]]),
  );
});
afterAll(() => rmSync(folder, { recursive: true }));

async function score(origin: "real" | "made") {
  const labels = readLabels(folder).filter((label) => label.class !== null && label.origin === origin);
  const judged = await judgeFolder(folder, labels);
  return scoreMessages(judged, daysOf(judged));
}

describe("Scoring the classifier on labelled mail", () => {
  it("reads the labels by the names of their columns, and leaves out what is no class of ours", () => {
    expect(readLabels(folder).map((label) => [label.class, label.origin])).toEqual([
      ["human_reply", "real"],
      ["hard_bounce", "real"],
      ["soft_bounce", "real"],
      ["human_reply", "made"],
      ["automatic_reply", "made"],
      ["meeting_tentative", "real"],
      [null, "real"],
    ]);
  });

  it("counts what is unambiguous, and real mail apart from made mail", async () => {
    expect(await score("real")).toMatchObject({
      human: { count: 1, of: 1 },
      "hard-recall": { count: 1, of: 1 },
      // The tentative answer is read as a bounce; of the ambiguous one only bounce or not counts.
      "hard-precision": { count: 1, of: 2 },
      bounce: { count: 3, of: 4 },
      "wrong-stops": { count: 1, of: 1 },
      "missed-stops": { count: 0, of: 2 },
    });
    expect(await score("made")).toMatchObject({ human: { count: 0, of: 1 }, automatic: { count: 1, of: 1 } });
  });

  it("compares return dates, those of bare texts too", async () => {
    expect((await score("made"))["return-dates"]).toEqual({ count: 1, of: 1 });
    expect(await daysOfTexts(readAbsenceTexts(folder))).toEqual([
      { id: "a", stated: "2026-12-01", read: "2026-12-01" },
    ]);
  });

  it("names what is not reached, and asks for nothing that no message is about", async () => {
    const figures = await score("real");
    expect(failedThresholds({ "min-human": "1", "max-missed-stops": "0" }, figures, null)).toEqual([]);
    expect(
      failedThresholds({ "min-hard-precision": "0.97", "max-wrong-stops": "0.01" }, figures, null),
    ).toHaveLength(2);
    expect(failedThresholds({ "min-automatic": "1" }, figures, null)).toEqual([]);
    expect(failedThresholds({ targets: true }, figures, 0.5)).toContain("speed: 0.5000, wanted ≥ 0.8");
    expect(failedThresholds({ "min-human": "most" }, figures, null)).toEqual([
      "--min-human is not a number.",
    ]);
  });
});
