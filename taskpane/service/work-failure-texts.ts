import type { Obstacle } from "../../src/contract/types.ts";
import type { Texts } from "../i18n/texts.ts";
import type { WorkTexts } from "../i18n/work/work-texts.ts";
import { actionFailureText } from "./failure-texts.ts";
import type { Failure } from "./failure.ts";

const refusals = {
  not_permitted: "error_not_permitted",
  contact_not_found: "error_gone",
  sequence_not_found: "error_gone",
  inbox_not_found: "error_gone",
  enrollment_not_found: "error_gone",
  task_not_found: "error_gone",
  contact_already_enrolled: "obstacle_contact_already_enrolled",
  contact_opted_out: "obstacle_contact_opted_out",
  contact_bounced: "obstacle_contact_bounced",
  contact_domain_blocked: "obstacle_contact_domain_blocked",
  contact_without_address: "obstacle_contact_without_address",
  sequence_creator_removed: "obstacle_sequence_creator_removed",
  sender_without_inbox: "obstacle_sender_without_inbox",
  inbox_disconnected: "obstacle_inbox_disconnected",
  inbox_limit_reached: "obstacle_limit",
  enrollment_paused: "error_enrollment_paused",
  step_over: "error_step_over",
  step_stuck: "error_step_stuck",
  step_not_stuck: "error_step_not_stuck",
  email_under_way: "error_email_under_way",
  email_uncertain: "error_email_uncertain",
  task_open: "error_task_open",
  task_closed: "error_task_closed",
  task_without_email: "error_task_closed",
  invalid_request: "error_invalid_text",
} as const;

/** Why enrolling, or something done with a step or task, failed: one sentence beside the button. */
export function workFailureText(failure: Failure, texts: Texts, work: WorkTexts): string {
  const code = "code" in failure ? failure.code : "";
  if (Object.hasOwn(refusals, code)) return work(refusals[code as keyof typeof refusals]);
  return actionFailureText(failure, texts);
}

const obstacles = {
  contact_without_address: "obstacle_contact_without_address",
  contact_opted_out: "obstacle_contact_opted_out",
  contact_bounced: "obstacle_contact_bounced",
  contact_already_enrolled: "obstacle_contact_already_enrolled",
  contact_domain_blocked: "obstacle_contact_domain_blocked",
  contact_away: "obstacle_contact_away",
  inbox_limit: "obstacle_inbox_limit",
  sequence_creator_removed: "obstacle_sequence_creator_removed",
  sender_without_inbox: "obstacle_sender_without_inbox",
  inbox_disconnected: "obstacle_inbox_disconnected",
  sender_removed: "obstacle_sender_removed",
  inbox_signed_out: "obstacle_inbox_signed_out",
  inbox_misconfigured: "obstacle_inbox_misconfigured",
  missing_value: "obstacle_missing_some_value",
  template_error: "obstacle_template_error",
  rejected: "obstacle_rejected",
  unreachable: "obstacle_unreachable",
  throttled: "obstacle_throttled",
  no_address: "obstacle_contact_without_address",
  limit: "obstacle_limit",
  away: "obstacle_away",
  doubt: "obstacle_doubt",
  too_late: "obstacle_too_late",
  step_missing: "obstacle_step_missing",
  email_not_found: "obstacle_email_not_found",
} as const;

const tokens = {
  "contact.given_name": "token_given_name",
  "contact.family_name": "token_family_name",
  "contact.name": "token_name",
  "contact.job_title": "token_job_title",
  "contact.time_zone": "token_time_zone",
  "contact.email": "token_email",
  "company.name": "token_company",
  "sender.name": "token_sender",
  "sender.given_name": "token_sender",
} as const;

/** Why an email or enrollment would fail, or does, in words. */
export function obstacleText({ code, token }: Pick<Obstacle, "code" | "token">, work: WorkTexts): string {
  if (code === "missing_value" && token !== null) {
    const known = Object.hasOwn(tokens, token) ? work(tokens[token as keyof typeof tokens]) : token;
    return work("obstacle_missing_value", { token: known });
  }
  return work(Object.hasOwn(obstacles, code) ? obstacles[code as keyof typeof obstacles] : "obstacle_other");
}

/** Whether the words above say all there is to say; otherwise what the service says is worth showing. */
export const isKnownObstacle = (code: string): boolean => Object.hasOwn(obstacles, code);
