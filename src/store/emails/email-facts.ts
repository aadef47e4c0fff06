import { sql, type RawBuilder } from "kysely";
import { isBlocked } from "../contacts/blocked-domains.ts";
import type { Database } from "../database/database.ts";
import { prepared } from "../database/preparing-client.ts";
import { readEmailSteps, type EmailPlace, type EmailStep } from "./read-email-steps.ts";

/** All that one email is made of. */
export interface EmailFacts {
  outboxId: string | null;
  enrollmentId: string | null;
  messageId: string | null;
  position: number;
  dueAt: Date | null;
  timeZone: string;
  sequenceName: string;
  givenName: string | null;
  familyName: string | null;
  jobTitle: string | null;
  contactTimeZone: string | null;
  optedOut: boolean;
  address: string | null;
  bounced: boolean;
  /** The organisation does not write to the address's domain. */
  domainBlocked: boolean;
  companyName: string | null;
  inboxId: string;
  inboxAddress: string;
  inboxName: string;
  inboxDisconnected: boolean;
  /** The sender has been taken out of the organisation. */
  senderGone: boolean;
  senderName: string;
  /** How often emails of the enrollment were edited. */
  edits: number;
  /** The email steps up to this one, in order; the last is this one, unless it is none. */
  steps: EmailStep[];
}

/** What an email's enrollment says of it; of one that nobody is enrolled for yet: would say. */
type OwnFacts = Pick<
  EmailFactsRow,
  "enrollmentId" | "sequenceId" | "version" | "position" | "firstPosition" | "dueAt" | "edits" | "timeZone"
>;

const ownColumns = sql.raw(`
  t.enrollment_id as "enrollmentId", t.sequence_id as "sequenceId", t.version, t.position,
  t.first_position as "firstPosition", t.due_at as "dueAt", t.edits, t.time_zone as "timeZone"`);

/**
 * The facts of emails whose enrollments were read before: `target` names outbox_id, message_id, enrollment_id, contact_id,
 * sequence_id, inbox_id; `own` holds what was read, by the enrollment's id. See {@link readEmailFacts}.
 */
export async function readSurroundings(
  db: Database,
  tenantId: string,
  target: RawBuilder<unknown>,
  own: ReadonlyMap<string, OwnFacts>,
): Promise<EmailFacts[]> {
  const columns = sql.raw(`t.enrollment_id as "enrollmentId"`);
  const rows = await readRows<Omit<EmailFactsRow, keyof OwnFacts> & { enrollmentId: string }>(
    db,
    tenantId,
    target,
    columns,
  );
  const complete = rows.flatMap((row) => {
    const known = own.get(row.enrollmentId);
    return known === undefined ? [] : [Object.assign(row, known)];
  });
  return addSteps(db, tenantId, complete);
}

/**
 * Reads the facts of the emails that `target` names: rows of outbox_id, message_id, enrollment_id, contact_id,
 * sequence_id, version, position, first_position, inbox_id, time_zone, due_at, edits. The one way, whatever asks: what is
 * previewed is what is sent. `t` is materialized for the planner alone: before a new database has statistics it takes
 * every table of the tenant for one row, and would loop over contacts × enrollments × outbox (12 s for one of 300
 * emails; so 1 ms).
 */
export async function readEmailFacts(
  db: Database,
  tenantId: string,
  target: RawBuilder<unknown>,
): Promise<EmailFacts[]> {
  return addSteps(db, tenantId, await readRows<EmailFactsRow>(db, tenantId, target, ownColumns));
}

async function readRows<Row>(
  db: Database,
  tenantId: string,
  target: RawBuilder<unknown>,
  own: RawBuilder<unknown>,
): Promise<Row[]> {
  const { rows } = await sql<Row>`${sql.raw(prepared)}
    with t as materialized (${target})
    select t.outbox_id as "outboxId", t.message_id as "messageId", ${own}, s.name as "sequenceName",
      c.given_name as "givenName", c.family_name as "familyName", c.job_title as "jobTitle",
      c.time_zone as "contactTimeZone", c.opted_out_at is not null as "optedOut",
      a.address, a.bounced_at is not null as bounced, ${isBlocked(tenantId, sql`a.address`)} as "domainBlocked", co.name as "companyName",
      i.id as "inboxId", i.address as "inboxAddress", i.display_name as "inboxName",
      i.disconnected_at is not null as "inboxDisconnected",
      u.deactivated_at is not null as "senderGone", u.name as "senderName"
    from t
    join contacts c on c.tenant_id = ${tenantId} and c.id = t.contact_id
    join sequences s on s.tenant_id = ${tenantId} and s.id = t.sequence_id
    join connected_inboxes i on i.tenant_id = ${tenantId} and i.id = t.inbox_id
    join users u on u.tenant_id = ${tenantId} and u.id = i.user_id
    left join contact_addresses a on a.tenant_id = ${tenantId} and a.contact_id = c.id and a.is_primary
    left join companies co on co.tenant_id = ${tenantId} and co.id = c.company_id`.execute(db);
  return rows;
}

async function addSteps(
  db: Database,
  tenantId: string,
  rows: readonly EmailFactsRow[],
): Promise<EmailFacts[]> {
  if (rows.length === 0) return [];
  const stepsOf = await readEmailSteps(db, tenantId, rows);
  return rows.map((row) => Object.assign(row, { steps: stepsOf(row) }));
}

type EmailFactsRow = Omit<EmailFacts, "steps"> & EmailPlace;
