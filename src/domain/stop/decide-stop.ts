import type { MessageClass } from "../message-words.ts";
import type { EndReason } from "../words.ts";
import { stopByMeeting } from "./stop-by-meeting.ts";
import { opensOf, reasonToLeave, stopByReply } from "./stop-by-reply.ts";
import {
  comesAfter,
  isSinceEnrolled,
  stopOf,
  type OpenEnrollment,
  type Person,
  type Stop,
  type StopMessage,
} from "./stop-facts.ts";

/** What a message leads to. Contacts are named by their ids. */
export interface StopDecision {
  stops: Stop[];
  /** Their sender is away: all their enrollments wait, and nobody leaves. */
  away: string[];
  /** A person has to say what the message was before their steps go on. */
  doubts: string[];
  /** They are not to be written to again. */
  optedOut: string[];
  /** Their address does not exist. */
  bounced: string[];
  /** Goes into the timelines of their open enrollments, and changes nothing. */
  notes: { type: "bounced_softly" | "meeting_declined" | "own_mail_sent"; contactIds: string[] } | null;
}

const nothing: StopDecision = { stops: [], away: [], doubts: [], optedOut: [], bounced: [], notes: null };

/**
 * Who leaves, waits or is shown to the rep because of a message that came in. Pure: people and colleagues are whom it may
 * concern, each with the enrollment that is open. What is not sure neither stops nor goes on.
 */
export function decideStop(
  message: StopMessage,
  people: readonly Person[],
  colleagues: readonly OpenEnrollment[] = [],
): StopDecision {
  if (isAmongReps(message, people)) return nothing;
  const rule = message.isSure || isNothing(message) ? rules[message.class] : doubtIfTouched;
  return rule(message, people, colleagues);
}

type Rule = (
  message: StopMessage,
  people: readonly Person[],
  colleagues: readonly OpenEnrollment[],
) => StopDecision;

const answered: Rule = (message, people, colleagues) => {
  return { ...nothing, stops: stopByReply(message, people, colleagues) };
};
const doubtIfTouched: Rule = (message, people) => doubtAbout(message, people.filter(isTouched));
const met: Rule = (message, people, colleagues) => {
  return { ...nothing, stops: meet(message, people, colleagues) };
};

const rules: Readonly<Record<MessageClass, Rule>> = {
  human_reply: answered,
  meeting_new_time: answered,
  automatic_reply: (message, people) =>
    message.hasLeft ? left(message, people) : { ...nothing, away: writersOf(people).map(idOf) },
  hard_bounce: bounced,
  soft_bounce: (_message, people) => {
    return {
      ...nothing,
      notes: { type: "bounced_softly", contactIds: people.filter(isAddressed).map(idOf) },
    };
  },
  complaint: complained,
  opt_out: optOut,
  meeting_accepted: met,
  meeting_invitation: met,
  meeting_declined: declined,
  meeting_tentative: doubtIfTouched,
  challenge: doubtIfTouched,
  other: (message, people) =>
    doubtAbout(
      message,
      people.filter((person) => person.inThread),
    ),
  delivery_report: () => nothing,
  read_receipt: () => nothing,
};

/** Nothing follows from these, however sure. */
function isNothing({ class: what }: StopMessage): boolean {
  return what === "delivery_report" || what === "read_receipt";
}

const fromServers: ReadonlySet<MessageClass> = new Set(["hard_bounce", "soft_bounce", "complaint"]);

/** What the rep's own organisation says among itself about an email; its mail servers speak for others. */
function isAmongReps(message: StopMessage, people: readonly Person[]): boolean {
  return people.some(({ senderIs }) => senderIs === "insider") && !fromServers.has(message.class);
}

const idOf = ({ contactId }: Person): string => contactId;
const isWriter = ({ senderIs }: Person): boolean => senderIs === "primary" || senderIs === "alias";
const isTouched = (person: Person): boolean =>
  isWriter(person) || person.inThread || person.recipientIs !== null;
/** Reports are about whom they name, and about the email that they bear. */
const isAddressed = ({ recipientIs, inThread }: Person): boolean => recipientIs !== null || inThread;

/** Who wrote it: a contact, or else (an unknown address answers for them) the contact whose email it answers. */
function writersOf(people: readonly Person[]): Person[] {
  const writers = people.filter(isWriter);
  return writers.length > 0
    ? writers
    : people.filter(({ inThread, senderIs }) => inThread && senderIs === "stranger");
}

/** Only what is open can wait for an answer, and only where the message, were it sure, could end it (S-014, S-037). */
function doubtAbout(message: StopMessage, people: readonly Person[]): StopDecision {
  const concerned = people.filter((person) => {
    const { open } = person;
    return open !== null && comesAfter(person, open, message.receivedAt) && mayEnd(message, person, people);
  });
  return { ...nothing, doubts: concerned.map(idOf) };
}

const byReports: ReadonlySet<MessageClass> = new Set(["hard_bounce", "soft_bounce", "complaint"]);
const byMeetings: ReadonlySet<MessageClass> = new Set([
  "meeting_accepted",
  "meeting_invitation",
  "meeting_declined",
  "meeting_tentative",
]);

function mayEnd(message: StopMessage, person: Person, people: readonly Person[]): boolean {
  const { open } = person;
  const { class: what } = message;
  if (open === null) return false;
  if (byReports.has(what) || (what === "opt_out" && (isWriter(person) || person.asksByToken))) return true;
  if (byMeetings.has(what)) return open.settings.meetingUnenrolls && writersOf(people).includes(person);
  return open.settings.replyUnenrolls && reasonToLeave(message, person, open) !== null;
}

function endAll(message: StopMessage, people: readonly Person[], reason: EndReason): Stop[] {
  return people.flatMap((person) => {
    const { open } = person;
    return open !== null && comesAfter(person, open, message.receivedAt) ? [stopOf(open, reason)] : [];
  });
}

function left(message: StopMessage, people: readonly Person[]): StopDecision {
  return { ...nothing, stops: endAll(message, writersOf(people), "left_company") };
}

/**
 * S-021. An alias that bounced is noted, and nobody leaves for it: emails go to the primary address. A report that bears
 * an email of ours is about that email alone: it went to one person, whomever else the report names.
 */
function bounced(message: StopMessage, people: readonly Person[]): StopDecision {
  const proven = people.filter(({ inThread }) => inThread);
  const concerned = proven.length > 0 ? proven : people.filter(isAddressed);
  const ended = concerned.filter(({ recipientIs, inThread }) => recipientIs === "primary" || inThread);
  return { ...nothing, bounced: concerned.map(idOf), stops: endAll(message, ended, "bounce") };
}

function suppressed(
  message: StopMessage,
  people: readonly Person[],
  reason: "complaint" | "opt_out",
): StopDecision {
  return { ...nothing, optedOut: people.map(idOf), stops: endAll(message, people, reason) };
}

/**
 * Nobody is written to again after a complaint, so it has to bear an email to them: anybody can write a report that names
 * others. One that only names somebody is shown to the rep.
 */
function complained(message: StopMessage, people: readonly Person[]): StopDecision {
  const proven = people.filter(({ inThread }) => inThread);
  return proven.length > 0
    ? suppressed(message, proven, "complaint")
    : doubtAbout(message, people.filter(isAddressed));
}

/** S-020 by mail: the contact's own wish; from an unknown address it is an answer like any other (S-008). */
function optOut(
  message: StopMessage,
  people: readonly Person[],
  colleagues: readonly OpenEnrollment[],
): StopDecision {
  const own = people.filter((person) => isWriter(person) || person.asksByToken);
  if (own.length > 0) return suppressed(message, own, "opt_out");
  return { ...nothing, stops: stopByReply(message, people, colleagues) };
}

/** S-017: with the user whose inbox it came into. */
function meet(
  message: StopMessage,
  people: readonly Person[],
  colleagues: readonly OpenEnrollment[],
): Stop[] {
  const takingPart = writersOf(people).filter(
    (person) => person.open !== null && comesAfter(person, person.open, message.receivedAt),
  );
  return stopByMeeting({ userId: message.userId, byLinkOf: null }, opensOf(takingPart), colleagues);
}

/** A typed comment is a person's answer; the button alone is not. */
function declined(
  message: StopMessage,
  people: readonly Person[],
  colleagues: readonly OpenEnrollment[],
): StopDecision {
  if (message.hasComment) return { ...nothing, stops: stopByReply(message, people, colleagues) };
  return { ...nothing, notes: { type: "meeting_declined", contactIds: writersOf(people).map(idOf) } };
}

const byHand: ReadonlySet<MessageClass> = new Set(["human_reply", "meeting_invitation", "other"]);

/** A rep's own mail, written by hand to somebody who is enrolled: offered to the rep as a reason to unenroll. */
export function decideOwnMail(message: StopMessage, people: readonly Person[]): StopDecision {
  const written = people.filter(({ recipientIs, open }) => {
    return recipientIs !== null && open !== null && isSinceEnrolled(open, message.receivedAt);
  });
  const contactIds = byHand.has(message.class) ? written.map(idOf) : [];
  return { ...nothing, notes: { type: "own_mail_sent", contactIds } };
}
