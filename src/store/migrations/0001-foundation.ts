/**
 * The foundation: organisations, people, sequences, enrollments, and the outbox that the promise stands on.
 *
 * Rules that keep the way to a sharded database open: `tenant_id` leads every primary key, unique key and foreign
 * key; ids are UUIDv7 made in Node; no triggers, no serial numbers with a meaning, no volatile defaults.
 */
export const sql = /* sql */ `
create table tenants (
  tenant_id uuid primary key,
  name text not null,
  -- The organisation's id at the identity provider: claim "tid". The one key without tenant_id: it is how a tenant is found.
  directory_id text not null unique,
  created_at timestamptz not null
);

create table teams (
  tenant_id uuid not null references tenants,
  id uuid not null,
  name text not null,
  primary key (tenant_id, id)
);

create table users (
  tenant_id uuid not null references tenants,
  id uuid not null,
  -- The user's id at the identity provider: claim "oid".
  subject_id text not null,
  email text not null,
  name text not null,
  role text not null check (role in ('rep', 'manager', 'admin', 'super_admin')),
  team_id uuid,
  time_zone text not null default 'UTC',
  deactivated_at timestamptz,
  created_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, subject_id),
  foreign key (tenant_id, team_id) references teams (tenant_id, id)
);
create index users_by_team on users (tenant_id, team_id) where team_id is not null;

create table companies (
  tenant_id uuid not null references tenants,
  id uuid not null,
  name text not null,
  created_at timestamptz not null,
  primary key (tenant_id, id)
);
create unique index companies_by_name on companies (tenant_id, lower(name));

create table company_domains (
  tenant_id uuid not null references tenants,
  domain text not null check (domain = lower(domain)),
  company_id uuid not null,
  primary key (tenant_id, domain),
  foreign key (tenant_id, company_id) references companies (tenant_id, id)
);
create index company_domains_by_company on company_domains (tenant_id, company_id);

create table contacts (
  tenant_id uuid not null references tenants,
  id uuid not null,
  given_name text,
  family_name text,
  job_title text,
  company_id uuid,
  owner_id uuid,
  time_zone text,
  opted_out_at timestamptz,
  -- Away: every enrollment of this person waits. held_until null with a reason: for an unknown time.
  held_until timestamptz,
  hold_reason text check (hold_reason in ('away')),
  created_at timestamptz not null,
  primary key (tenant_id, id),
  check (held_until is null or hold_reason is not null),
  foreign key (tenant_id, company_id) references companies (tenant_id, id),
  foreign key (tenant_id, owner_id) references users (tenant_id, id)
);
create index contacts_by_company on contacts (tenant_id, company_id) where company_id is not null;
create index contacts_by_owner on contacts (tenant_id, owner_id) where owner_id is not null;

create table contact_addresses (
  tenant_id uuid not null references tenants,
  -- Kept in lower case, so that the key is unique without regard to case.
  address text not null check (address = lower(address) and length(address) <= 320),
  contact_id uuid not null,
  is_primary boolean not null,
  bounced_at timestamptz,
  primary key (tenant_id, address),
  foreign key (tenant_id, contact_id) references contacts (tenant_id, id) on delete cascade
);
create index contact_addresses_by_contact on contact_addresses (tenant_id, contact_id);
create unique index contact_addresses_one_primary on contact_addresses (tenant_id, contact_id) where is_primary;

create table connected_inboxes (
  tenant_id uuid not null references tenants,
  id uuid not null,
  user_id uuid not null,
  address text not null check (address = lower(address)),
  provider text not null check (provider in ('smtp_imap', 'microsoft_graph')),
  is_default boolean not null,
  connected_at timestamptz not null,
  disconnected_at timestamptz,
  primary key (tenant_id, id),
  unique (tenant_id, user_id, address),
  foreign key (tenant_id, user_id) references users (tenant_id, id)
);
create unique index connected_inboxes_one_default on connected_inboxes (tenant_id, user_id) where is_default;

create table sequences (
  tenant_id uuid not null references tenants,
  id uuid not null,
  name text not null,
  created_by uuid not null,
  current_version integer not null,
  created_at timestamptz not null,
  deleted_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, created_by) references users (tenant_id, id)
);

create table sequence_versions (
  tenant_id uuid not null references tenants,
  sequence_id uuid not null,
  version integer not null check (version > 0),
  step_count integer not null check (step_count > 0),
  created_at timestamptz not null,
  primary key (tenant_id, sequence_id, version),
  foreign key (tenant_id, sequence_id) references sequences (tenant_id, id)
);

create table sequence_steps (
  tenant_id uuid not null references tenants,
  sequence_id uuid not null,
  version integer not null,
  position integer not null check (position > 0),
  type text not null check (type in ('automated_email', 'manual_email', 'call', 'todo')),
  title text not null,
  body text not null default '',
  delay_minutes integer not null check (delay_minutes >= 0),
  primary key (tenant_id, sequence_id, version, position),
  foreign key (tenant_id, sequence_id, version) references sequence_versions (tenant_id, sequence_id, version)
);

create table enrollments (
  tenant_id uuid not null references tenants,
  id uuid not null,
  contact_id uuid not null,
  sequence_id uuid not null,
  version integer not null,
  state text not null check (state in ('active', 'paused', 'unenrolling', 'unenrolled', 'finished')),
  enrolled_by uuid not null,
  enrolled_at timestamptz not null,
  inbox_id uuid not null,
  -- Zone that plans later steps (S-107…S-109), decided at enrollment.
  time_zone text not null,

  -- The step that comes next; step_count + 1 when none is left.
  next_position integer not null check (next_position > 0),
  -- Time is data: the delay before that step, how much of it is used up, since when it runs (null: it does not).
  delay_ms bigint not null check (delay_ms >= 0),
  delay_used_ms bigint not null check (delay_used_ms between 0 and delay_ms),
  delay_started_at timestamptz,
  -- Derived from those three by the domain; what the engine looks for. Null: nothing is due by itself.
  due_at timestamptz,

  paused_at timestamptz,
  paused_by_kind text check (paused_by_kind in ('user', 'contact', 'workflow', 'system')),
  paused_by_id text,
  paused_by_name text,

  ended_at timestamptz,
  end_reason text check (end_reason in (
    'manual', 'reply', 'unrelated_mail', 'reply_from_other_address', 'mail_from_alias', 'same_company_reply',
    'same_company_mail', 'meeting_link', 'meeting', 'opt_out', 'bounce', 'workflow', 'automate_trigger',
    'completed', 'sequence_deleted', 'creator_removed')),
  ended_by_kind text check (ended_by_kind in ('user', 'contact', 'workflow', 'system')),
  ended_by_id text,
  ended_by_name text,
  end_cause jsonb,

  -- Undo of an unenroll: until when, and which state comes back.
  undo_until timestamptz,
  undo_state text check (undo_state in ('active', 'paused')),

  primary key (tenant_id, id),
  foreign key (tenant_id, contact_id) references contacts (tenant_id, id),
  foreign key (tenant_id, sequence_id, version) references sequence_versions (tenant_id, sequence_id, version),
  foreign key (tenant_id, enrolled_by) references users (tenant_id, id),
  foreign key (tenant_id, inbox_id) references connected_inboxes (tenant_id, id),

  -- Kept when an unenroll ends a pause, so that undo brings the same pause back.
  check (state <> 'paused' or paused_at is not null),
  check (state <> 'active' or paused_at is null),
  check ((paused_at is null) = (paused_by_kind is null)),
  check ((state in ('unenrolling', 'unenrolled', 'finished')) = (end_reason is not null)),
  check ((end_reason is null) = (ended_by_kind is null)),
  check ((state in ('unenrolled', 'finished')) = (ended_at is not null)),
  check (state = 'active' or due_at is null),
  check ((state = 'finished') = (end_reason is not null and end_reason = 'completed')),
  check ((undo_until is null) = (undo_state is null)),
  check (undo_until is null or state in ('unenrolling', 'unenrolled'))
) with (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.02);

-- S-100: a contact can be in one sequence at a time.
create unique index enrollments_one_open on enrollments (tenant_id, contact_id)
  where state in ('active', 'paused', 'unenrolling');
create index enrollments_last_ended on enrollments (tenant_id, contact_id, ended_at desc)
  where state in ('unenrolled', 'finished');
create index enrollments_due on enrollments (due_at) where state = 'active' and due_at is not null;
create index enrollments_by_sequence on enrollments (tenant_id, sequence_id, id);

create table outbox (
  tenant_id uuid not null references tenants,
  id uuid not null,
  enrollment_id uuid not null,
  position integer not null,
  state text not null check (state in ('ready', 'sending', 'sent', 'uncertain', 'cancelled')),
  message_id text not null,
  attempt_id uuid,
  attempts integer not null default 0,
  lease_until timestamptz,
  created_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, enrollment_id, position),
  foreign key (tenant_id, enrollment_id) references enrollments (tenant_id, id),
  check ((state = 'sending') <= (attempt_id is not null and lease_until is not null))
) with (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.02);
create index outbox_under_way on outbox (lease_until) where state = 'sending';

-- Who did what to an enrollment, why, because of what. Append-only.
create table timeline_events (
  tenant_id uuid not null references tenants,
  id uuid not null,
  enrollment_id uuid not null,
  contact_id uuid not null,
  type text not null check (type in (
    'enrolled', 'step_executed', 'paused', 'resumed', 'unenroll_requested', 'unenrolled', 'unenroll_undone', 'finished')),
  at timestamptz not null,
  actor_kind text not null check (actor_kind in ('user', 'contact', 'workflow', 'system')),
  actor_id text,
  actor_name text,
  reason text,
  cause jsonb,
  step_position integer,
  primary key (tenant_id, id),
  foreign key (tenant_id, enrollment_id) references enrollments (tenant_id, id),
  foreign key (tenant_id, contact_id) references contacts (tenant_id, id)
);
create index timeline_by_enrollment on timeline_events (tenant_id, enrollment_id, id);
create index timeline_by_contact on timeline_events (tenant_id, contact_id, id);

create table idempotency_keys (
  tenant_id uuid not null references tenants,
  user_id uuid not null,
  key text not null,
  -- Digest of method, path and body: the same key with another request is an error.
  request_hash text not null,
  -- Null while the first request is still under way (or died: then locked_until lets another try).
  status integer,
  body text,
  locked_until timestamptz not null,
  created_at timestamptz not null,
  primary key (tenant_id, user_id, key)
);
create index idempotency_keys_by_age on idempotency_keys (created_at);
`;
