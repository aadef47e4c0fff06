/**
 * Knowing when to stop: what mailboxes were read up to, the messages that concerned somebody, what was done because of
 * them, and what people said about that; meetings; which addresses a contact was learned to write from.
 */
export const sql = /* sql */ `
alter table enrollments drop constraint enrollments_end_reason_check;
alter table enrollments add constraint enrollments_end_reason_check check (end_reason in (
  'manual', 'reply', 'unrelated_mail', 'reply_from_other_address', 'mail_from_alias', 'same_company_reply',
  'same_company_mail', 'meeting_link', 'meeting', 'opt_out', 'bounce', 'workflow', 'automate_trigger',
  'completed', 'sequence_deleted', 'creator_removed', 'complaint', 'left_company'));

alter table timeline_events drop constraint timeline_events_type_check;
alter table timeline_events add constraint timeline_events_type_check check (type in (
  'enrolled', 'step_executed', 'paused', 'resumed', 'unenroll_requested', 'unenrolled', 'unenroll_undone', 'finished',
  'step_skipped', 'step_failed', 'step_edited', 'task_created', 'task_completed', 'email_uncertain', 'email_settled',
  'held', 'released', 'message_doubtful', 'message_decided', 'address_learned', 'bounced_softly', 'own_mail_sent',
  'meeting_declined', 'stop_disputed'));

-- A hold with reason doubt waits for a person to say what a message was.
alter table contacts drop constraint contacts_hold_reason_check;
alter table contacts
  add constraint contacts_hold_reason_check check (hold_reason in ('away', 'doubt')),
  -- The message that made it wait, and how often in a row a policy delay stood in for an unknown return date.
  add column hold_cause jsonb,
  add column holds_without_date integer not null default 0;
-- Holds that are over soon, for whoever lets their enrollments go on.
create index contacts_held on contacts (held_until) where hold_reason is not null and held_until is not null;

alter table contact_addresses
  -- The message by which it was learned that the contact writes from this address too (S-010); null: entered by a person.
  add column learned_from uuid,
  add column learned_at timestamptz;
-- Who shares a company's domain (S-012…S-014).
create index contact_addresses_by_domain on contact_addresses (tenant_id, split_part(address, '@', 2));

alter table enrollments drop constraint enrollments_wait_reason_check;
alter table enrollments add constraint enrollments_wait_reason_check
  check (wait_reason in ('task', 'limit', 'away', 'stuck', 'doubt'));

-- S-033…S-039: what takes contacts out of this sequence, and how far it reaches.
alter table sequences
  add column reply_unenrolls boolean not null default true,
  add column reply_scope text not null default 'contact' check (reply_scope in ('contact', 'company')),
  add column meeting_unenrolls boolean not null default true,
  add column meeting_scope text not null default 'contact' check (meeting_scope in ('contact', 'company')),
  -- Whether a stop of the whole company reaches the contacts' enrollments in all sequences, or those in this one.
  add column company_reach text not null default 'this_sequence' check (company_reach in ('this_sequence', 'all_sequences'));

-- What has been read of one folder of one connected inbox, and by whom it is being read.
create table mailbox_readings (
  tenant_id uuid not null,
  inbox_id uuid not null,
  folder text not null check (folder in ('inbox', 'junk', 'sent')),
  -- The reader's own note of how far it came (UIDVALIDITY, UIDs, MODSEQ; a delta link).
  cursor jsonb,
  -- Everything that had arrived at this time has been processed.
  read_up_to timestamptz,
  primary key (tenant_id, inbox_id, folder),
  foreign key (tenant_id, inbox_id) references connected_inboxes (tenant_id, id)
);

-- One worker watches an inbox; when it dies another takes over at lease_until.
create table mailbox_watches (
  tenant_id uuid not null,
  inbox_id uuid not null,
  worker_id uuid,
  lease_until timestamptz not null,
  -- A notification came, or somebody asked: read now.
  wanted_at timestamptz,
  -- One reads an inbox at a time: its watcher, or who is about to send from it.
  reader_id uuid,
  reading_until timestamptz,
  -- Change notifications of Microsoft Graph.
  subscription_id text,
  subscription_until timestamptz,
  -- Digest of the secret that a genuine notification bears.
  client_state_hash bytea,
  primary key (tenant_id, inbox_id),
  foreign key (tenant_id, inbox_id) references connected_inboxes (tenant_id, id)
);
create unique index mailbox_watches_by_subscription on mailbox_watches (tenant_id, subscription_id)
  where subscription_id is not null;

-- Every message that was read and concerned somebody, once. Mail of strangers leaves a row without names and texts.
create table inbound_messages (
  tenant_id uuid not null,
  id uuid not null,
  inbox_id uuid not null,
  -- What makes two deliveries one message: a digest over what stays the same when it is moved or fetched again.
  message_key bytea not null,
  folder text not null check (folder in ('inbox', 'junk', 'sent')),
  received_at timestamptz not null,
  processed_at timestamptz not null,
  -- With angle brackets; null: it has none.
  message_id text,
  from_address text,
  from_name text,
  subject text,
  -- The beginning of what its sender wrote, for the rep who has to decide.
  excerpt text,
  -- How the provider calls it: a link for people, an id for programs.
  provider_id text,
  web_link text,
  class text,
  confidence real,
  -- [{ rule, detail }]
  evidence jsonb,
  -- First day on which its sender is back.
  return_on date,
  contact_id uuid,
  enrollment_id uuid,
  outcome text not null check (outcome in ('ignored', 'noted', 'unenrolled', 'held', 'doubtful', 'decided', 'kept_aside')),
  -- Why it was kept aside.
  problem text,
  decided_at timestamptz,
  decided_by uuid,
  decision text check (decision in ('answer', 'no_answer')),
  primary key (tenant_id, id),
  unique (tenant_id, inbox_id, message_key),
  foreign key (tenant_id, inbox_id) references connected_inboxes (tenant_id, id),
  foreign key (tenant_id, contact_id) references contacts (tenant_id, id),
  foreign key (tenant_id, enrollment_id) references enrollments (tenant_id, id),
  foreign key (tenant_id, decided_by) references users (tenant_id, id),
  check ((outcome = 'kept_aside') = (problem is not null)),
  check ((decided_at is null) = (decision is null))
);
-- What concerned nobody is kept only so long as it may be met again.
create index inbound_messages_ignored on inbound_messages (processed_at) where outcome = 'ignored';
create index inbound_messages_by_contact on inbound_messages (tenant_id, contact_id, received_at desc)
  where contact_id is not null;
create index inbound_messages_doubts_of_contact on inbound_messages (tenant_id, contact_id)
  where outcome = 'doubtful' and contact_id is not null;
create index inbound_messages_own_mail on inbound_messages (tenant_id, contact_id, received_at desc)
  where folder = 'sent' and outcome = 'noted' and contact_id is not null;
create index inbound_messages_to_look_at on inbound_messages (tenant_id, outcome, id)
  where outcome in ('doubtful', 'kept_aside');

alter table outbox
  -- The root of the thread as Exchange names it (bytes 6 to 21 of Thread-Index).
  add column thread_guid bytea,
  -- Whether the email bore a meeting link of ours (S-015).
  add column has_meeting_link boolean not null default false;
-- What an answer can refer to, where the mailbox rewrites Message-IDs or threads by itself.
create index outbox_by_sent_message_id on outbox (tenant_id, sent_message_id)
  where sent_message_id is not null and sent_message_id <> message_id;
create index outbox_by_thread_guid on outbox (tenant_id, thread_guid) where thread_guid is not null;
create index outbox_by_conversation on outbox (tenant_id, inbox_id, conversation_id) where conversation_id is not null;

create table meetings (
  tenant_id uuid not null,
  id uuid not null,
  contact_id uuid not null,
  -- Whose meeting it is.
  user_id uuid not null,
  -- link: booked by the contact through a link in an email; calendar: an invitation was answered or came; api: logged.
  source text not null check (source in ('link', 'calendar', 'api')),
  state text not null check (state in ('booked', 'declined', 'cancelled')),
  starts_at timestamptz not null,
  ends_at timestamptz not null check (ends_at > starts_at),
  title text not null default '',
  -- The email whose link was used, the iCalendar UID, or the caller's own id of it.
  enrollment_id uuid,
  external_id text,
  created_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, contact_id) references contacts (tenant_id, id),
  foreign key (tenant_id, user_id) references users (tenant_id, id),
  foreign key (tenant_id, enrollment_id) references enrollments (tenant_id, id)
);
create unique index meetings_by_external_id on meetings (tenant_id, user_id, external_id) where external_id is not null;
-- Two contacts who take the same free time at the same moment: one of them is told to choose another.
create unique index meetings_one_per_slot on meetings (tenant_id, user_id, starts_at)
  where source = 'link' and state = 'booked';
create index meetings_by_user on meetings (tenant_id, user_id, starts_at);
create index meetings_by_contact on meetings (tenant_id, contact_id, starts_at);
-- S-018 and meetings with several people: whoever takes part besides contact_id.
create table meeting_guests (
  tenant_id uuid not null,
  meeting_id uuid not null,
  contact_id uuid not null,
  primary key (tenant_id, meeting_id, contact_id),
  foreign key (tenant_id, meeting_id) references meetings (tenant_id, id) on delete cascade,
  foreign key (tenant_id, contact_id) references contacts (tenant_id, id)
);

-- "That was wrong": automatic stops and holds that a person disputed, kept for whoever improves the rules.
create table disputed_stops (
  tenant_id uuid not null,
  id uuid not null,
  enrollment_id uuid not null,
  inbound_message_id uuid,
  -- The reason of the stop, one of enrollments.end_reason; null: it was a hold.
  reason text,
  said_by uuid not null,
  said_at timestamptz not null,
  note text not null default '',
  primary key (tenant_id, id),
  foreign key (tenant_id, enrollment_id) references enrollments (tenant_id, id),
  foreign key (tenant_id, inbound_message_id) references inbound_messages (tenant_id, id),
  foreign key (tenant_id, said_by) references users (tenant_id, id)
);
create index disputed_stops_by_time on disputed_stops (tenant_id, id);
`;
