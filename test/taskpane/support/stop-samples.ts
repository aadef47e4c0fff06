import type {
  Cause,
  ContactWithEnrollments,
  DoubtfulMessage,
  EndReason,
} from "../../../src/contract/types.ts";
import { at, contactOf, enrollmentOf } from "./samples.ts";

export const causeOf = (part: Partial<Cause> = {}): Cause => ({
  kind: "message",
  ref: "m-1",
  summary: "Re: Your question",
  webLink: "https://outlook.office.com/mail/id/1",
  evidence: [{ rule: "thread.in_reply_to", detail: "<e-1.1.t@fjordlight.example>" }],
  message: {
    from: { name: "Anna Kowalska", address: "a.kowalska@private.example" },
    receivedAt: at(-4),
    folder: "inbox",
  },
  meetingAt: null,
  ...part,
});

export const doubtOf = (part: Partial<DoubtfulMessage> = {}): DoubtfulMessage => ({
  id: "m-9",
  from: { name: "Anna Kowalska", address: "anna.kowalska@northwind.example" },
  subject: "Re: Your question",
  excerpt: "Thank you for your message. We will come back to you.",
  receivedAt: at(-5),
  folder: "inbox",
  webLink: "https://outlook.office.com/mail/id/9",
  evidence: [{ rule: "acknowledgement.thanks", detail: "Thank you for your message" }],
  ...part,
});

/** A contact whom a message of theirs has taken out of the sequence. */
export function stoppedContact(
  name: string,
  reason: EndReason = "reply",
  cause: Cause | null = causeOf(),
): ContactWithEnrollments {
  const contact = contactOf(name);
  const end = { at: at(-3), reason, actor: { kind: "contact" as const, id: contact.id, name }, cause };
  return {
    ...contact,
    lastEnrollment: enrollmentOf(contact.id, { state: "unenrolled", dueAt: null, end }),
  };
}
