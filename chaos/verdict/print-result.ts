import { percentile } from "../../bench/support/percentiles.ts";
import type { ChaosResult } from "../run-chaos.ts";
import type { Verdict } from "./judge.ts";

const questions: readonly [keyof Verdict, string][] = [
  ["afterUnenrolled", "emails after a confirmed unenroll"],
  ["moreThanUnderWay", "emails beyond the one told as under way"],
  ["sentTwice", "emails sent twice"],
  ["outdated", "emails with a text that had been changed before"],
  ["lost", "emails lost"],
  ["stuck", "enrollments or emails stuck"],
  ["forgotten", "confirmed enrolls or unenrolls forgotten"],
  ["disagreements", "emails on which database and mail server disagree"],
];

/** Emails that must not have left: what a missing part of the promise has to show. */
export const wrongEmails = (verdict: Verdict): number =>
  verdict.afterUnenrolled + verdict.moreThanUnderWay + verdict.sentTwice + verdict.outdated;

/** How often the promise was broken in whatever way. */
export const broken = (verdict: Verdict): number => questions.reduce((sum, [key]) => sum + verdict[key], 0);

/** What happened, and what became of the promise, as tables. */
export function printResult(title: string, result: ChaosResult): void {
  const { verdict, journal, emails, deaths, freezes, crashes, faults } = result;
  const wait = (share: number): string => `${percentile(journal.waits, share).toFixed(0)} ms`;
  console.log(`\n${title}`);
  console.log(
    `  ${journal.stories.size} enrollments, ${emails} emails; ${faults} faults of the mail server,`,
  );
  console.log(
    `  ${deaths} workers killed, ${freezes} frozen beyond their lease, database killed ${crashes} times`,
  );
  console.log(
    `  ${journal.unenrolls} unenrolls (${journal.underWay} while an email was under way), confirmed after`,
  );
  console.log(`  p50 ${wait(0.5)}, p99 ${wait(0.99)}, at most ${wait(1)}; ${journal.undone} undone,`);
  console.log(
    `  ${journal.pauses} pauses, ${journal.edits} changes of emails, ${journal.retries} retries of stuck steps by hand\n`,
  );
  for (const [key, question] of questions) {
    console.log(`  ${String(verdict[key]).padStart(5)}  ${question}`);
  }
}
