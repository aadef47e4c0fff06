import type { ContactAct } from "../../simulator/mailbox/contact-acts.ts";

/** What a contact does, and how the pane says it. */
export interface MeasuredAct {
  act: ContactAct;
  /** In the simulated Outlook's words. */
  name: string;
  /** A box of the pane with this name, a text in it, or an entry of the history. */
  shown: { region: RegExp } | { text: RegExp } | { entry: RegExp };
  /** Other than the usual one. */
  sequence?: string;
}

const region = (pattern: RegExp) => ({ region: pattern });
const plain = (kind: Exclude<ContactAct["kind"], "out_of_office">) => ({ kind });

/** Back two weeks after the day on which it is measured. */
export function measuredActs(now: Date): readonly MeasuredAct[] {
  const returnOn = new Date(now.getTime() + 14 * 86_400_000).toISOString().slice(0, 10);
  const away: ContactAct = { kind: "out_of_office", program: "gmail", language: "de", returnOn };
  return [
    { name: "answers", act: plain("answer"), shown: region(/^Replied to an email/) },
    {
      name: "answers from another address",
      act: plain("answer_from_other_address"),
      shown: region(/^Replied from another address/),
    },
    {
      name: "writes about something else",
      act: plain("unrelated_mail"),
      shown: region(/^Wrote to the sender/),
    },
    {
      name: "has a colleague answer",
      act: plain("colleague_answers"),
      shown: region(/^Someone at the same company replied/),
      sequence: "Trade fair follow-up",
    },
    { name: "is out of office", act: away, shown: { text: /enrolled in a sequence and away/ } },
    { name: "has left the company", act: plain("left_company"), shown: region(/^They no longer work there/) },
    {
      name: "has no mailbox any more",
      act: plain("bounce"),
      shown: region(/^The email could not be delivered/),
    },
    {
      name: "has a full mailbox",
      act: plain("mailbox_full"),
      shown: { entry: /came back, but not for good/ },
    },
    { name: "books by the meeting link", act: plain("book"), shown: region(/^Booked a meeting/) },
    { name: "accepts a meeting", act: plain("meeting_accepted"), shown: region(/^A meeting was booked/) },
    { name: "opts out by the link", act: plain("opt_out"), shown: region(/^Opted out of emails/) },
    { name: "opts out by mail", act: plain("opt_out_by_mail"), shown: region(/^Opted out of emails/) },
    { name: "reports it as spam", act: plain("complaint"), shown: region(/^They reported an email as spam/) },
    {
      name: "writes something unclear",
      act: plain("unclear_answer"),
      shown: region(/^Is this an answer from/),
    },
    { name: "gets an email written by hand", act: plain("own_mail"), shown: region(/^You wrote to/) },
  ];
}
