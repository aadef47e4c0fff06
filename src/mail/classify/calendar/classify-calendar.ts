import type { MessageClass } from "../../../domain/message-words.ts";
import type { ParsedMessage } from "../../parse/parsed-message.ts";
import type { Verdict } from "../context.ts";
import { observe } from "../observe.ts";
import { ownText } from "../../own-text/own-text.ts";
import { readCalendar, type CalendarFacts } from "./read-calendar.ts";

const answers: Readonly<Record<string, MessageClass>> = {
  ACCEPTED: "meeting_accepted",
  DECLINED: "meeting_declined",
  TENTATIVE: "meeting_tentative",
};

/**
 * A message of a calendar (iTIP, RFC 5546): the answer of an attendee, a proposal of another time, an invitation. Looked
 * at before automatic replies, because calendars mark what they send as generated.
 */
export function classifyCalendar(message: ParsedMessage): Verdict | null {
  const calendar = readCalendar(message);
  if (calendar === null) return null;
  const found = classOf(calendar);
  if (found === null) return null;
  const { method } = calendar;
  const evidence = [observe("calendar.method", `METHOD:${[method, ...calendar.answers].join(" ")}`)];
  // Somebody who does not simply accept and writes why has answered.
  const comment =
    found === "meeting_declined" || found === "meeting_tentative" ? typed(message, calendar) : "";
  if (comment !== "") {
    return {
      class: "human_reply",
      confidence: 0.9,
      evidence: [observe("calendar.comment", comment), ...evidence],
    };
  }
  return { class: found, confidence: 0.98, evidence };
}

/** Outlook leaves the text of an answer to whom it comes from; other programs fill it with their own. */
function typed(message: ParsedMessage, { comment, program }: CalendarFacts): string {
  if (comment !== "" || !/microsoft|outlook/i.test(program)) return comment;
  const text = ownText(message).trim().slice(0, 200);
  return text.includes(" ") ? text : "";
}

function classOf({ method, answers: given }: CalendarFacts): MessageClass | null {
  if (method === "COUNTER") return "meeting_new_time";
  if (method === "REQUEST") return "meeting_invitation";
  // Several attendees in one answer: whoever sent it passes on what the others said; the own answer is what is not open.
  if (method === "REPLY")
    return given.map((answer) => answers[answer]).find((known) => known !== undefined) ?? "other";
  return ["CANCEL", "ADD", "REFRESH", "DECLINECOUNTER"].includes(method) ? "other" : null;
}
