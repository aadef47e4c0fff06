import type { MailAddress } from "../demo-data/mailbox.ts";
import { colleagueOf, headerOf, type EmailInHand } from "./email-in-hand.ts";
import { threadHeaders, writeMail } from "./write-mail.ts";

type Writer = (email: EmailInHand, now: Date) => Promise<Buffer>;

/** In the thread, with the email quoted below, as mail programs do it. */
function answerFrom(from: MailAddress, text: string, email: EmailInHand, now: Date): Promise<Buffer> {
  const { rep } = email;
  const quoted = email.bodyText.split("\n").map((line) => `> ${line}`);
  const on = email.sentAt.toUTCString().replace(/ GMT$/, "");
  const whole = [text, "", `On ${on}, ${rep.name} <${rep.address}> wrote:`, ...quoted].join("\n");
  return inThread(from, whole, email, now);
}

function inThread(from: MailAddress, text: string, email: EmailInHand, now: Date): Promise<Buffer> {
  const { rep, subject } = email;
  return writeMail({
    from,
    to: rep,
    subject: /^re:/i.test(subject) ? subject : `Re: ${subject}`,
    date: now,
    headers: threadHeaders(email),
    text: `${text}\n`,
  });
}

const firstName = ({ name }: MailAddress) => name.split(" ")[0] ?? name;

/** S-005. */
export const answer: Writer = (email, now) =>
  answerFrom(
    email.contact,
    `Hello ${firstName(email.rep)},\n\nthank you, that sounds interesting. Could you call me tomorrow?\n\n${email.contact.name}`,
    email,
    now,
  );

/** S-008: their private address, which nobody has entered. */
export const answerFromOtherAddress: Writer = (email, now) => {
  const local = email.contact.address.split("@")[0] ?? "";
  const own = { name: email.contact.name, address: `${local.replaceAll(".", "")}@letterbox.example` };
  const text = `Hi ${firstName(email.rep)},\n\nI answer from my phone: yes, send me the numbers, please.\n\n${firstName(own)}`;
  return answerFrom(own, text, email, now);
};

/** S-012. */
export const colleagueAnswers: Writer = (email, now) => {
  const colleague = colleagueOf(email.contact);
  const text = `Hello ${firstName(email.rep)},\n\n${firstName(email.contact)} passed this on to me. What would you need from us for an estimate?\n\n${colleague.name}`;
  return answerFrom(colleague, text, email, now);
};

/** Neither surely an answer nor surely none: the words of a note for everybody, and yet it quotes, as persons do. */
export const unclearAnswer: Writer = (email, now) =>
  answerFrom(
    email.contact,
    `I am on leave at the moment. For anything urgent please contact our front desk.\n\n${firstName(email.contact)}`,
    email,
    now,
  );

/** S-007. */
export const unrelatedMail: Writer = ({ contact, rep }, now) =>
  writeMail({
    from: contact,
    to: rep,
    subject: "Invoice 4471",
    date: now,
    text: `Hello ${firstName(rep)},\n\nthe order number is missing on invoice 4471. Could you send it again?\n\n${contact.name}\n`,
  });

/** The rep writes by hand, beside the sequence; a copy lies in Sent. */
export const ownMail: Writer = ({ contact, rep }, now) =>
  writeMail({
    from: rep,
    to: contact,
    subject: "Our call",
    date: now,
    text: `Hello ${firstName(contact)},\n\nit was good to talk just now. I will send the figures tomorrow.\n\n${firstName(rep)}\n`,
  });

/** RFC 2369: the mail that a mail program writes when "Unsubscribe" is chosen. Null: the email offers none. */
export async function optOutByMail(email: EmailInHand, now: Date): Promise<Buffer | null> {
  const offered = /<mailto:([^>?]+)(?:\?subject=([^>&]*))?>/i.exec(headerOf(email, "List-Unsubscribe") ?? "");
  if (offered === null) return null;
  const [, address = "", subject = "unsubscribe"] = offered;
  return writeMail({
    from: email.contact,
    to: { name: "", address: decodeURIComponent(address) },
    subject: decodeURIComponent(subject),
    date: now,
    text: "unsubscribe\n",
  });
}
