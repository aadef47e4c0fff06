import { sql } from "kysely";
import type { StepType } from "../../domain/words.ts";
import type { Database } from "../database/database.ts";
import { prepared } from "../database/preparing-client.ts";
import { readContinuedEmails } from "./read-continued-emails.ts";
import { readVersions } from "../sequences/read-versions.ts";

/** An email step with what a rep changed in it and, once it has been sent, how it left. */
export interface EmailStep {
  position: number;
  type: StepType;
  thread: "reply" | "new";
  /** Templates, with the changes of this enrollment. */
  subject: string;
  body: string;
  edited: boolean;
  sent: SentStep | null;
}

interface SentStep {
  threadPosition: number | null;
  messageId: string;
  subject: string | null;
  at: Date;
}

/** Which email of which sequence. */
export interface EmailPlace {
  /** Null: nobody is enrolled yet. */
  enrollmentId: string | null;
  sequenceId: string;
  version: number;
  position: number;
  /** The step the enrollment starts with. */
  firstPosition: number;
}

/** Reads the email steps up to each email, in order. */
export async function readEmailSteps(
  db: Database,
  tenantId: string,
  emails: readonly EmailPlace[],
): Promise<(email: EmailPlace) => EmailStep[]> {
  const versionOf = await readVersions(db, tenantId, emails);
  const edits = await readEdits(db, tenantId, enrollmentsOf(emails));
  const isFollowUp = ({ position, firstPosition }: EmailPlace): boolean => position > firstPosition;
  const sent = await readSent(db, tenantId, emails.filter(isFollowUp));
  return (email) =>
    versionOf(email)
      .steps.filter(({ position, type }) => isUpTo(email, position) && isEmail(type))
      .map(({ position, type, thread, title, body }) => {
        const key = keyOf(email.enrollmentId, position);
        const edit = edits.get(key);
        const texts = {
          subject: edit?.subject ?? title,
          body: edit?.body ?? body,
          edited: edit !== undefined,
        };
        return { position, type, thread, ...texts, sent: sent.get(key) ?? null };
      });
}

const isUpTo = ({ firstPosition, position: last }: EmailPlace, position: number): boolean =>
  position >= firstPosition && position <= last;

const isEmail = (type: StepType): boolean => type === "automated_email" || type === "manual_email";

const keyOf = (enrollmentId: string | null, position: number): string => `${enrollmentId}/${position}`;

function enrollmentsOf(emails: readonly EmailPlace[]): string[] {
  return emails.flatMap(({ enrollmentId }) => (enrollmentId === null ? [] : [enrollmentId]));
}

interface StepEdit {
  enrollmentId: string;
  position: number;
  subject: string | null;
  body: string | null;
}

async function readEdits(
  db: Database,
  tenantId: string,
  enrollmentIds: readonly string[],
): Promise<Map<string, StepEdit>> {
  if (enrollmentIds.length === 0) return new Map();
  const { rows } = await sql<StepEdit>`${sql.raw(prepared)}
    select enrollment_id as "enrollmentId", position, subject, body from step_edits
    where tenant_id = ${tenantId} and enrollment_id = any(${enrollmentIds}::uuid[])`.execute(db);
  return new Map(rows.map((row) => [keyOf(row.enrollmentId, row.position), row]));
}

/** What was sent before these emails, by their enrollments or by those that these continue. */
async function readSent(
  db: Database,
  tenantId: string,
  followUps: readonly EmailPlace[],
): Promise<Map<string, SentStep>> {
  const enrollmentIds = enrollmentsOf(followUps);
  if (enrollmentIds.length === 0) return new Map();
  const { rows } = await sql<SentStep & { enrollmentId: string; position: number }>`${sql.raw(prepared)}
    select enrollment_id as "enrollmentId", position, thread_position as "threadPosition",
      coalesce(sent_message_id, message_id) as "messageId", subject,
      coalesce(sent_at, handed_over_at, created_at) as at
    from outbox
    where tenant_id = ${tenantId} and enrollment_id = any(${enrollmentIds}::uuid[]) and state = 'sent'`.execute(
    db,
  );
  const sending = new Set(rows.map(({ enrollmentId }) => enrollmentId));
  const begun = followUps.flatMap(({ enrollmentId, position }) =>
    enrollmentId === null || sending.has(enrollmentId) ? [] : [{ enrollmentId, position }],
  );
  const all = [...rows, ...(await readContinuedEmails(db, tenantId, begun))];
  return new Map(all.map(({ enrollmentId, position, ...sent }) => [keyOf(enrollmentId, position), sent]));
}
