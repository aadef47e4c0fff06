/** What somebody who got an email can do about it, or their mail server; as `POST /trial/contact-acts` takes it. */
export type ContactAct = { kind: PlainAct } | OutOfOffice;

export interface OutOfOffice {
  kind: "out_of_office";
  program: "exchange" | "gmail";
  language: AbsenceLanguage;
  /** First day back, `YYYY-MM-DD`; null: the text does not say. */
  returnOn: string | null;
}

export const absenceLanguages = ["en", "de", "fr", "es", "pl", "nb", "ja"] as const;
export type AbsenceLanguage = (typeof absenceLanguages)[number];

/** In the words of who watches; in the order of how often it happens. */
export const actLabels = {
  answer: "answers",
  answer_from_other_address: "answers from another address of theirs",
  unrelated_mail: "writes about something else",
  colleague_answers: "has a colleague answer (counts in “Trade fair follow-up”)",
  out_of_office: "is out of office",
  unclear_answer: "writes something unclear",
  acknowledgement: "has a ticket system acknowledge it",
  left_company: "has left the company",
  bounce: "has no mailbox any more (hard bounce)",
  mailbox_full: "has a full mailbox (soft bounce)",
  delayed: "gets it later (delay report)",
  book: "books by the meeting link",
  meeting_accepted: "accepts a meeting",
  meeting_declined: "declines a meeting",
  opt_out: "opts out by the link",
  opt_out_by_mail: "opts out by mail",
  complaint: "reports it as spam",
  own_mail: "gets an email that you write by hand",
} as const;
export type ActKind = keyof typeof actLabels;
export type PlainAct = Exclude<ActKind, "out_of_office">;

/** Lets the contact do it. Rejects with a sentence for whoever has asked. */
export async function actAsContact(mailbox: string, messageId: string, act: ContactAct): Promise<void> {
  const answer = await fetch("/trial/contact-acts", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ mailbox, messageId, act }),
  });
  if (answer.ok) return;
  const { message, details } = (await answer.json()) as { message: string; details?: { issue: string }[] };
  throw new Error([message, details?.[0] && `It ${details[0].issue}.`].filter(Boolean).join(" "));
}
