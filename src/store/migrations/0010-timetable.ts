/**
 * When the engine looks at which enrollment, in a narrow table of its own: with the time of the next step in an index of
 * `enrollments`, each step wrote every index of that wide table twice. `enrollments.due_at` says when a step is due; the
 * timetable only where to look, and an entry too many does no harm.
 */
export const sql = /* sql */ `
create table timetable (
  tenant_id uuid not null,
  enrollment_id uuid not null,
  inbox_id uuid not null,
  due_at timestamptz not null,
  -- A worker has it in hand until then, by the real clock; in no index, so that taking it writes none.
  taken_until timestamptz,
  primary key (tenant_id, enrollment_id)
) with (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.02);
create index timetable_due on timetable (due_at);
insert into timetable (tenant_id, enrollment_id, inbox_id, due_at)
select tenant_id, id, inbox_id, due_at from enrollments where state = 'active' and due_at is not null;
drop index enrollments_due;

-- How often somebody changed the text of its emails: one that was made before the change must not leave after it.
alter table enrollments add column edits integer not null default 0;

-- Nobody asks for an entry by its id alone: one index less for every step.
alter table timeline_events drop constraint timeline_events_pkey;
alter table timeline_events add primary key (tenant_id, enrollment_id, id);
drop index timeline_by_enrollment;
`;
