import * as z from "zod/mini";
import {
  actorKinds,
  endReasons,
  enrollmentStates,
  roles,
  stepTypes,
  timelineEventTypes,
} from "../domain/words.ts";
import { id, instant } from "./schema.ts";

export const UserRef = z.object({ id, name: z.string() });

export const User = z.object({
  id,
  name: z.string(),
  email: z.string(),
  role: z.enum(roles),
  timeZone: z.string(),
});

export const Company = z.object({ id, name: z.string(), domains: z.array(z.string()) });

/** Who did it: `name` is the user's, the contact's or the workflow's; null for the system. */
export const Actor = z.object({
  kind: z.enum(actorKinds),
  id: z.nullable(z.string()),
  name: z.nullable(z.string()),
});

/** What made it happen: the message, meeting or run, with a line a person understands. */
export const Cause = z.object({
  kind: z.string(),
  ref: z.nullable(z.string()),
  summary: z.nullable(z.string()),
});

export const Step = z.object({
  position: z.number(),
  type: z.enum(stepTypes),
  /** Subject of an email, title of a task. */
  title: z.string(),
  /** Delay before the step, in minutes. */
  delayMinutes: z.number(),
});

export const Sequence = z.object({
  id,
  name: z.string(),
  /** Version that new enrollments get. */
  version: z.number(),
  stepCount: z.number(),
});

export const SequenceWithSteps = z.extend(Sequence, { steps: z.array(Step) });

export const Enrollment = z.object({
  id,
  contactId: id,
  state: z.enum(enrollmentStates),
  sequence: z.object({ id, name: z.string(), version: z.number(), stepCount: z.number() }),
  /** The step that comes next (for an ended enrollment: that would have come); null after the last one. */
  nextStep: z.nullable(z.object({ position: z.number(), type: z.enum(stepTypes), title: z.string() })),
  /** When the next step is due; null while paused, held, being unenrolled or ended. */
  dueAt: z.nullable(instant),
  enrolledAt: instant,
  enrolledBy: UserRef,
  /** The user whose mailbox sends, and that mailbox's address. */
  sender: z.object({ id, name: z.string(), address: z.string() }),
  pause: z.nullable(z.object({ at: instant, by: Actor })),
  /** The contact is away: all their enrollments wait. `until` null: for an unknown time. */
  hold: z.nullable(z.object({ until: z.nullable(instant), reason: z.string() })),
  end: z.nullable(
    z.object({ at: instant, reason: z.enum(endReasons), actor: Actor, cause: z.nullable(Cause) }),
  ),
  /** Until when `undo` restores this enrollment; null when there is nothing to undo. */
  undoUntil: z.nullable(instant),
  /** Whether the asking user may unenroll, pause, resume, undo and re-enroll. */
  mayChange: z.boolean(),
});

export const Contact = z.object({
  id,
  name: z.string(),
  givenName: z.nullable(z.string()),
  familyName: z.nullable(z.string()),
  jobTitle: z.nullable(z.string()),
  company: z.nullable(z.object({ id, name: z.string() })),
  owner: z.nullable(UserRef),
  timeZone: z.nullable(z.string()),
  /** Primary first. */
  addresses: z.array(z.object({ address: z.string(), bounced: z.boolean() })),
  optedOut: z.boolean(),
});

export const ContactWithEnrollments = z.extend(Contact, {
  /** The open enrollment (S-100: at most one). */
  currentEnrollment: z.nullable(Enrollment),
  /** The one that ended last. */
  lastEnrollment: z.nullable(Enrollment),
});

export const TimelineEvent = z.object({
  id,
  enrollmentId: id,
  type: z.enum(timelineEventTypes),
  at: instant,
  actor: Actor,
  reason: z.nullable(z.enum(endReasons)),
  cause: z.nullable(Cause),
  sequenceName: z.string(),
  /** For `step_executed`. */
  stepPosition: z.nullable(z.number()),
});
