import * as z from "zod/mini";
import { StepEdit } from "./emails.ts";
import { address, id, instant, line, page, pageQuery, timeZone } from "./schema.ts";
import { enrollmentStates, waitReasons } from "../domain/words.ts";
import {
  Company,
  Contact,
  ContactWithEnrollments,
  Enrollment,
  Sequence,
  TimelineEvent,
  User,
  UserRef,
} from "./resources.ts";

export const LookupRequest = z.strictObject({
  addresses: z.array(address).check(z.minLength(1), z.maxLength(100)),
});
/** One result per address asked for, in the same order. */
export const LookupResponse = z.object({
  results: z.array(
    z.discriminatedUnion("kind", [
      z.object({ kind: z.literal("unknown"), address: z.string() }),
      /** No contact, but a user of the same organisation. */
      z.object({ kind: z.literal("colleague"), address: z.string(), user: UserRef }),
      z.object({ kind: z.literal("contact"), address: z.string(), contact: ContactWithEnrollments }),
    ]),
  ),
});

export const CreateContactRequest = z.strictObject({
  address,
  givenName: z.optional(line(200)),
  familyName: z.optional(line(200)),
  jobTitle: z.optional(line(200)),
  companyName: z.optional(line(200)),
  timeZone: z.optional(timeZone),
});

/** Rows that were taken, and why the others were not (`row` counts from 1, the header being row 1). */
export const ImportReport = z.object({
  created: z.number(),
  updated: z.number(),
  rejected: z.array(z.object({ row: z.number(), column: z.nullable(z.string()), issue: z.string() })),
});

export const EnrollRequest = z.strictObject({
  contactId: id,
  sequenceId: id,
  /** First step to carry out, counted from 1; default 1. */
  startStep: z.optional(z.int().check(z.minimum(1), z.maximum(1000))),
  /** Plan later steps in the contact's time zone (S-107…S-109); default true. */
  useContactTimeZone: z.optional(z.boolean()),
  /** When the first step runs; default: at once (S-108). */
  startAt: z.optional(instant),
  /** One of the asking user's connected inboxes; default: their default one. */
  inboxId: z.optional(id),
  /** Emails changed for this contact alone, each position once. */
  edits: z.optional(z.array(StepEdit).check(z.maxLength(100))),
  /** What to do when the inbox has sent as much as it may: wait in line (default), or do not enroll (S-101). */
  whenFull: z.optional(z.enum(["wait", "refuse"])),
});

export const UnenrollOutcome = z.enum(["unenrolled", "unenrolling", "already_ended"]);
export const UnenrollResponse = z.object({
  outcome: UnenrollOutcome,
  enrollment: Enrollment,
  /** True while one email of this enrollment is being handed over at this very moment. */
  emailUnderWay: z.boolean(),
  /** Whether the email that was under way at the unenroll left; null: there was none, it is not settled yet, or nobody can find out. */
  emailLeft: z.nullable(z.boolean()),
});

export const UnenrollManyRequest = z.strictObject({
  enrollmentIds: z.array(id).check(z.minLength(1), z.maxLength(100)),
});
/** One result per id asked for, in the same order. */
export const UnenrollManyResponse = z.object({
  results: z.array(
    z.discriminatedUnion("kind", [
      z.object({ kind: z.literal("done"), id, result: UnenrollResponse }),
      z.object({ kind: z.literal("refused"), id, code: z.string() }),
    ]),
  ),
});

export const ReEnrollRequest = z.strictObject({
  startStep: z.optional(z.int().check(z.minimum(1), z.maximum(1000))),
});

/** For POSTs without arguments: an empty object, or no body. */
export const NoBody = z.optional(z.nullable(z.strictObject({})));

export const IdParams = z.object({ id });
export const PageQuery = z.strictObject(pageQuery);
export const ContactsQuery = z.strictObject({ ...pageQuery, query: z.optional(line(200)) });
export const EnrollmentsQuery = z.strictObject({
  ...pageQuery,
  sequenceId: z.optional(id),
  contactId: z.optional(id),
  state: z.optional(z.enum(enrollmentStates)),
  /** Those that wait for this, e.g. `stuck`. */
  wait: z.optional(z.enum(waitReasons)),
});

export const ContactPage = page(Contact);
export const CompanyPage = page(Company);
export const UserPage = page(User);
export const SequencePage = page(Sequence);
export const EnrollmentPage = page(Enrollment);
export const TimelinePage = page(TimelineEvent);
export { ContactWithEnrollments };
