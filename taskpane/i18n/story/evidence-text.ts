import type { Evidence } from "../../../src/contract/types.ts";
import type { StoryTexts } from "./story-texts.ts";

/** An automatic reply says when its sender is back. */
const returnDateRule = "absence_text.return_date";

/** Whether the end of a hold was read from a message, or is assumed. */
export const holdSourceKey = (evidence: readonly Evidence[]) =>
  evidence.some(({ rule }) => rule === returnDateRule) ? "holdSource" : "holdAssumed";

const families = {
  calendar: "evidence_calendar",
  complaint: "evidence_complaint",
  receipt: "evidence_receipt",
  report: "evidence_report",
  bounce: "evidence_bounce",
  bounce_text: "evidence_bounce_text",
  challenge: "evidence_challenge",
  auto_header: "evidence_auto_header",
  auto_subject: "evidence_auto_subject",
  absence_text: "evidence_absence_text",
  acknowledgement: "evidence_acknowledgement",
  note_words: "evidence_note_words",
  mailing_words: "evidence_mailing_words",
  opt_out: "evidence_opt_out",
  human: "evidence_human",
  sender: "evidence_sender",
  thread: "evidence_thread",
  address: "evidence_address",
  company: "evidence_company",
} as const;

const plain = {
  title: "doubtTitle",
  text: "doubtText",
  answer: "isAnswer",
  no_answer: "isNoAnswer",
} as const;
const bounce = {
  title: "bounceTitle",
  text: "bounceText",
  answer: "isBounce",
  no_answer: "isNoBounce",
} as const;

const often = { answer: "stopIt", no_answer: "goOn" } as const;
const askedBy = {
  "bounce.too_often": { ...often, title: "tooOftenReturned", text: "tooOftenReturnedText" },
  "absence_text.too_often": { ...often, title: "tooOftenAway", text: "tooOftenAwayText" },
  "bounce.address_only": bounce,
  "complaint.address_only": {
    title: "complaintTitle",
    text: "complaintText",
    answer: "isComplaint",
    no_answer: "isNoComplaint",
  },
} as const;

/** How a doubtful message is asked about: what its evidence says against it decides. */
export function doubtKeys(evidence: readonly Evidence[]) {
  const rules = evidence.map(({ rule }) => rule);
  const known = rules.find((rule): rule is keyof typeof askedBy => Object.hasOwn(askedBy, rule));
  if (known !== undefined) return askedBy[known];
  return rules.includes("sender.refuted") ? { ...plain, text: "doubtUnverified" as const } : plain;
}

/** What a rule (`family.name`) sees in a message, in plain words. */
export function evidenceText(rule: string, story: StoryTexts): string {
  if (rule === returnDateRule) return story("evidence_return_date");
  if (rule.endsWith(".too_often")) return story("evidence_too_often");
  const family = rule.split(".")[0] ?? "";
  return story(
    Object.hasOwn(families, family) ? families[family as keyof typeof families] : "evidence_other",
  );
}

/** What of it is worth reading: ids of messages say nothing to people. */
export const evidenceDetail = ({ rule, detail }: Evidence): string =>
  rule.startsWith("thread.") ? "" : detail;
