import type {
  Absence,
  AbsenceList,
  Automation,
  BlockDomainRequest,
  BlockedDomain,
  BlockedDomainList,
  ChangeAutomationRequest,
  ChangeMeRequest,
  ChangeUserRequest,
  CheckEnrollmentRequest,
  CheckEnrollmentResponse,
  Company,
  ConnectInboxRequest,
  Contact,
  ContactsQuery,
  ContactWithEnrollments,
  CopySequenceRequest,
  CreateAbsenceRequest,
  CreateContactRequest,
  CreateHolidayRequest,
  CreateMeetingRequest,
  CreateMeetingResponse,
  DeactivateUserRequest,
  DecideMessageResponse,
  DisputedStop,
  DisputeRequest,
  EditStepRequest,
  Enrollment,
  EnrollmentsQuery,
  EnrollRequest,
  Holiday,
  HolidayList,
  ImportReport,
  Inbox,
  InboxLimits,
  InboxList,
  InboxSignIn,
  InboxTest,
  LookupResult,
  ManyChanged,
  Meeting,
  MeetingsQuery,
  Message,
  MessageDecision,
  MessagesQuery,
  NextEmail,
  Page,
  PageQuery,
  Preview,
  PreviewRequest,
  ReEnrollRequest,
  RetryStepRequest,
  SendTaskRequest,
  Sequence,
  SequenceDeleted,
  SequenceWithSteps,
  Task,
  TaskPreviewRequest,
  TasksQuery,
  TimelineEvent,
  UnenrollManyResponse,
  UnenrollResponse,
  User,
  UserChanged,
  UserDeactivated,
} from "../contract/types.ts";
import type { ApiError } from "./api-error.ts";
import type { Sleep } from "./time-limit.ts";

export interface ClientOptions {
  /** Origin of the service, e.g. `https://sales.example.com`. */
  baseUrl: string;
  /**
   * Gives a token for the service; asked before every attempt, so it should answer from memory. `refresh`: the
   * service just refused the one given (asked once per attempt). What it throws reaches the caller as it is.
   */
  getToken: (request: { refresh: boolean; signal: AbortSignal | undefined }) => Promise<string>;
  fetch?: typeof globalThis.fetch;
  /** Per attempt, in ms; default 10,000. */
  timeoutMs?: number;
  /** Further attempts after the first; default 2. */
  retries?: number;
  onRetry?: (retry: { error: ApiError; attempt: number; delayMs: number }) => void;
  /** For tests: how to wait, and the jitter (0 ≤ random < 1). */
  sleep?: Sleep;
  random?: () => number;
}

export interface CallOptions {
  signal?: AbortSignal | undefined;
  /** POSTs only. Default: a new one per call, kept over its retries. */
  idempotencyKey?: string | undefined;
  timeoutMs?: number | undefined;
}

/** One request as the client's methods describe it. */
export interface Call {
  method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** Path with query, starting with `/v1/`. */
  path: string;
  headers: Record<string, string>;
  body: string | undefined;
  options: CallOptions;
}

/** A query of the contract, its page size as a number (1–100, default 50). */
export type ListQuery<Q extends PageQuery> = {
  [K in keyof Q]?: K extends "limit" ? number | undefined : Q[K] | undefined;
};

type Result<T> = Promise<T>;
export type UnenrollManyResult = UnenrollManyResponse["results"][number];

/** Every method rejects with {@link ApiError}, or with what `getToken` threw. */
export interface Client {
  me(options?: CallOptions): Result<User>;
  /** Sets one's own time zone. */
  changeMe(body: ChangeMeRequest, options?: CallOptions): Result<User>;
  /** One result per address, in order; any number of addresses (asked for in hundreds). */
  lookupContacts(addresses: readonly string[], options?: CallOptions): Result<LookupResult[]>;
  getContact(id: string, options?: CallOptions): Result<ContactWithEnrollments>;
  createContact(body: CreateContactRequest, options?: CallOptions): Result<Contact>;
  /** `csv` with a header row, at most 5 MB. */
  importContacts(csv: string, options?: CallOptions): Result<ImportReport>;
  listContacts(query?: ListQuery<ContactsQuery>, options?: CallOptions): Result<Page<Contact>>;
  listCompanies(query?: ListQuery<PageQuery>, options?: CallOptions): Result<Page<Company>>;
  listUsers(query?: ListQuery<PageQuery>, options?: CallOptions): Result<Page<User>>;
  listSequences(query?: ListQuery<PageQuery>, options?: CallOptions): Result<Page<Sequence>>;
  getSequence(id: string, options?: CallOptions): Result<SequenceWithSteps>;
  listEnrollments(query?: ListQuery<EnrollmentsQuery>, options?: CallOptions): Result<Page<Enrollment>>;
  getEnrollment(id: string, options?: CallOptions): Result<Enrollment>;
  /** F13: what stands in the way, before enrolling. */
  checkEnrollment(body: CheckEnrollmentRequest, options?: CallOptions): Result<CheckEnrollmentResponse>;
  /** One step of a sequence as this contact would get it. */
  previewStep(sequenceId: string, body: PreviewRequest, options?: CallOptions): Result<Preview>;
  enroll(body: EnrollRequest, options?: CallOptions): Result<Enrollment>;
  /** S-041. Of an enrollment that has ended: succeeds with `already_ended`. */
  unenroll(id: string, options?: CallOptions): Result<UnenrollResponse>;
  /** One result per id, in order; refusals are results, not errors. */
  unenrollMany(ids: readonly string[], options?: CallOptions): Result<UnenrollManyResult[]>;
  undoUnenroll(id: string, options?: CallOptions): Result<Enrollment>;
  pause(id: string, options?: CallOptions): Result<Enrollment>;
  resume(id: string, options?: CallOptions): Result<Enrollment>;
  reEnroll(id: string, body?: ReEnrollRequest, options?: CallOptions): Result<Enrollment>;
  /** The next email of an enrollment, as it would leave now. */
  nextEmail(id: string, options?: CallOptions): Result<NextEmail>;
  /** Changes one email of one enrollment. */
  editStep(id: string, position: number, body: EditStepRequest, options?: CallOptions): Result<Enrollment>;
  /** Leaves the step at `position`, the present one, out. */
  skipStep(id: string, position: number, options?: CallOptions): Result<Enrollment>;
  /** Tries a step again that could not be carried out. */
  retryStep(id: string, body: RetryStepRequest, options?: CallOptions): Result<Enrollment>;
  /** The next step now, without waiting for its delay. */
  sendNow(id: string, options?: CallOptions): Result<Enrollment>;
  /** Open tasks, the longest open first. */
  listTasks(query?: ListQuery<TasksQuery>, options?: CallOptions): Result<Page<Task>>;
  completeTask(id: string, options?: CallOptions): Result<Task>;
  /** Sends the email of a manual-email task and completes it once it has left. */
  sendTask(id: string, body: SendTaskRequest, options?: CallOptions): Result<Task>;
  /** The email of a manual-email task as it would leave now. */
  previewTask(id: string, body?: TaskPreviewRequest, options?: CallOptions): Result<Preview>;
  /** S-069: only what the asking user enrolled; so with the three below. */
  pauseSequence(id: string, options?: CallOptions): Result<ManyChanged>;
  resumeSequence(id: string, options?: CallOptions): Result<ManyChanged>;
  pauseAll(options?: CallOptions): Result<ManyChanged>;
  resumeAll(options?: CallOptions): Result<ManyChanged>;
  /** What takes contacts out of a sequence by itself (S-033…S-039). */
  getAutomation(sequenceId: string, options?: CallOptions): Result<Automation>;
  /** What is left out stays as it is. */
  changeAutomation(
    sequenceId: string,
    body: ChangeAutomationRequest,
    options?: CallOptions,
  ): Result<Automation>;
  /** S-040, "Save as new sequence". */
  copySequence(sequenceId: string, body: CopySequenceRequest, options?: CallOptions): Result<Sequence>;
  /** Says what a doubtful message was. */
  decideMessage(id: string, decision: MessageDecision, options?: CallOptions): Result<DecideMessageResponse>;
  /** The newest first; default: the doubtful ones. */
  listMessages(query?: ListQuery<MessagesQuery>, options?: CallOptions): Result<Page<Message>>;
  /** "That was wrong": takes an automatic stop or hold back and keeps a note of it. The enrollment that runs again. */
  disputeStop(enrollmentId: string, body?: DisputeRequest, options?: CallOptions): Result<Enrollment>;
  /** For admins. */
  listDisputedStops(query?: ListQuery<PageQuery>, options?: CallOptions): Result<Page<DisputedStop>>;
  /** Logs a meeting (S-016…S-019). */
  createMeeting(body: CreateMeetingRequest, options?: CallOptions): Result<CreateMeetingResponse>;
  listMeetings(
    query: ListQuery<MeetingsQuery> & { contactId: string },
    options?: CallOptions,
  ): Result<Page<Meeting>>;
  /** S-025: ends its enrollments. */
  deleteSequence(id: string, options?: CallOptions): Result<SequenceDeleted>;
  /** S-026, for admins. */
  deactivateUser(id: string, body?: DeactivateUserRequest, options?: CallOptions): Result<UserDeactivated>;
  /** Role and team of another user, for admins; what is left out stays as it is. */
  changeUser(id: string, body: ChangeUserRequest, options?: CallOptions): Result<UserChanged>;
  listInboxes(options?: CallOptions): Result<InboxList>;
  connectInbox(body: ConnectInboxRequest, options?: CallOptions): Result<Inbox>;
  /** Where the user's browser has to go to connect their own mailbox by signing in. */
  connectMicrosoft(options?: CallOptions): Result<InboxSignIn>;
  connectMailServers(options?: CallOptions): Result<InboxSignIn>;
  testInbox(id: string, options?: CallOptions): Result<InboxTest>;
  disconnectInbox(id: string, options?: CallOptions): Result<Inbox>;
  limitInbox(id: string, limits: InboxLimits, options?: CallOptions): Result<Inbox>;
  /** Absences that are not over yet, of everybody whose the asking user may change. */
  listAbsences(options?: CallOptions): Result<AbsenceList>;
  createAbsence(body: CreateAbsenceRequest, options?: CallOptions): Result<Absence>;
  /** Takes a planned absence back, or ends one that has begun now. */
  endAbsence(id: string, options?: CallOptions): Result<Absence>;
  listHolidays(options?: CallOptions): Result<HolidayList>;
  createHoliday(body: CreateHolidayRequest, options?: CallOptions): Result<Holiday>;
  /** `day` as YYYY-MM-DD. */
  deleteHoliday(day: string, options?: CallOptions): Result<{ day: string }>;
  /** Domains that the organisation does not write to. */
  listBlockedDomains(options?: CallOptions): Result<BlockedDomainList>;
  /** For admins. Blocks what is below the domain, too. */
  blockDomain(body: BlockDomainRequest, options?: CallOptions): Result<BlockedDomain>;
  unblockDomain(domain: string, options?: CallOptions): Result<{ domain: string }>;
  contactTimeline(
    id: string,
    query?: ListQuery<PageQuery>,
    options?: CallOptions,
  ): Result<Page<TimelineEvent>>;
  enrollmentTimeline(
    id: string,
    query?: ListQuery<PageQuery>,
    options?: CallOptions,
  ): Result<Page<TimelineEvent>>;
}
