import { sql, type RawBuilder } from "kysely";
import type { StepType } from "../../domain/words.ts";
import type { Database } from "../database/database.ts";
import { ownerJoin } from "../enrollments/enrollment-record.ts";
import type { PageRequest } from "../database/page-order.ts";

/** A task with what is told about it. */
export interface TaskRecord {
  id: string;
  enrollmentId: string;
  contactId: string;
  givenName: string | null;
  familyName: string | null;
  address: string | null;
  userId: string;
  userName: string;
  userTeamId: string | null;
  ownerId: string | null;
  ownerName: string | null;
  ownerTeamId: string | null;
  sequenceName: string;
  position: number;
  type: StepType;
  /** Of an email as last changed for the contact. */
  title: string;
  body: string;
  /** How the email that was ordered stands; null: none was, or it was withdrawn without a reason of its own. */
  emailState: "ready" | "sending" | "uncertain" | "cancelled" | null;
  /** `code: detail`, as the outbox keeps it. */
  emailFailure: string | null;
  createdAt: Date;
  completedAt: Date | null;
  withdrawnAt: Date | null;
  waits: boolean;
}

/** Open tasks of a user or of a contact, or of both at once; the longest open first (S-088, S-091). */
export function listTasks(
  db: Database,
  tenantId: string,
  filter: { userId: string | null; contactId: string | null },
  page: PageRequest,
): Promise<TaskRecord[]> {
  const { userId, contactId } = filter;
  return readTasks(
    db,
    sql`
      where t.tenant_id = ${tenantId} and t.completed_at is null and t.withdrawn_at is null
        and ${userId === null ? sql`true` : sql`t.user_id = ${userId}`}
        and ${contactId === null ? sql`true` : sql`t.contact_id = ${contactId}`}
        and ${page.after === null ? sql`true` : sql`t.id > ${page.after}`}
      order by t.id limit ${page.limit}`,
  );
}

/** One task, open or not; null when there is none. */
export async function getTask(db: Database, tenantId: string, taskId: string): Promise<TaskRecord | null> {
  const rows = await readTasks(db, sql`where t.tenant_id = ${tenantId} and t.id = ${taskId}`);
  return rows[0] ?? null;
}

async function readTasks(db: Database, which: RawBuilder<unknown>): Promise<TaskRecord[]> {
  const { rows } = await sql<TaskRecord>`
    select t.id, t.enrollment_id as "enrollmentId", t.contact_id as "contactId", c.given_name as "givenName",
      c.family_name as "familyName", a.address, t.user_id as "userId", u.name as "userName",
      u.team_id as "userTeamId", o.id as "ownerId", o.name as "ownerName", o.team_id as "ownerTeamId",
      s.name as "sequenceName", t.position, t.type, coalesce(d.subject, t.title) as title,
      coalesce(d.body, t.body) as body, m.state as "emailState", m.failure as "emailFailure", t.created_at as "createdAt",
      t.completed_at as "completedAt", t.withdrawn_at as "withdrawnAt",
      e.state in ('active', 'paused') and e.next_position = t.position and e.wait_reason is not distinct from 'task'
        as "waits"
    from tasks t
    join enrollments e on e.tenant_id = t.tenant_id and e.id = t.enrollment_id
    join sequences s on s.tenant_id = t.tenant_id and s.id = e.sequence_id
    join contacts c on c.tenant_id = t.tenant_id and c.id = t.contact_id
    join users u on u.tenant_id = t.tenant_id and u.id = t.user_id
    left join step_edits d on d.tenant_id = t.tenant_id and d.enrollment_id = t.enrollment_id
      and d.position = t.position and t.type = 'manual_email'
    left join outbox m on m.tenant_id = t.tenant_id and m.enrollment_id = t.enrollment_id
      and m.position = t.position and t.type = 'manual_email' and m.state <> 'sent'
      and (m.state <> 'cancelled' or m.failure is not null)
    left join contact_addresses a on a.tenant_id = t.tenant_id and a.contact_id = t.contact_id and a.is_primary
    ${ownerJoin}
    ${which}`.execute(db);
  return rows;
}
