import * as z from "zod/mini";
import {
  actorKinds,
  endReasons,
  enrollmentStates,
  holdReasons,
  roles,
  stepTypes,
  timelineEventTypes,
  waitReasons,
} from "../domain/words.ts";
import { mailFolders } from "../domain/message-words.ts";
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

/** A rule (`family.name`) that spoke, and what it saw: words or fields of the message. */
export const Evidence = z.object({ rule: z.string(), detail: z.string() });

/** What made it happen: the message, meeting or run, with a line a person understands. */
export const Sender = z.object({ name: z.nullable(z.string()), address: z.string() });

export const MessagePlace = z.object({
  from: z.nullable(Sender),
  receivedAt: instant,
  folder: z.enum(mailFolders),
});

export const Cause = z.object({
  /** `message`: something that came into an inbox; `ref` is its id. */
  kind: z.string(),
  ref: z.nullable(z.string()),
  summary: z.nullable(z.string()),
  /** Opens the message in Outlook. */
  webLink: z.nullable(z.string()),
  /** Why a message was taken for what it was taken for, the strongest first. */
  evidence: z.array(Evidence),
  /** Where to find it, for people whose mailbox has no such address. */
  message: z.nullable(MessagePlace),
  /** When the meeting begins that did it. */
  meetingAt: z.nullable(instant),
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
  creator: UserRef,
  /**
   * Whether contacts can be enrolled: not while its creator has left or may only look on. An admin hands it over, or anybody
   * saves it as a new one.
   */
  enrollable: z.boolean(),
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
  /**
   * All enrollments of the contact wait: they are away (`until` null: for an unknown time), or a person has to say what
   * a message of theirs was. `cause` is the message that made them wait.
   */
  hold: z.nullable(
    z.object({ until: z.nullable(instant), reason: z.enum(holdReasons), cause: z.nullable(Cause) }),
  ),
  /**
   * Why the next step does not run by its delay alone: an open task, a full inbox (`dueAt` says when it goes), a contact
   * who is away, or a step that cannot be carried out (`code` and `detail` say why) until it is retried or skipped.
   */
  wait: z.nullable(
    z.object({ reason: z.enum(waitReasons), detail: z.nullable(z.string()), code: z.nullable(z.string()) }),
  ),
  /**
   * The next email is put off, at first until `dueAt`: the mailbox that would send it cannot be read, and an answer may lie
   * in it. Since when; null again once that is over.
   */
  inboxUnread: z.nullable(z.object({ since: instant })),
  /** An email of it was handed over and nobody knows yet whether it left. */
  emailUncertain: z.boolean(),
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
  addresses: z.array(
    z.object({
      address: z.string(),
      bounced: z.boolean(),
      /** Nobody entered it: the contact was seen to write from it (S-010). */
      learned: z.boolean(),
    }),
  ),
  optedOut: z.boolean(),
});

/** A message of which nobody can tell yet whether it is an answer: all enrollments of its sender wait for a person. */
export const DoubtfulMessage = z.object({
  id,
  from: z.nullable(Sender),
  subject: z.nullable(z.string()),
  /** The beginning of what its sender wrote. */
  excerpt: z.nullable(z.string()),
  receivedAt: instant,
  folder: z.enum(mailFolders),
  /** Opens it in Outlook. */
  webLink: z.nullable(z.string()),
  evidence: z.array(Evidence),
});

export const ContactWithEnrollments = z.extend(Contact, {
  /** Whether the contact is the asking user's to enroll. */
  mayEnroll: z.boolean(),
  /** The open enrollment (S-100: at most one). */
  currentEnrollment: z.nullable(Enrollment),
  /** The one that ended last. */
  lastEnrollment: z.nullable(Enrollment),
  /** What the asking user may decide about, the newest first. */
  doubts: z.array(DoubtfulMessage),
  /** The last email that the sender wrote to the contact by hand since the open enrollment began. */
  ownMail: z.nullable(
    z.object({ sentAt: instant, subject: z.nullable(z.string()), webLink: z.nullable(z.string()) }),
  ),
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
  /** Of what concerns a step. */
  stepPosition: z.nullable(z.number()),
  /** What that step is: an email by the subject it left with, else as the sequence names it. */
  step: z.nullable(z.object({ type: z.enum(stepTypes), title: z.string() })),
  /** For `held`: until when; null: not known. */
  until: z.nullable(instant),
});
