/**
 * The tables as Kysely sees them, column for column as in migrations/. Instants are `Date`s; `bigint` columns come
 * back as strings (PostgreSQL's 64 bits do not fit a JavaScript number in general) and are written as numbers.
 */
import type { ColumnType, JSONColumnType } from "kysely";
import type {
  ActorKind,
  CompanyReach,
  EligibleDays,
  EndReason,
  EnrollmentState,
  HoldReason,
  StepType,
  TimelineEventType,
  UnenrollScope,
  WaitReason,
} from "../../domain/words.ts";
import type { Evidence, MailFolder } from "../../domain/message-words.ts";
import type {
  HandOversTable,
  HolidayChangesTable,
  HolidaysTable,
  OutboxTable,
  RepAbsencesTable,
  StepEditsTable,
  TasksTable,
  TimetableTable,
} from "./engine-tables.ts";
import type {
  CompaniesTable,
  CompanyDomainsTable,
  TeamsTable,
  TenantsTable,
  UsersTable,
} from "./organisation-tables.ts";
import type {
  DisputedStopsTable,
  InboundMessagesTable,
  MailboxReadingsTable,
  MailboxWatchesTable,
  MeetingGuestsTable,
  MeetingsTable,
} from "./inbound-tables.ts";
import type { InboxSignInsTable, OpenSignInsTable } from "./sign-in-tables.ts";

export type { OutboxTable, TasksTable };

export interface Tables {
  tenants: TenantsTable;
  teams: TeamsTable;
  users: UsersTable;
  companies: CompaniesTable;
  company_domains: CompanyDomainsTable;
  contacts: ContactsTable;
  contact_addresses: ContactAddressesTable;
  connected_inboxes: ConnectedInboxesTable;
  sequences: SequencesTable;
  sequence_versions: SequenceVersionsTable;
  sequence_steps: SequenceStepsTable;
  enrollments: EnrollmentsTable;
  timetable: TimetableTable;
  hand_overs: HandOversTable;
  outbox: OutboxTable;
  timeline_events: TimelineEventsTable;
  idempotency_keys: IdempotencyKeysTable;
  holidays: HolidaysTable;
  holiday_changes: HolidayChangesTable;
  rep_absences: RepAbsencesTable;
  step_edits: StepEditsTable;
  tasks: TasksTable;
  mailbox_readings: MailboxReadingsTable;
  mailbox_watches: MailboxWatchesTable;
  inbound_messages: InboundMessagesTable;
  meetings: MeetingsTable;
  meeting_guests: MeetingGuestsTable;
  disputed_stops: DisputedStopsTable;
  inbox_sign_ins: InboxSignInsTable;
  open_sign_ins: OpenSignInsTable;
}

/** May be left out of an insert: the column has null or a default. */
export type Optional<T> = ColumnType<T, T | undefined, T>;
type BigInteger = ColumnType<string, number, number>;

/** What made something happen, as kept in `jsonb`. */
export interface StoredCause {
  kind: string;
  ref: string | null;
  summary: string | null;
  /** Opens the message in Outlook. Left out by what no message caused; so is `evidence`. */
  webLink?: string | null;
  evidence?: Evidence[];
  /** Of a message: from whom, when it came, and into which folder. */
  message?: { from: { name: string | null; address: string } | null; receivedAt: string; folder: MailFolder };
  /** Of a meeting: when it begins. */
  meetingAt?: string;
  /** Of a hold that was told: when it ends. */
  until?: string;
}
type CauseColumn = JSONColumnType<StoredCause | null, string | null | undefined, string | null>;

export interface ContactsTable {
  tenant_id: string;
  id: string;
  given_name: Optional<string | null>;
  family_name: Optional<string | null>;
  job_title: Optional<string | null>;
  company_id: Optional<string | null>;
  owner_id: Optional<string | null>;
  time_zone: Optional<string | null>;
  opted_out_at: Optional<Date | null>;
  held_until: Optional<Date | null>;
  hold_reason: Optional<HoldReason | null>;
  hold_cause: CauseColumn;
  holds_without_date: Optional<number>;
  created_at: Date;
}

export interface ContactAddressesTable {
  tenant_id: string;
  address: string;
  contact_id: string;
  is_primary: boolean;
  bounced_at: Optional<Date | null>;
  learned_from: Optional<string | null>;
  learned_at: Optional<Date | null>;
}

export interface ConnectedInboxesTable {
  tenant_id: string;
  id: string;
  user_id: string;
  address: string;
  provider: "smtp_imap" | "microsoft_graph";
  is_default: boolean;
  connected_at: Date;
  disconnected_at: Optional<Date | null>;
  display_name: Optional<string>;
  settings: ColumnType<Record<string, unknown>, string | undefined, string>;
  secret: Optional<Buffer | null>;
  secret_key_id: Optional<string | null>;
  daily_limit: Optional<number>;
  minute_limit: Optional<number>;
  problem: Optional<string | null>;
  problem_at: Optional<Date | null>;
  unread_since: Optional<Date | null>;
  unread_until: Optional<Date | null>;
}

export interface SequencesTable {
  tenant_id: string;
  id: string;
  name: string;
  created_by: string;
  current_version: number;
  created_at: Date;
  deleted_at: Optional<Date | null>;
  reply_unenrolls: Optional<boolean>;
  reply_scope: Optional<UnenrollScope>;
  meeting_unenrolls: Optional<boolean>;
  meeting_scope: Optional<UnenrollScope>;
  company_reach: Optional<CompanyReach>;
}

export interface SequenceVersionsTable {
  tenant_id: string;
  sequence_id: string;
  version: number;
  step_count: number;
  created_at: Date;
  eligible_days: Optional<EligibleDays>;
  window_start_minute: Optional<number>;
  window_end_minute: Optional<number>;
}

export interface SequenceStepsTable {
  tenant_id: string;
  sequence_id: string;
  version: number;
  position: number;
  type: StepType;
  title: string;
  body: Optional<string>;
  delay_minutes: number;
  thread: Optional<"reply" | "new">;
  waits_for_completion: Optional<boolean>;
}

export interface EnrollmentsTable {
  tenant_id: string;
  id: string;
  contact_id: string;
  sequence_id: string;
  version: number;
  state: EnrollmentState;
  enrolled_by: string;
  enrolled_at: Date;
  inbox_id: string;
  time_zone: string;
  next_position: number;
  first_position: Optional<number>;
  delay_ms: BigInteger;
  delay_used_ms: BigInteger;
  delay_started_at: Optional<Date | null>;
  due_at: Optional<Date | null>;
  paused_at: Optional<Date | null>;
  paused_by_kind: Optional<ActorKind | null>;
  paused_by_id: Optional<string | null>;
  paused_by_name: Optional<string | null>;
  ended_at: Optional<Date | null>;
  end_reason: Optional<EndReason | null>;
  ended_by_kind: Optional<ActorKind | null>;
  ended_by_id: Optional<string | null>;
  ended_by_name: Optional<string | null>;
  end_cause: CauseColumn;
  undo_until: Optional<Date | null>;
  undo_state: Optional<"active" | "paused" | null>;
  wait_reason: Optional<WaitReason | null>;
  stuck_code: Optional<string | null>;
  stuck_detail: Optional<string | null>;
  stuck_at: Optional<Date | null>;
  paused_by_absence: Optional<string | null>;
  edits: Optional<number>;
}

export interface TimelineEventsTable {
  tenant_id: string;
  id: string;
  enrollment_id: string;
  contact_id: string;
  type: TimelineEventType;
  at: Date;
  actor_kind: ActorKind;
  actor_id: Optional<string | null>;
  actor_name: Optional<string | null>;
  reason: Optional<EndReason | null>;
  cause: CauseColumn;
  step_position: Optional<number | null>;
}

export interface IdempotencyKeysTable {
  tenant_id: string;
  user_id: string;
  key: string;
  request_hash: string;
  status: Optional<number | null>;
  body: Optional<string | null>;
  locked_until: Date;
  created_at: Date;
}
