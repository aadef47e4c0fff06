import * as z from "zod/mini";

/** Languages in which an absence can be written here. */
export const absenceLanguages = ["en", "de", "fr", "es", "pl", "nb", "ja"] as const;
export type AbsenceLanguage = (typeof absenceLanguages)[number];

/** What needs nothing said beside its name. */
export const plainActs = [
  "answer",
  "answer_from_other_address",
  "unrelated_mail",
  "colleague_answers",
  "unclear_answer",
  "acknowledgement",
  "left_company",
  "bounce",
  "mailbox_full",
  "delayed",
  "complaint",
  "opt_out",
  "opt_out_by_mail",
  "book",
  "meeting_accepted",
  "meeting_declined",
  /** Written by the rep, by hand. */
  "own_mail",
] as const;

/** What somebody who got an email can do about it, or their mail server. */
export const ContactAct = z.union([
  z.strictObject({ kind: z.enum(plainActs) }),
  z.strictObject({
    kind: z.literal("out_of_office"),
    /** The mail system that answers; each marks it in its own way. */
    program: z.enum(["exchange", "gmail"]),
    language: z.enum(absenceLanguages),
    /** First day back, `YYYY-MM-DD`; null: the text does not say. */
    returnOn: z.nullable(z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/, "must be a day, YYYY-MM-DD"))),
  }),
]);
export type ContactAct = z.infer<typeof ContactAct>;
export type OutOfOffice = Extract<ContactAct, { kind: "out_of_office" }>;
