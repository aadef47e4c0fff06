import { sql } from "kysely";
import type { Database } from "../../src/store/database/database.ts";
import { inTransaction } from "../../src/store/database/in-transaction.ts";
import { unenrollMany } from "../../src/store/enrollments/unenroll-enrollments.ts";
import { addPendingOfOneTenant, tidyDatabase } from "./fill-pending.ts";

const actor = { kind: "user" as const, id: null, name: "Bench" };

export interface UnenrollTimes {
  contacts: number;
  bareMs: number;
  unenrollMs: number;
}

/** Unenrolls contacts of one tenant, and beside it updates as many others with one bare statement. */
export async function unenrollTimes(db: Database, contacts: number): Promise<UnenrollTimes> {
  const { tenantId, enrollmentIds } = await addPendingOfOneTenant(db, contacts * 2);
  await tidyDatabase(db);
  const bareMs = await timed(() => bareUpdate(db, tenantId, enrollmentIds.slice(0, contacts)));
  const unenrollMs = await timed(() => unenroll(db, tenantId, enrollmentIds.slice(contacts)));
  return { contacts, bareMs, unenrollMs };
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

function unenroll(db: Database, tenantId: string, enrollmentIds: readonly string[]): Promise<unknown> {
  const order = { tenantId, enrollmentIds, at: new Date(), undoUntil: null, actor, cause: null };
  return inTransaction(db, (tx) => unenrollMany(tx, { ...order, reason: "manual" }));
}

function bareUpdate(db: Database, tenantId: string, ids: readonly string[]): Promise<unknown> {
  return sql`
    update enrollments
    set state = 'unenrolled', due_at = null, ended_at = now(), end_reason = 'manual', ended_by_kind = 'user'
    where tenant_id = ${tenantId} and id = any(${ids}::uuid[])`.execute(db);
}
