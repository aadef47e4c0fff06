import type { MessageClass } from "../message-words.ts";
import { isWriter, writersOf } from "./people-of.ts";
import { reasonToLeave } from "./stop-by-reply.ts";
import { comesAfter, type OpenEnrollment, type Person, type StopMessage } from "./stop-facts.ts";

/**
 * Of whom a person has to say what the message was; their ids. Only what is open can wait for that, and only where the
 * message, were it sure, could end it (S-014, S-037).
 */
export function doubtAbout(message: StopMessage, people: readonly Person[]): string[] {
  const concerned = people.filter((person) => {
    const { open } = person;
    if (open === null || !comesAfter(person, open, message.receivedAt)) return false;
    return mayEnd(message, person, open, people);
  });
  return concerned.map(({ contactId }) => contactId);
}

const byReports: ReadonlySet<MessageClass> = new Set(["hard_bounce", "soft_bounce", "complaint"]);
const byMeetings: ReadonlySet<MessageClass> = new Set([
  "meeting_accepted",
  "meeting_invitation",
  "meeting_declined",
  "meeting_tentative",
]);

function mayEnd(
  message: StopMessage,
  person: Person,
  open: OpenEnrollment,
  people: readonly Person[],
): boolean {
  const { class: what } = message;
  if (byReports.has(what) || (what === "opt_out" && (isWriter(person) || person.asksByToken))) return true;
  if (message.hasLeft) return writersOf(people).includes(person);
  if (byMeetings.has(what)) return open.settings.meetingUnenrolls && writersOf(people).includes(person);
  return open.settings.replyUnenrolls && reasonToLeave(message, person, open) !== null;
}
