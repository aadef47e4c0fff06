/**
 * The engine: when steps may run, what is sent and how it threads, tasks, limits of inboxes, absences, and why an
 * enrollment waits.
 */
export const sql = /* sql */ `
alter table sequence_versions
  -- business_days: Monday to Friday without the tenant's holidays; weekdays: Monday to Friday.
  add column eligible_days text not null default 'business_days'
    check (eligible_days in ('business_days', 'weekdays', 'every_day')),
  -- Minutes of the day in the enrollment's time zone; follow-ups leave within [start, end).
  add column window_start_minute integer not null default 480 check (window_start_minute between 0 and 1439),
  add column window_end_minute integer not null default 1080,
  add check (window_end_minute > window_start_minute and window_end_minute <= 1440);

alter table sequence_steps
  -- reply: answers the email before it in the same thread; new: starts a thread with its own subject.
  add column thread text not null default 'reply' check (thread in ('reply', 'new')),
  -- For tasks: whether the sequence waits until it is completed.
  add column waits_for_completion boolean not null default true;

create table holidays (
  tenant_id uuid not null references tenants,
  day date not null,
  name text not null,
  primary key (tenant_id, day)
);

alter table connected_inboxes
  add column display_name text not null default '',
  -- Addresses, ports and user name: what may be shown.
  add column settings jsonb not null default '{}',
  -- Password or tokens, encrypted (AES-256-GCM); key_id names the key of the environment that opens it.
  add column secret bytea,
  add column secret_key_id text,
  -- Emails in any 24 hours, and in any 60 seconds.
  add column daily_limit integer not null default 1000 check (daily_limit between 1 and 1000000),
  add column minute_limit integer not null default 10 check (minute_limit between 1 and 1000000),
  -- The last failure that a person has to mend (signed out, certificate, refused); null when all is well.
  add column problem text,
  add column problem_at timestamptz,
  add check ((secret is null) = (secret_key_id is null));

create table rep_absences (
  tenant_id uuid not null references tenants,
  id uuid not null,
  user_id uuid not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > starts_at),
  created_by uuid not null,
  created_at timestamptz not null,
  -- Set when its enrollments were paused, and when they were resumed.
  begun_at timestamptz,
  ended_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, user_id) references users (tenant_id, id),
  foreign key (tenant_id, created_by) references users (tenant_id, id)
);
create index rep_absences_open on rep_absences (starts_at) where ended_at is null;

alter table enrollments
  -- The step it started with: that one runs at once, the others when the schedule allows (S-002).
  add column first_position integer not null default 1 check (first_position > 0),
  -- Why the next step does not run by its delay alone; null: it does.
  add column wait_reason text check (wait_reason in ('task', 'limit', 'away', 'stuck')),
  -- A step that cannot be carried out: shown, to be retried or skipped. Never retried by itself.
  add column stuck_code text,
  add column stuck_detail text,
  add column stuck_at timestamptz,
  -- Paused by an absence: its end resumes what it paused, and nothing else.
  add column paused_by_absence uuid,
  add check ((wait_reason is not distinct from 'stuck') = (stuck_code is not null)),
  add check ((stuck_code is null) = (stuck_at is null)),
  add check (paused_by_absence is null or paused_at is not null),
  add foreign key (tenant_id, paused_by_absence) references rep_absences (tenant_id, id);
-- Only what waits for its inbox: every step changes an enrollment twice, and each index would be written each time.
create index enrollments_by_inbox on enrollments (tenant_id, inbox_id) where wait_reason in ('limit', 'stuck');
create index enrollments_by_enroller on enrollments (tenant_id, enrolled_by) where state in ('active', 'paused', 'unenrolling');

-- What a rep changed in one step of one enrollment.
create table step_edits (
  tenant_id uuid not null references tenants,
  enrollment_id uuid not null,
  position integer not null,
  subject text,
  body text,
  edited_by uuid not null,
  edited_at timestamptz not null,
  primary key (tenant_id, enrollment_id, position),
  foreign key (tenant_id, enrollment_id) references enrollments (tenant_id, id)
);

alter table outbox
  add column inbox_id uuid,
  add column subject text,
  -- The step whose email opened the thread that this one belongs to.
  add column thread_position integer,
  -- When the gate last let it pass: what limits count.
  add column handed_over_at timestamptz,
  add column sent_at timestamptz,
  -- What the mailbox made of it, where it rewrites Message-IDs.
  add column sent_message_id text,
  add column provider_id text,
  add column conversation_id text,
  add column failure text,
  -- Who sends it by hand (a manual-email task); null: the engine does.
  add column ordered_by uuid,
  add foreign key (tenant_id, ordered_by) references users (tenant_id, id),
  add foreign key (tenant_id, inbox_id) references connected_inboxes (tenant_id, id);
create index outbox_ready on outbox (created_at) where state = 'ready';
create index outbox_uncertain on outbox (lease_until) where state = 'uncertain';
create index outbox_limits on outbox (tenant_id, inbox_id, handed_over_at)
  where state in ('sending', 'sent', 'uncertain');
-- What an answer can refer to; written once, when the hand-over is settled.
create index outbox_by_message_id on outbox (tenant_id, message_id) where state in ('sent', 'uncertain');

-- That the tenant exists follows from the enrollment. Checking it again for every email and entry made all workers queue
-- for the tenant's one row: measured, a fifth of a step's cost.
alter table outbox drop constraint outbox_tenant_id_fkey;
alter table timeline_events drop constraint timeline_events_tenant_id_fkey;

create table tasks (
  tenant_id uuid not null references tenants,
  id uuid not null,
  enrollment_id uuid not null,
  contact_id uuid not null,
  -- S-087: belongs to who enrolled the contact.
  user_id uuid not null,
  position integer not null,
  type text not null check (type in ('manual_email', 'call', 'todo')),
  title text not null,
  body text not null default '',
  created_at timestamptz not null,
  completed_at timestamptz,
  completed_by uuid,
  -- Withdrawn with its enrollment (unenrolled) or by skipping the step.
  withdrawn_at timestamptz,
  primary key (tenant_id, id),
  unique (tenant_id, enrollment_id, position),
  foreign key (tenant_id, enrollment_id) references enrollments (tenant_id, id),
  foreign key (tenant_id, contact_id) references contacts (tenant_id, id),
  foreign key (tenant_id, user_id) references users (tenant_id, id),
  check ((completed_at is null) = (completed_by is null)),
  check (completed_at is null or withdrawn_at is null)
);
create index tasks_open_by_user on tasks (tenant_id, user_id, id) where completed_at is null and withdrawn_at is null;
create index tasks_open_by_contact on tasks (tenant_id, contact_id, id) where completed_at is null and withdrawn_at is null;

alter table timeline_events drop constraint timeline_events_type_check;
alter table timeline_events add constraint timeline_events_type_check check (type in (
  'enrolled', 'step_executed', 'paused', 'resumed', 'unenroll_requested', 'unenrolled', 'unenroll_undone', 'finished',
  'step_skipped', 'step_failed', 'step_edited', 'task_created', 'task_completed', 'email_uncertain', 'email_settled'));
`;
