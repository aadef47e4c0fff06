/** Closed lists of the field's words. SQL checks, HTTP and code use the same spelling; a test compares them. */

/** Viewers look at everything and change nothing; who becomes one loses the right to have sequences (S-026). */
export const roles = ["viewer", "rep", "manager", "admin", "super_admin"] as const;
export type Role = (typeof roles)[number];

export const enrollmentStates = ["active", "paused", "unenrolling", "unenrolled", "finished"] as const;
export type EnrollmentState = (typeof enrollmentStates)[number];

export const stepTypes = ["automated_email", "manual_email", "call", "todo"] as const;
export type StepType = (typeof stepTypes)[number];

/** Why an enrollment ended: one per rule S-005…S-026, and by hand (S-041). */
export const endReasons = [
  "manual", // S-041
  "reply", // S-005
  "unrelated_mail", // S-007
  "reply_from_other_address", // S-008
  "mail_from_alias", // S-010
  "same_company_reply", // S-012
  "same_company_mail", // S-013
  "meeting_link", // S-015
  "meeting", // S-016…S-019
  "opt_out", // S-020
  "bounce", // S-021
  "workflow", // S-022
  "automate_trigger", // S-023
  "completed", // S-024
  "sequence_deleted", // S-025
  "creator_removed", // S-026
  "complaint", // reported as spam
  "left_company", // an automatic reply says that they work there no more
] as const;
export type EndReason = (typeof endReasons)[number];

export const actorKinds = ["user", "contact", "workflow", "system"] as const;
export type ActorKind = (typeof actorKinds)[number];

export const timelineEventTypes = [
  "enrolled",
  "step_executed",
  "paused",
  "resumed",
  "unenroll_requested",
  "unenrolled",
  "unenroll_undone",
  "finished",
  "step_skipped",
  "step_failed",
  "step_edited",
  "task_created",
  "task_completed",
  "email_uncertain",
  "email_settled",
  "held",
  "released",
  "message_doubtful",
  "message_decided",
  "address_learned",
  "bounced_softly",
  "own_mail_sent",
  "meeting_declined",
  "stop_disputed",
] as const;
export type TimelineEventType = (typeof timelineEventTypes)[number];

/** Where the hand-over of one email stands. */
export const outboxStates = ["ready", "sending", "sent", "uncertain", "cancelled"] as const;
export type OutboxState = (typeof outboxStates)[number];

/** On which days follow-ups may run; business days are weekdays that are no holiday of the tenant. */
export const eligibleDays = ["business_days", "weekdays", "every_day"] as const;
export type EligibleDays = (typeof eligibleDays)[number];

/** Why the next step does not run by its delay alone. */
export const waitReasons = ["task", "limit", "away", "stuck", "doubt", "unreachable"] as const;
export type WaitReason = (typeof waitReasons)[number];

/** Why all enrollments of a contact wait: the contact is away, or a person has to say what a message was. */
export const holdReasons = ["away", "doubt"] as const;
export type HoldReason = (typeof holdReasons)[number];

/** Whom a trigger of a sequence takes out: who acted, or all contacts of their company (S-038, S-039). */
export const unenrollScopes = ["contact", "company"] as const;
export type UnenrollScope = (typeof unenrollScopes)[number];

/** Whether a stop of a whole company reaches one sequence or all. */
export const companyReaches = ["this_sequence", "all_sequences"] as const;
export type CompanyReach = (typeof companyReaches)[number];
