import { sql } from "kysely";
import type { OpenTransaction } from "../database/in-transaction.ts";
import type { ReadyEmail } from "./peek-ready-emails.ts";
import type { StepRow } from "../steps/read-steps.ts";

/** An email that does not leave, or did not. */
export interface WithdrawnEmail {
  outboxId: string;
  position: number;
  /** Who sends it by hand; null: the engine does. */
  orderedBy: string | null;
}

/** With its locked enrollment. */
export interface HeldBackEmail<Row extends StepRow = StepRow> extends WithdrawnEmail {
  row: Row;
}

/**
 * Takes emails back that are not to pass the gate: those in the outbox out of it, and of the others those whose step is
 * still due at `at`. What somebody else dealt with meanwhile is left out. `rows` are their locked enrollments.
 */
export async function withdrawEmails<Row extends StepRow>(
  tx: OpenTransaction,
  tenantId: string,
  emails: readonly ReadyEmail[],
  rows: readonly Row[],
  at: Date,
): Promise<HeldBackEmail<Row>[]> {
  const rowOf = new Map(rows.map((row) => [row.enrollmentId, row] as const));
  const due = emails.flatMap(({ outboxId, enrollmentId, position, step }) => {
    const row = rowOf.get(enrollmentId);
    const isDue = step !== null && row !== undefined && isDueAt(row, position, at);
    return isDue ? [{ outboxId, position, orderedBy: null, row }] : [];
  });
  const inOutbox = emails.filter((email) => email.step === null);
  if (inOutbox.length === 0) return due;
  const withdrawn = await takeOutOfOutbox(
    tx,
    tenantId,
    inOutbox.map((email) => email.outboxId),
  );
  const back = withdrawn.flatMap(({ enrollmentId, ...email }) => {
    const row = rowOf.get(enrollmentId);
    return row === undefined ? [] : [{ ...email, row }];
  });
  return [...back, ...due];
}

const isDueAt = (row: StepRow, position: number, at: Date): boolean =>
  row.state === "active" && row.nextPosition === position && row.dueAt !== null && row.dueAt <= at;

async function takeOutOfOutbox(
  tx: OpenTransaction,
  tenantId: string,
  outboxIds: readonly string[],
): Promise<(WithdrawnEmail & { enrollmentId: string })[]> {
  const { rows } = await sql<WithdrawnEmail & { enrollmentId: string; createdAt: Date }>`
    update outbox set state = 'cancelled', attempt_id = null
    where tenant_id = ${tenantId} and id = any(${outboxIds}::uuid[]) and state = 'ready'
    returning id as "outboxId", enrollment_id as "enrollmentId", position, ordered_by as "orderedBy",
      created_at as "createdAt"`.execute(tx);
  return rows
    .toSorted((a, b) => a.createdAt.getTime() - b.createdAt.getTime())
    .map(({ outboxId, enrollmentId, position, orderedBy }) => ({
      outboxId,
      enrollmentId,
      position,
      orderedBy,
    }));
}
