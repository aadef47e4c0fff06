/**
 * How well does the classifier read the mail of a folder that somebody labelled?
 *
 *     npm run eval:mail -- folder [--mistakes] [--no-speed] [--targets] [--min-human 0.998] [--max-wrong-stops 0.01] …
 *
 * The folder holds `labels.tsv` (path, class, ambiguous, subtype, quality; the first line names the columns), the messages
 * that it names, and perhaps `out-of-office-texts.json` with absence notes and the day that each states. Every figure can
 * be asked for by a flag (`--targets` asks for all of them); what is not reached is listed, and the exit code is 1.
 * Thresholds hold for real mail and for made mail, each by itself.
 */
import { parseArgs } from "node:util";
import { daysOf, daysOfTexts, judgeFolder, type DayRead, type Judged } from "./mail/judge.ts";
import { measureSpeed, printSpeed } from "./mail/measure-speed.ts";
import { printConfusion, printFigures, printMistakes } from "./mail/print-tables.ts";
import { readAbsenceTexts, readLabels } from "./mail/read-labels.ts";
import { scoreMessages, type Figures } from "./mail/score.ts";
import { failedThresholds, thresholdOptions } from "./mail/thresholds.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    mistakes: { type: "boolean", default: false },
    targets: { type: "boolean", default: false },
    "no-speed": { type: "boolean", default: false },
    ...thresholdOptions,
  },
});
const folder = positionals[0];
if (folder === undefined) {
  console.error("Usage: npm run eval:mail -- folder [--mistakes] [--targets] [--min-human 0.998] …");
  process.exitCode = 2;
} else {
  process.exitCode = await evaluate(folder);
}

async function evaluate(from: string): Promise<number> {
  const labels = readLabels(from);
  const judged = await judgeFolder(
    from,
    labels.filter((label) => label.class !== null),
  );
  const days = daysOf(judged);
  const texts = await daysOfTexts(readAbsenceTexts(from));
  const parts = (["real", "made"] as const).map((origin) => score(origin, judged, days, texts));
  for (const [title, , part] of parts) printConfusion(title, part);
  printFigures(parts.map(([title, figures]) => [title, figures]));
  const unknown = labels.length - judged.length;
  if (unknown > 0) console.log(`\n${unknown} lines name a class that is unknown here; they were left out.`);
  if (values.mistakes) printMistakes(judged, [...days, ...texts]);
  const speeds = values["no-speed"] ? null : await measureSpeed(judged);
  if (speeds !== null) printSpeed(speeds);
  const failed = parts.flatMap(([title, figures]) =>
    failedThresholds(values, figures, speeds === null ? null : speeds.classify / speeds.parser).map(
      (sentence) => `${title}: ${sentence}`,
    ),
  );
  for (const sentence of failed) console.error(`Not reached: ${sentence}`);
  return failed.length === 0 ? 0 : 1;
}

function score(
  origin: "real" | "made",
  judged: readonly Judged[],
  days: readonly DayRead[],
  texts: readonly DayRead[],
): [string, Figures, Judged[]] {
  const part = judged.filter(({ label }) => label.origin === origin);
  const paths = new Set(part.map(({ label }) => label.path));
  const own = days.filter(({ id }) => paths.has(id));
  return [
    origin === "real" ? "Real mail" : "Made mail",
    scoreMessages(part, origin === "made" ? [...own, ...texts] : own),
    part,
  ];
}
