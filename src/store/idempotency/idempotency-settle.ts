import { sql } from "kysely";
import type { Database } from "../database/database.ts";
import type { IdempotencyKey } from "./idempotency-reserve.ts";

/**
 * Keeps the answer for repetitions. `lockedUntil` fences: a request that took so long that another took its key over
 * changes nothing.
 */
export async function keepAnswer(
  db: Database,
  { tenantId, userId, key }: IdempotencyKey,
  lockedUntil: Date,
  answer: { status: number; body: string | null },
): Promise<void> {
  await sql`
    update idempotency_keys set status = ${answer.status}, body = ${answer.body}
    where tenant_id = ${tenantId} and user_id = ${userId} and key = ${key}
      and locked_until = ${lockedUntil} and status is null
  `.execute(db);
}

/** Gives the key back after a failure of the service, so that a repetition runs. */
export async function releaseIdempotencyKey(
  db: Database,
  { tenantId, userId, key }: IdempotencyKey,
  lockedUntil: Date,
): Promise<void> {
  await sql`
    delete from idempotency_keys
    where tenant_id = ${tenantId} and user_id = ${userId} and key = ${key}
      and locked_until = ${lockedUntil} and status is null
  `.execute(db);
}
