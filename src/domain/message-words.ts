/** What a message is, whoever it concerns. */
export const messageClasses = [
  "human_reply",
  "automatic_reply",
  "hard_bounce",
  "soft_bounce",
  /** Delayed, delivered, relayed, expanded: nothing follows from it. */
  "delivery_report",
  "complaint",
  "opt_out",
  "meeting_accepted",
  "meeting_declined",
  "meeting_tentative",
  "meeting_new_time",
  "meeting_invitation",
  "read_receipt",
  "challenge",
  "other",
] as const;
export type MessageClass = (typeof messageClasses)[number];

/** Why: a rule's id (`dsn.status`, `auto.auto-submitted`) and what it saw. The detail is data from the message. */
export interface Evidence {
  rule: string;
  detail: string;
}

/** The folders in which something about an enrollment may appear; junk, because absence notes land there. */
export const mailFolders = ["inbox", "junk", "sent"] as const;
export type MailFolder = (typeof mailFolders)[number];

/** What became of a message that was read. */
export const messageOutcomes = [
  "ignored",
  "noted",
  "unenrolled",
  "held",
  "doubtful",
  "decided",
  "kept_aside",
] as const;
export type MessageOutcome = (typeof messageOutcomes)[number];
