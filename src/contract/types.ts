/** The contract's types, inferred from its schemas; importing them costs nothing at run time. */
import type { infer as Infer, input as Input } from "zod/mini";
import type * as r from "./resources.ts";
import type * as a from "./absences.ts";
import type * as au from "./automation.ts";
import type * as b from "./blocked-domains.ts";
import type * as e from "./emails.ts";
import type * as i from "./inboxes.ts";
import type * as m from "./messages.ts";
import type * as me from "./meetings.ts";
import type * as t from "./tasks.ts";
import type * as q from "./requests.ts";
import type * as u from "./users.ts";

export type UserRef = Infer<typeof r.UserRef>;
export type User = Infer<typeof r.User>;
export type Company = Infer<typeof r.Company>;
export type Actor = Infer<typeof r.Actor>;
export type Evidence = Infer<typeof r.Evidence>;
export type Cause = Infer<typeof r.Cause>;
export type MessagePlace = Infer<typeof r.MessagePlace>;
export type DoubtfulMessage = Infer<typeof r.DoubtfulMessage>;
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

export type Obstacle = Infer<typeof e.Obstacle>;
export type CheckEnrollmentRequest = Input<typeof e.CheckEnrollmentRequest>;
export type CheckEnrollmentResponse = Infer<typeof e.CheckEnrollmentResponse>;
export type Email = Infer<typeof e.Email>;
export type NextEmail = Infer<typeof e.NextEmail>;
export type PreviewRequest = Input<typeof e.PreviewRequest>;
export type Preview = Infer<typeof e.Preview>;
export type StepEdit = Input<typeof e.StepEdit>;
export type EditStepRequest = Input<typeof e.EditStepRequest>;
export type RetryStepRequest = Input<typeof e.RetryStepRequest>;
export type SendTaskRequest = Input<typeof e.SendTaskRequest>;

export type Inbox = Infer<typeof i.Inbox>;
export type InboxList = Infer<typeof i.InboxList>;
export type ConnectInboxRequest = Input<typeof i.ConnectInboxRequest>;
export type InboxSignIn = Infer<typeof i.InboxSignIn>;
export type InboxLimits = Input<typeof i.InboxLimits>;
export type InboxTest = Infer<typeof i.InboxTest>;

export type Task = Infer<typeof t.Task>;
export type TaskPreviewRequest = Input<typeof t.TaskPreviewRequest>;
export type TasksQuery = Input<typeof t.TasksQuery>;

export type Absence = Infer<typeof a.Absence>;
export type AbsenceList = Infer<typeof a.AbsenceList>;
export type CreateAbsenceRequest = Input<typeof a.CreateAbsenceRequest>;
export type Holiday = Infer<typeof a.Holiday>;
export type HolidayList = Infer<typeof a.HolidayList>;
export type CreateHolidayRequest = Input<typeof a.CreateHolidayRequest>;
export type BlockedDomain = Infer<typeof b.BlockedDomain>;
export type BlockedDomainList = Infer<typeof b.BlockedDomainList>;
export type BlockDomainRequest = Input<typeof b.BlockDomainRequest>;
export type ManyChanged = Infer<typeof a.ManyChanged>;
export type SequenceDeleted = Infer<typeof a.SequenceDeleted>;
export type DeactivateUserRequest = Input<typeof a.DeactivateUserRequest>;
export type UserDeactivated = Infer<typeof a.UserDeactivated>;
export type ChangeMeRequest = Input<typeof u.ChangeMeRequest>;
export type ChangeUserRequest = Input<typeof u.ChangeUserRequest>;
export type UserChanged = Infer<typeof u.UserChanged>;

export type Message = Infer<typeof m.Message>;
export type MessagesQuery = Input<typeof m.MessagesQuery>;
export type MessageDecision = (typeof m.messageDecisions)[number];
export type DecideMessageResponse = Infer<typeof m.DecideMessageResponse>;
export type DisputeRequest = NonNullable<Input<typeof m.DisputeRequest>>;
export type DisputedStop = Infer<typeof m.DisputedStop>;

export type Automation = Infer<typeof au.Automation>;
export type ChangeAutomationRequest = Input<typeof au.ChangeAutomationRequest>;
export type CopySequenceRequest = Input<typeof au.CopySequenceRequest>;

export type Meeting = Infer<typeof me.Meeting>;
export type MeetingsQuery = Input<typeof me.MeetingsQuery>;
export type CreateMeetingRequest = Input<typeof me.CreateMeetingRequest>;
export type CreateMeetingResponse = Infer<typeof me.CreateMeetingResponse>;

export type { ErrorBody, ErrorCode } from "./errors.ts";
export type {
  ActorKind,
  EndReason,
  EnrollmentState,
  HoldReason,
  Role,
  StepType,
  TimelineEventType,
  WaitReason,
} from "../domain/words.ts";
