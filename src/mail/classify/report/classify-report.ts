import type { Evidence } from "../../../domain/message-words.ts";
import type { ParsedMessage } from "../../parse/parsed-message.ts";
import type { ClassifyContext, Verdict } from "../context.ts";
import { observe } from "../observe.ts";
import { findDiagnoses } from "./find-diagnoses.ts";
import { codesIn, judgeCodes, judgeWords, type Judgement } from "./judge-refusal.ts";
import { readDeliveryStatus, type RecipientStatus } from "./read-delivery-status.ts";
import { addressesIn } from "./read-fields.ts";
import { recogniseReport, type RecognisedReport } from "./recognise-report.ts";
import { judgeVendor } from "./vendor-quirks.ts";
import { delayPhrase, finalPhrase, goesOn, successPhrase } from "./report-words.ts";

/** Returned mail, hard or soft, and reports about delays and successful deliveries, from which nothing follows. */
export function classifyReport(message: ParsedMessage, context: ClassifyContext): Verdict | null {
  const report = recogniseReport(message);
  if (report === null) return null;
  const statuses = readDeliveryStatus(report.status ?? report.text.own);
  const recipients = findRecipients(message, report, statuses, context);
  const harmless = readHarmless(report, statuses);
  if (harmless !== null) {
    return {
      class: "delivery_report",
      confidence: 0.95,
      evidence: [harmless, ...report.evidence],
      recipients,
    };
  }
  const failed = statuses.filter(({ action, status }) => isFailure(action, status));
  const judgement = judge(report, failed);
  const certain = report.status !== null || report.evidence.length > 2 ? 0.95 : 0.85;
  return {
    class: judgement?.permanence === "hard" ? "hard_bounce" : "soft_bounce",
    confidence: judgement?.clear === true ? certain : 0.7,
    evidence: [...(judgement === null ? [] : [judgement.evidence]), ...report.evidence],
    recipients,
  };
}

/** What says that nothing has failed for good; null: something has. */
function readHarmless(report: RecognisedReport, statuses: readonly RecipientStatus[]): Evidence | null {
  const actions = statuses.filter(({ action }) => action !== "");
  if (actions.length > 0) {
    if (statuses.some(({ action, status }) => isFailure(action, status))) return null;
    return observe("report.action", `Action: ${actions[0]?.action} ${actions[0]?.status}`);
  }
  const own = report.text.own.slice(0, 6000).replaceAll(/\s+/g, " ");
  const delay =
    delayPhrase.exec(report.subject) ??
    // An address that does not exist ends the trying, whether or not something is left to do.
    (codesIn(own).status.startsWith("5.1.") ? null : goesOn.exec(own)) ??
    (finalPhrase.test(`${report.subject} ${own}`) ? null : delayPhrase.exec(own));
  if (delay !== null) return observe("bounce_text.delayed", around(delay.input, delay.index));
  const success = successPhrase.exec(own);
  if (success === null || finalPhrase.test(own)) return null;
  const negated = /not|n['’]t|nicht|kein/i.test(own.slice(Math.max(0, success.index - 12), success.index));
  if (negated || codesIn(own).reply >= 400) return null;
  return observe("bounce_text.delivered", around(own, success.index));
}

function around(text: string, at: number): string {
  return text.slice(Math.max(0, at - 40), at + 100);
}

/** Without an action the status decides (RFC 3464 §2.3.3 asks for both). */
function isFailure(action: string, status: string): boolean {
  if (/^(?:delay|deliver|relay|expand|transfer|success)/.test(action)) return false;
  return action !== "" || !status.startsWith("2");
}

/**
 * Words before codes, because codes lie: those of the report's fields, then what the other server said in the text, then
 * the whole text. A general code (`5.0.0`, a bare 550) comes last.
 */
function judge(report: RecognisedReport, failed: readonly RecipientStatus[]): Judgement | null {
  const { own } = report.text;
  const byVendor = judgeVendor(own);
  if (byVendor !== null) return byVendor;
  const inFields = failed.flatMap(
    ({ diagnostic }) => judgeWords(diagnostic.replace(/^[\w-]{1,30};/, "")) ?? [],
  );
  const byFields = inFields.find((one) => one.permanence === "hard") ?? inFields[0];
  if (byFields !== undefined) return byFields;
  for (const piece of findDiagnoses(own)) {
    const words = judgeWords(piece);
    if (words !== null) return words;
  }
  const strict = judgeWords(own, true);
  if (strict !== null) return strict;
  const codes = [...failed.map(codesOf), codesIn(own)].flatMap(
    ({ reply, status }) => judgeCodes(reply, status) ?? [],
  );
  return (
    codes.find(({ clear }) => clear) ?? judgeReturned(report.returned) ?? judgeWords(own) ?? codes[0] ?? null
  );
}

/** Gateways wrap reports of other programs: the reason stands in what comes back, where a server is quoted. */
function judgeReturned(text: string): Judgement | null {
  const quoted = text
    .split("\n", 300)
    .filter((line) => /^\s{0,4}(?:<<< ?[45]\d\d|\(reason: [45]\d\d)/.test(line));
  return quoted.length === 0 ? null : judgeWords(quoted.join(" "));
}

function codesOf({ diagnostic, status }: RecipientStatus): { reply: number; status: string } {
  const inField = codesIn(diagnostic);
  return { reply: inField.reply, status: inField.status === "" ? status : inField.status };
}

function findRecipients(
  message: ParsedMessage,
  report: RecognisedReport,
  statuses: readonly RecipientStatus[],
  context: ClassifyContext,
): string[] {
  const failed = message.header("x-failed-recipients") ?? "";
  const named = [...statuses.flatMap(({ recipients }) => recipients), ...addressesIn(failed)];
  if (named.length > 0) return [...new Set(named)];
  const others = new Set([
    ...context.ownAddresses,
    ...[...message.to, ...message.from].map(({ address }) => address),
  ]);
  return addressesIn(report.text.own).filter(
    (address) => !others.has(address) && !/^(?:postmaster|mailer-daemon)@/.test(address),
  );
}
