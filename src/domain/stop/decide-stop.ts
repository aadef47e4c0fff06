import type { MessageClass } from "../message-words.ts";
import type { EndReason } from "../words.ts";
import { doubtAbout } from "./doubt-about.ts";
import { idOf, isAddressed, isTouched, isWriter, writersOf } from "./people-of.ts";
import { stopByMeeting } from "./stop-by-meeting.ts";
import { opensOf, stopByReply } from "./stop-by-reply.ts";
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
  if (!message.isSure && !isNothing(message)) return doubtIfTouched(message, people, colleagues);
  if (message.isRefuted && isHarmful(message)) return decideRefuted(message, people, colleagues);
  return rules[message.class](message, people, colleagues);
}

type Rule = (
  message: StopMessage,
  people: readonly Person[],
  colleagues: readonly OpenEnrollment[],
) => StopDecision;

const answered: Rule = (message, people, colleagues) => {
  return { ...nothing, stops: stopByReply(message, people, colleagues) };
};
const doubtIfTouched: Rule = (message, people) => inDoubt(message, people.filter(isTouched));
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
    inDoubt(
      message,
      people.filter((person) => person.inThread),
    ),
  delivery_report: () => nothing,
  read_receipt: () => nothing,
};

function inDoubt(message: StopMessage, people: readonly Person[]): StopDecision {
  return { ...nothing, doubts: doubtAbout(message, people) };
}

/** Nothing follows from these, however sure. */
function isNothing({ class: what }: StopMessage): boolean {
  return what === "delivery_report" || what === "read_receipt";
}

const fromServers: ReadonlySet<MessageClass> = new Set(["hard_bounce", "soft_bounce", "complaint"]);

/** What the rep's own organisation says among itself about an email; its mail servers speak for others. */
function isAmongReps(message: StopMessage, people: readonly Person[]): boolean {
  return people.some(({ senderIs }) => senderIs === "insider") && !fromServers.has(message.class);
}

const endsNothing: ReadonlySet<MessageClass> = new Set(["soft_bounce", "delivery_report", "read_receipt"]);

/** Whether it may end something that a rep would miss: to wait for somebody who is away does no lasting harm. */
function isHarmful({ class: what, hasLeft, hasComment }: StopMessage): boolean {
  if (what === "automatic_reply") return hasLeft;
  if (what === "meeting_declined") return hasComment;
  return !endsNothing.has(what);
}

/**
 * The receiving server says that the sender is forged. Who names an email of ours has got one, so it is what it seems;
 * of the others a person has to say. Who asks to opt out is asked about even where nothing is open: it must not be lost.
 */
function decideRefuted(
  message: StopMessage,
  people: readonly Person[],
  colleagues: readonly OpenEnrollment[],
): StopDecision {
  const proven = people.filter(({ namesEmail, asksByToken }) => namesEmail || asksByToken);
  const decision = proven.length === 0 ? nothing : rules[message.class](message, proven, colleagues);
  // A report that bears an email of ours is about its recipient alone.
  const isSettled = proven.length > 0 && fromServers.has(message.class);
  const others = isSettled ? [] : people.filter((person) => !proven.includes(person) && isAskedAbout(person));
  const asking = message.class === "opt_out" ? others.filter(isWriter).map(idOf) : [];
  const doubts = [...decision.doubts, ...doubtAbout(message, others), ...asking];
  return { ...decision, doubts: [...new Set(doubts)] };
}

/** Nobody leaves because an alias bounced. */
const isAskedAbout = (person: Person): boolean => isTouched(person) && person.recipientIs !== "alias";

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
 * an email of ours is about that email alone: it went to one person, whomever else the report names. One that only names
 * an address may be forged, or be about somebody else's email: it counts where we have just written there.
 */
function bounced(message: StopMessage, people: readonly Person[]): StopDecision {
  const proven = people.filter(({ inThread }) => inThread);
  const concerned = proven.length > 0 ? proven : people.filter(isAddressed);
  const doubtful = concerned.filter((person) => person.recipientIs === "primary" && !isCredible(person));
  const certain = concerned.filter((person) => !doubtful.includes(person));
  const ended = certain.filter(({ recipientIs, inThread }) => recipientIs === "primary" || inThread);
  return {
    ...nothing,
    bounced: certain.map(idOf),
    stops: endAll(message, ended, "bounce"),
    doubts: doubtAbout(message, doubtful),
  };
}

const isCredible = ({ inThread, hasRecentEmail }: Person): boolean => inThread || hasRecentEmail;

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
    : inDoubt(message, people.filter(isAddressed));
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
