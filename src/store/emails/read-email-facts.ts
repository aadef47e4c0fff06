import { sql } from "kysely";
import type { Database } from "../database/database.ts";
import { readEmailFacts, readSurroundings, type EmailFacts } from "./email-facts.ts";
import { plainArray } from "../database/plain-array.ts";
import type { StepRow } from "../steps/read-steps.ts";

/** An email that is to leave: in the outbox already, or of a due step. */
export interface LeavingEmail {
  /** Of its row; where there is none yet: of the one it will have. */
  outboxId: string;
  enrollmentId: string;
  position: number;
  /** As it was claimed; left out or null: it is read. */
  step?: StepRow | null;
}

/** The facts of emails that are to leave. Those of steps that are over by now and not in the outbox may be left out. */
export async function readLeavingEmailFacts(
  db: Database,
  tenantId: string,
  emails: readonly LeavingEmail[],
): Promise<EmailFacts[]> {
  const claimed = emails.flatMap((email) => (email.step ? [{ ...email, step: email.step }] : []));
  const others = emails.filter((email) => !email.step);
  const facts = claimed.length === 0 ? [] : await readClaimedFacts(db, tenantId, claimed);
  return others.length === 0 ? facts : [...facts, ...(await readOtherFacts(db, tenantId, others))];
}

/**
 * What the claim read is not read again. Should it have changed since, the gate lets nothing pass: it asks for the same
 * position, inbox and count of edits.
 */
function readClaimedFacts(
  db: Database,
  tenantId: string,
  emails: readonly (LeavingEmail & { step: StepRow })[],
): Promise<EmailFacts[]> {
  const target = sql`
    select coalesce(o.id, n.outbox_id) as outbox_id, o.message_id, n.enrollment_id, n.contact_id, n.sequence_id, n.inbox_id
    from unnest(${plainArray(emails.map((email) => email.outboxId))}::uuid[],
      ${plainArray(emails.map((email) => email.enrollmentId))}::uuid[], ${plainArray(emails.map((email) => email.position))}::integer[],
      ${plainArray(emails.map(({ step }) => step.contactId))}::uuid[], ${plainArray(emails.map(({ step }) => step.sequenceId))}::uuid[],
      ${plainArray(emails.map(({ step }) => step.inboxId))}::uuid[])
      as n (outbox_id, enrollment_id, position, contact_id, sequence_id, inbox_id)
    left join outbox o on o.tenant_id = ${tenantId} and o.enrollment_id = n.enrollment_id and o.position = n.position`;
  const own = new Map(
    emails.map(({ position, step }) => {
      const { enrollmentId, sequenceId, version, firstPosition, dueAt, edits, timeZone } = step;
      const facts = { enrollmentId, sequenceId, version, position, firstPosition, dueAt, edits, timeZone };
      return [enrollmentId, facts] as const;
    }),
  );
  return readSurroundings(db, tenantId, target, own);
}

function readOtherFacts(
  db: Database,
  tenantId: string,
  emails: readonly LeavingEmail[],
): Promise<EmailFacts[]> {
  const target = sql`
    select coalesce(o.id, n.outbox_id) as outbox_id, o.message_id, e.id as enrollment_id, e.contact_id, e.sequence_id,
      e.version, n.position, e.first_position, e.inbox_id, e.time_zone, e.due_at, e.edits
    from unnest(${emails.map((email) => email.outboxId)}::uuid[],
      ${emails.map((email) => email.enrollmentId)}::uuid[], ${emails.map((email) => email.position)}::integer[])
      as n (outbox_id, enrollment_id, position)
    join enrollments e on e.tenant_id = ${tenantId} and e.id = n.enrollment_id
    left join outbox o on o.tenant_id = ${tenantId} and o.enrollment_id = n.enrollment_id and o.position = n.position
    where o.id is not null or e.next_position = n.position`;
  return readEmailFacts(db, tenantId, target);
}

/**
 * The facts of the next email that leaves by itself, or of the email of the step at `position`; null when the enrollment
 * has none. When it is due is known only if no other step comes before it.
 */
export async function readNextEmailFacts(
  db: Database,
  tenantId: string,
  enrollmentId: string,
  position: number | null,
): Promise<EmailFacts | null> {
  const target = sql`
    select null::uuid as outbox_id, null::text as message_id, e.id as enrollment_id, e.contact_id, e.sequence_id,
      e.version, st.position, e.first_position, e.inbox_id, e.time_zone,
      case when st.position = e.next_position then e.due_at end as due_at, e.edits
    from enrollments e
    join sequence_steps st on st.tenant_id = ${tenantId} and st.sequence_id = e.sequence_id
      and st.version = e.version
    where e.tenant_id = ${tenantId} and e.id = ${enrollmentId}
      and case when ${position}::integer is null
        then st.position >= e.next_position and st.type = 'automated_email' and e.state in ('active', 'paused')
        else st.position = ${position}::integer and st.type in ('automated_email', 'manual_email') end
    order by st.position limit 1`;
  return (await readEmailFacts(db, tenantId, target))[0] ?? null;
}

/** Emails of an enrollment that there is not yet. */
export interface PlannedEmails {
  tenantId: string;
  contactId: string;
  sequenceId: string;
  senderInboxId: string;
  /** The step it would start with. */
  startStep: number;
}

/**
 * The facts of the emails that the sequence's current version would send from `startStep` on, or of the one of the step
 * at `position`, in order. Empty when there are none, or no such sequence, contact or inbox.
 */
export async function readPlannedEmailFacts(
  db: Database,
  planned: PlannedEmails,
  position: number | null,
): Promise<EmailFacts[]> {
  const { tenantId, contactId, sequenceId, senderInboxId, startStep } = planned;
  const target = sql`
    select null::uuid as outbox_id, null::text as message_id, null::uuid as enrollment_id,
      c.id as contact_id, s.id as sequence_id, s.current_version as version, st.position,
      ${startStep}::integer as first_position, i.id as inbox_id,
      coalesce(c.time_zone, u.time_zone) as time_zone, null::timestamptz as due_at, 0 as edits
    from sequences s
    join sequence_steps st on st.tenant_id = ${tenantId} and st.sequence_id = s.id and st.version = s.current_version
      and st.position >= ${startStep} and st.position = coalesce(${position}::integer, st.position)
      and st.type in ('automated_email', 'manual_email')
    join contacts c on c.tenant_id = ${tenantId} and c.id = ${contactId}
    join connected_inboxes i on i.tenant_id = ${tenantId} and i.id = ${senderInboxId}
    join users u on u.tenant_id = ${tenantId} and u.id = i.user_id
    where s.tenant_id = ${tenantId} and s.id = ${sequenceId} and s.deleted_at is null`;
  const facts = await readEmailFacts(db, tenantId, target);
  return facts.toSorted((a, b) => a.position - b.position);
}
