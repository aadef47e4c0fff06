import { messageClasses, type MessageClass } from "../../src/domain/message-words.ts";
import type { DayRead, Judged } from "./judge.ts";
import { figureNames, isSure, type FigureName, type Figures, type Share } from "./score.ts";

/** Rows: what the label says; columns: what the classifier says, and how many of the row it is not sure about. */
export function printConfusion(title: string, judged: readonly Judged[]): void {
  const said = messageClasses.filter((name) => judged.some((one) => one.classification.class === name));
  const labelled = messageClasses.filter((name) => judged.some(({ label }) => label.class === name));
  console.log(`\n${title} (${judged.length} messages)`);
  console.log(row("label ↓ said →", [...said.map(abbreviate), "doubt", "recall"]));
  for (const name of labelled) {
    const those = judged.filter(({ label }) => label.class === name);
    const counts = said.map((other) => count(those, other));
    const doubts = those.filter((one) => !isSure(one)).length;
    const right = { count: count(those, name), of: those.length };
    console.log(
      row(name, [...counts.map((n) => (n === 0 ? "·" : String(n))), String(doubts), percent(right)]),
    );
  }
  const precision = said.map((name) => {
    const those = judged.filter(({ classification }) => classification.class === name);
    return percent({ count: those.filter(({ label }) => label.class === name).length, of: those.length });
  });
  console.log(row("precision", [...precision, "", ""]));
}

function count(judged: readonly Judged[], name: MessageClass): number {
  return judged.filter(({ classification }) => classification.class === name).length;
}

function abbreviate(name: MessageClass): string {
  return name
    .replace("meeting_", "m.")
    .replace("_reply", "")
    .replace("_bounce", "")
    .replace("delivery_", "")
    .slice(0, 9);
}

function row(head: string, cells: readonly string[]): string {
  return `${head.padEnd(20)} ${cells.map((cell) => cell.padStart(9)).join(" ")}`;
}

function percent({ count: right, of }: Share): string {
  return of === 0 ? "–" : `${((100 * right) / of).toFixed(1)} %`;
}

/** One line per figure, a column per origin: real and made mail are never averaged. */
export function printFigures(columns: readonly [string, Figures][]): void {
  console.log(`\n${"".padEnd(46)} ${columns.map(([title]) => title.padStart(20)).join(" ")}`);
  for (const name of Object.keys(figureNames) as FigureName[]) {
    const cells = columns.map(([, figures]) => {
      const figure = figures[name];
      return `${figure.count}/${figure.of} ${percent(figure)}`.padStart(20);
    });
    console.log(`${figureNames[name].padEnd(46)} ${cells.join(" ")}`);
  }
}

/** What was read otherwise than labelled, with the reasons. */
export function printMistakes(judged: readonly Judged[], days: readonly DayRead[]): void {
  console.log("\nMistakes");
  for (const { label, classification } of judged) {
    if (label.class === classification.class) continue;
    const why = classification.evidence
      .map(({ rule, detail }) => `${rule} “${detail.slice(0, 80)}”`)
      .join(", ");
    const mark = label.ambiguous ? " (ambiguous)" : "";
    console.log(
      `${label.path}: ${label.class}${mark} [${label.subtype}] read as ${classification.class} ${classification.confidence.toFixed(2)}: ${why}`,
    );
  }
  for (const { id, stated, read } of days) {
    if ((read ?? "") !== stated) console.log(`${id}: back on ${stated || "–"}, read as ${read ?? "–"}`);
  }
}
