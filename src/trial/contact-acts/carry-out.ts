import type { App } from "../../service/context.ts";
import type { ContactAct, plainActs } from "./acts.ts";
import * as answers from "./answers.ts";
import { acknowledgement, leftCompany, outOfOffice } from "./automatic-replies.ts";
import { meetingAnswer } from "./calendar-answers.ts";
import { bounce, delayed, mailboxFull } from "./delivery-reports.ts";
import type { EmailInHand } from "./email-in-hand.ts";
import { book, optOut } from "./follow-links.ts";
import { complaint } from "./spam-report.ts";

interface Surroundings {
  app: App;
  /** Brings a mail to whom it names. */
  deliver: (raw: Buffer) => Promise<unknown>;
  now: Date;
}

export type Outcome = "done" | "no_such_link" | "link_refused";

/** Lets the contact (or their mail server) do it: by a mail that is really delivered, or by a link that is really opened. */
export async function carryOut(
  act: ContactAct,
  email: EmailInHand,
  { app, deliver, now }: Surroundings,
): Promise<Outcome> {
  if (act.kind === "opt_out") return outcomeOf(await optOut(app, email));
  if (act.kind === "book") return outcomeOf(await book(app, email));
  const raw =
    act.kind === "out_of_office" ? await outOfOffice(email, act, now) : await writers[act.kind](email, now);
  if (raw === null) return "no_such_link";
  await deliver(raw);
  return "done";
}

function outcomeOf(status: number | null): Outcome {
  if (status === null) return "no_such_link";
  return status < 400 ? "done" : "link_refused";
}

type MailAct = Exclude<(typeof plainActs)[number], "opt_out" | "book">;

const writers: Record<MailAct, (email: EmailInHand, now: Date) => Promise<Buffer | null>> = {
  answer: answers.answer,
  answer_from_other_address: answers.answerFromOtherAddress,
  unrelated_mail: answers.unrelatedMail,
  colleague_answers: answers.colleagueAnswers,
  unclear_answer: answers.unclearAnswer,
  own_mail: answers.ownMail,
  opt_out_by_mail: answers.optOutByMail,
  acknowledgement,
  left_company: leftCompany,
  bounce,
  mailbox_full: mailboxFull,
  delayed,
  complaint,
  meeting_accepted: (email, now) => meetingAnswer(email, "ACCEPTED", now),
  meeting_declined: (email, now) => meetingAnswer(email, "DECLINED", now),
};
