/**
 * That an email left changes no index: what only a few rows of the outbox need to be found by stands in columns that most
 * never have, and hand-overs under way in a table with one row for all that passed the gate together. With the state in the
 * indexes, each email that left wrote all of them a second time.
 */
export const sql = /* sql */ `
-- What one attempt took past the gate, until all of it is settled. Its emails: by inbox, time and attempt in the outbox.
create table hand_overs (
  tenant_id uuid not null,
  attempt_id uuid not null,
  inbox_id uuid not null,
  handed_over_at timestamptz not null,
  lease_until timestamptz not null,
  primary key (tenant_id, attempt_id)
) with (autovacuum_vacuum_scale_factor = 0.02);
insert into hand_overs (tenant_id, attempt_id, inbox_id, handed_over_at, lease_until)
select distinct on (tenant_id, attempt_id) tenant_id, attempt_id, inbox_id, handed_over_at, lease_until
from outbox where state = 'sending' and inbox_id is not null and handed_over_at is not null;

drop index outbox_under_way;
drop index outbox_ready;
drop index outbox_uncertain;
drop index outbox_limits;
alter table outbox
  -- Since when it waits for the gate, or when it is looked for; null: nobody has to look at it.
  add column look_at timestamptz generated always as (
    case state when 'ready' then created_at when 'uncertain' then coalesce(lease_until, timestamptz 'infinity') end) stored,
  -- What limits count.
  add column counted_at timestamptz generated always as (
    case when state in ('sending', 'sent', 'uncertain') then handed_over_at end) stored;
create index outbox_to_look_at on outbox (look_at) where look_at is not null;
create index outbox_limits on outbox (tenant_id, inbox_id, counted_at) where counted_at is not null;
-- Room for each row's second version beside the first.
alter table outbox set (fillfactor = 45);
analyze outbox;

-- The timeline of a contact is that of its enrollments.
drop index timeline_by_contact;
`;
