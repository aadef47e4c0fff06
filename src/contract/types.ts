/** The contract's types, inferred from its schemas; importing them costs nothing at run time. */
import type { infer as Infer, input as Input } from "zod/mini";
import type * as r from "./resources.ts";
import type * as q from "./requests.ts";

export type UserRef = Infer<typeof r.UserRef>;
export type User = Infer<typeof r.User>;
export type Company = Infer<typeof r.Company>;
export type Actor = Infer<typeof r.Actor>;
export type Cause = Infer<typeof r.Cause>;
export type Step = Infer<typeof r.Step>;
export type Sequence = Infer<typeof r.Sequence>;
export type SequenceWithSteps = Infer<typeof r.SequenceWithSteps>;
export type Enrollment = Infer<typeof r.Enrollment>;
export type Contact = Infer<typeof r.Contact>;
export type ContactWithEnrollments = Infer<typeof r.ContactWithEnrollments>;
export type TimelineEvent = Infer<typeof r.TimelineEvent>;

export type LookupRequest = Input<typeof q.LookupRequest>;
export type LookupResponse = Infer<typeof q.LookupResponse>;
export type LookupResult = LookupResponse["results"][number];
export type CreateContactRequest = Input<typeof q.CreateContactRequest>;
export type ImportReport = Infer<typeof q.ImportReport>;
export type EnrollRequest = Input<typeof q.EnrollRequest>;
export type ReEnrollRequest = Input<typeof q.ReEnrollRequest>;
export type UnenrollResponse = Infer<typeof q.UnenrollResponse>;
export type UnenrollManyResponse = Infer<typeof q.UnenrollManyResponse>;
export type EnrollmentsQuery = Input<typeof q.EnrollmentsQuery>;
export type ContactsQuery = Input<typeof q.ContactsQuery>;
export type PageQuery = Input<typeof q.PageQuery>;
export type Page<T> = { items: T[]; nextCursor: string | null };

export type { ErrorBody, ErrorCode } from "./errors.ts";
export type {
  ActorKind,
  EndReason,
  EnrollmentState,
  Role,
  StepType,
  TimelineEventType,
} from "../domain/words.ts";
