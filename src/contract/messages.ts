/** What came into the connected inboxes, what it was taken for, and what people said about that. */
import * as z from "zod/mini";
import { endReasons } from "../domain/words.ts";
import { mailFolders, messageClasses, messageOutcomes } from "../domain/message-words.ts";
import { Enrollment, Evidence, Sender, UserRef } from "./resources.ts";
import { id, instant, lines, page, pageQuery } from "./schema.ts";

export const messageDecisions = ["answer", "no_answer"] as const;

/** A message that was read. Bodies are not kept: the excerpt is the beginning of what its sender wrote. */
export const Message = z.object({
  id,
  inbox: z.object({ id, address: z.string() }),
  folder: z.enum(mailFolders),
  receivedAt: instant,
  /** Null: it names no sender, or it could not be read. */
  from: z.nullable(Sender),
  subject: z.nullable(z.string()),
  excerpt: z.nullable(z.string()),
  /** Opens it in Outlook. */
  webLink: z.nullable(z.string()),
  class: z.nullable(z.enum(messageClasses)),
  /** 0 to 1. */
  confidence: z.nullable(z.number()),
  evidence: z.array(Evidence),
  outcome: z.enum(messageOutcomes),
  /** Why it was kept aside. */
  problem: z.nullable(z.string()),
  contact: z.nullable(z.object({ id, name: z.string() })),
  enrollmentId: z.nullable(id),
  decision: z.nullable(z.object({ decision: z.enum(messageDecisions), at: instant, by: UserRef })),
  /** Whether the asking user may say what it was. */
  mayDecide: z.boolean(),
});
export const MessagePage = page(Message);

/** Doubtful: waits for a person (default). Kept aside: could not be read. */
export const MessagesQuery = z.strictObject({
  ...pageQuery,
  outcome: z.optional(z.enum(["doubtful", "kept_aside"])),
});

/** `answer`: a person wrote it, and the contact leaves as if it had been clear. `no_answer`: everything goes on. */
export const DecideMessageRequest = z.strictObject({ decision: z.enum(messageDecisions) });
export const DecideMessageResponse = z.object({
  /** What it was about, as it is now; null: nothing any more. */
  enrollment: z.nullable(Enrollment),
});

/** What was wrong about it, for whoever improves the rules. */
export const DisputeRequest = z.optional(z.nullable(z.strictObject({ note: z.optional(lines) })));

/** An automatic stop or hold of which a person said that it was wrong. No text of the message. */
export const DisputedStop = z.object({
  id,
  at: instant,
  by: UserRef,
  note: z.string(),
  enrollmentId: id,
  contactId: id,
  /** Null: it was a hold, not a stop. */
  reason: z.nullable(z.enum(endReasons)),
  /** What the message was taken for, and why; null: no message caused it. */
  message: z.nullable(
    z.object({
      id,
      receivedAt: instant,
      fromAddress: z.nullable(z.string()),
      messageId: z.nullable(z.string()),
      webLink: z.nullable(z.string()),
      class: z.nullable(z.enum(messageClasses)),
      confidence: z.nullable(z.number()),
      evidence: z.array(Evidence),
      /** First day on which its sender was said to be back. */
      returnOn: z.nullable(z.string()),
    }),
  ),
});
export const DisputedStopPage = page(DisputedStop);
