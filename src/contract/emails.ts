/** What is going to be sent: why it could not be, previews, and what a rep changes in it. */
import * as z from "zod/mini";
import { holdReasons } from "../domain/words.ts";
import { id, instant, lines, subject } from "./schema.ts";

/** Why an enrollment or one of its emails would fail (F13), or does. */
export const Obstacle = z.object({
  code: z.string(),
  /** A sentence in English for developers; UIs translate the code. */
  message: z.string(),
  /** The step it concerns; null: all of them. */
  position: z.nullable(z.number()),
  /** The placeholder without a value, e.g. `contact.givenName`. */
  token: z.nullable(z.string()),
});

/** One changed email of an enrollment that is about to begin. */
export const StepEdit = z.strictObject({
  position: z.int().check(z.minimum(1), z.maximum(1000)),
  subject: z.optional(subject),
  body: z.optional(lines),
});

export const CheckEnrollmentRequest = z.strictObject({
  contactId: id,
  sequenceId: id,
  /** One of the asking user's; default: the one that would be chosen. */
  inboxId: z.optional(id),
  startStep: z.optional(z.int().check(z.minimum(1), z.maximum(1000))),
  startAt: z.optional(instant),
  edits: z.optional(z.array(StepEdit).check(z.maxLength(100))),
});
export const CheckEnrollmentResponse = z.object({
  /** Empty: the contact can be enrolled, and every email on the way can be made. */
  obstacles: z.array(Obstacle),
  /** What the first step would wait for, beside its time; `until` null: nobody knows how long. */
  wait: z.nullable(z.object({ reason: z.enum(["limit", ...holdReasons]), until: z.nullable(instant) })),
  /** When the first step would run; null when it could not, or nobody knows. */
  goesAt: z.nullable(instant),
});

export const MailAddress = z.object({ name: z.string(), address: z.string() });

/** An email as it would leave. */
export const Email = z.object({
  position: z.number(),
  from: MailAddress,
  to: MailAddress,
  subject: z.string(),
  text: z.string(),
  html: z.string(),
});

/** The body as it was written, with its placeholders: what an editor starts from. */
export const EmailSource = z.object({ subject: z.string(), body: z.string() });

export const NextEmail = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("email"),
    email: Email,
    source: EmailSource,
    /** Null: nothing is due by itself (paused, waiting), or other steps come before. */
    dueAt: z.nullable(instant),
    /** Whether the rep changed it for this contact. */
    edited: z.boolean(),
  }),
  z.object({
    kind: z.literal("obstacles"),
    position: z.number(),
    source: EmailSource,
    edited: z.boolean(),
    obstacles: z.array(Obstacle),
  }),
  /** No email comes any more. */
  z.object({ kind: z.literal("none") }),
]);

export const PreviewRequest = z.strictObject({
  contactId: id,
  position: z.int().check(z.minimum(1), z.maximum(1000)),
  inboxId: z.optional(id),
  /** The step it would begin with, at most `position`; default 1. What was not sent before is not answered to. */
  startStep: z.optional(z.int().check(z.minimum(1), z.maximum(1000))),
  /** As the rep is about to change it. */
  subject: z.optional(subject),
  body: z.optional(lines),
});
export const Preview = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("email"), email: Email, source: EmailSource }),
  z.object({ kind: z.literal("obstacles"), source: EmailSource, obstacles: z.array(Obstacle) }),
]);

/** Null takes the change back: the sequence's own text counts again. What is left out stays as it is. */
export const EditStepRequest = z.strictObject({
  subject: z.optional(z.nullable(subject)),
  body: z.optional(z.nullable(lines)),
});
export const StepParams = z.object({
  id,
  position: z.string().check(z.regex(/^[1-9]\d{0,3}$/, "must be the position of a step")),
});

const stepPosition = z.int().check(z.minimum(1), z.maximum(1000));

/** The step that is meant, so that who asks twice changes one. */
export const SkipStepRequest = z.strictObject({ position: stepPosition });
export const RetryStepRequest = z.strictObject({
  position: stepPosition,
  /** Send an email again of which nobody knows whether it left (`emailUncertain`), at the risk of two. */
  acceptSecondCopy: z.optional(z.boolean()),
});

/** A manual email as the rep wrote it. */
export const SendTaskRequest = z.strictObject({ subject, body: lines });
