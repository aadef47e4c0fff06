import { sql } from "kysely";
import type { Database } from "../database/database.ts";

/** Whose key it is: two users may use the same text. */
export interface IdempotencyKey {
  tenantId: string;
  userId: string;
  key: string;
}

export type Reservation =
  /** The request may run; `lockedUntil` proves later that it is still the one that holds the key. */
  | { kind: "reserved"; lockedUntil: Date }
  | { kind: "answered"; status: number; body: string | null }
  | { kind: "under_way"; lockedUntil: Date }
  | { kind: "other_request" };

/** How long a request may take before another with its key may try. Far above the server's own request timeout. */
const lockMs = 60_000;
/** How long answers are kept. */
export const keepMs = 24 * 60 * 60 * 1000;

interface Row {
  request_hash: string;
  status: number | null;
  body: string | null;
  locked_until: Date;
}

/**
 * Takes the key for one request. Of several at once exactly one gets `reserved`: the statement inserts, or takes over
 * a row whose request died (same request only) or that is past its time; a conflict waits for the other's commit.
 */
export async function reserveIdempotencyKey(
  db: Database,
  { tenantId, userId, key }: IdempotencyKey,
  requestHash: string,
  now: Date,
): Promise<Reservation> {
  const lockedUntil = new Date(now.getTime() + lockMs);
  const expired = new Date(now.getTime() - keepMs);
  const taken = await sql`
    insert into idempotency_keys as k (tenant_id, user_id, key, request_hash, locked_until, created_at)
    values (${tenantId}, ${userId}, ${key}, ${requestHash}, ${lockedUntil}, ${now})
    on conflict (tenant_id, user_id, key) do update
      set request_hash = excluded.request_hash, locked_until = excluded.locked_until,
          created_at = excluded.created_at, status = null, body = null
      where k.created_at < ${expired}
        or (k.status is null and k.locked_until <= ${now} and k.request_hash = excluded.request_hash)
    returning key
  `.execute(db);
  if (taken.rows.length > 0) return { kind: "reserved", lockedUntil };
  return readReservation(db, { tenantId, userId, key }, requestHash, lockedUntil);
}

async function readReservation(
  db: Database,
  { tenantId, userId, key }: IdempotencyKey,
  requestHash: string,
  lockedUntil: Date,
): Promise<Reservation> {
  const { rows } = await sql<Row>`
    select request_hash, status, body, locked_until from idempotency_keys
    where tenant_id = ${tenantId} and user_id = ${userId} and key = ${key}
  `.execute(db);
  const row = rows[0];
  // Given back between the two statements: the caller asks again in a moment.
  if (row === undefined) return { kind: "under_way", lockedUntil };
  if (row.request_hash !== requestHash) return { kind: "other_request" };
  if (row.status === null) return { kind: "under_way", lockedUntil: row.locked_until };
  return { kind: "answered", status: row.status, body: row.body };
}
