import type { Classification } from "./classification.ts";

/** What is known besides the message. The lists may be empty. */
export interface ClassifyContext {
  /** When the mailbox got it: dates without a year are read from here on. */
  receivedAt: Date;
  /** Of the inbox that it came into; lower case. */
  ownAddresses: readonly string[];
  /** IANA name; of the rep who reads it. */
  timeZone: string;
}

/** What a group of rules says about a message; what it leaves out is empty. Null: the rules say nothing about it. */
export type Verdict = Pick<Classification, "class" | "confidence" | "evidence"> & Partial<Classification>;
