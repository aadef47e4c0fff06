import type { StoryTexts } from "./story-texts.ts";

const families = {
  calendar: "evidence_calendar",
  complaint: "evidence_complaint",
  receipt: "evidence_receipt",
  report: "evidence_report",
  bounce_text: "evidence_bounce_text",
  challenge: "evidence_challenge",
  auto_header: "evidence_auto_header",
  auto_subject: "evidence_auto_subject",
  absence_text: "evidence_absence_text",
  acknowledgement: "evidence_acknowledgement",
  opt_out: "evidence_opt_out",
  human: "evidence_human",
  thread: "evidence_thread",
  address: "evidence_address",
  company: "evidence_company",
} as const;

/** What the rules of one family (`family.name`) see in a message, in plain words. */
export function evidenceText(rule: string, story: StoryTexts): string {
  const family = rule.split(".")[0] ?? "";
  return story(
    Object.hasOwn(families, family) ? families[family as keyof typeof families] : "evidence_other",
  );
}
