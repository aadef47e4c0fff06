import type { EndReason } from "../words.ts";
import { reachCompany } from "./reach-company.ts";
import {
  comesAfter,
  isRepOf,
  isSinceEnrolled,
  stopOf,
  type OpenEnrollment,
  type Person,
  type Stop,
  type StopMessage,
} from "./stop-facts.ts";

/**
 * Who leaves because a person wrote (S-005…S-014). `colleagues` are the open enrollments of the company: of the sender's,
 * or, when a stranger answers an email of a sequence, of the contact's.
 */
export function stopByReply(
  message: StopMessage,
  people: readonly Person[],
  colleagues: readonly OpenEnrollment[],
): Stop[] {
  const direct = people.flatMap((person) => stopPerson(message, person));
  const wider = stopColleagues(message, people, colleagues);
  const all = [...direct, ...wider];
  return reachCompany(all, opensOf(people), colleagues, { kind: "reply", reason: wideReason(people) });
}

function stopPerson(message: StopMessage, person: Person): Stop[] {
  const { open } = person;
  if (open === null || !open.settings.replyUnenrolls || !comesAfter(person, open, message.receivedAt))
    return [];
  const reason = reasonToLeave(message, person, open);
  return reason === null ? [] : [stopOf(open, reason)];
}

/** Why a person's answer ends this enrollment; null: it does not. */
export function reasonToLeave(message: StopMessage, person: Person, open: OpenEnrollment): EndReason | null {
  const { senderIs, inThread } = person;
  switch (senderIs) {
    case "primary":
      if (inThread) return "reply";
      return isRepOf(open, message.userId) ? "unrelated_mail" : null;
    case "alias":
      return inThread || isRepOf(open, message.userId) ? "mail_from_alias" : null;
    case "colleague":
      return inThread && open.settings.replyScope === "company" ? "same_company_reply" : null;
    case "insider":
      return null;
    default:
      return inThread ? "reply_from_other_address" : null;
  }
}

/** S-012 and S-013, for sequences that ask for it (S-014): somebody of the company wrote to the rep. */
function stopColleagues(
  message: StopMessage,
  people: readonly Person[],
  colleagues: readonly OpenEnrollment[],
): Stop[] {
  const isContact = people.some(({ senderIs }) => senderIs === "primary" || senderIs === "alias");
  // A stranger's first mail may be a newsletter of the company; an answer is a person's.
  if (!isContact && !message.isAnswer) return [];
  const reason = wideReason(people);
  return colleagues
    .filter(({ settings }) => settings.replyUnenrolls && settings.replyScope === "company")
    .filter((open) => isRepOf(open, message.userId) && isSinceEnrolled(open, message.receivedAt))
    .map((open) => stopOf(open, reason));
}

function wideReason(people: readonly Person[]): EndReason {
  return people.some((person) => person.inThread) ? "same_company_reply" : "same_company_mail";
}

export function opensOf(people: readonly Person[]): OpenEnrollment[] {
  return people.flatMap(({ open }) => (open === null ? [] : [open]));
}
