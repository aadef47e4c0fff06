import { sql } from "kysely";
import type { Acting } from "../organisation/acting.ts";
import type { Database } from "../database/database.ts";
import { inTransaction, type OpenTransaction } from "../database/in-transaction.ts";
import { settleDoubts } from "../inbound/settle-doubts.ts";
import type { OptOutOrder, OptOutResult } from "../enrollments/stop-orders.ts";
import { unenrollWithin } from "../enrollments/unenroll-enrollment.ts";

/** S-020: the contact is not to be written to again, and leaves the sequence they are in. Asking again changes nothing. */
export function applyOptOut(db: Database, order: OptOutOrder): Promise<OptOutResult> {
  return inTransaction(db, async (tx) => {
    const name = await nameOfContact(tx, order.tenantId, order.contactId);
    const actor = { kind: "contact" as const, id: order.contactId, name };
    const result = await optOutWithin(tx, { ...order, actor, reason: "opt_out" });
    await settleDoubts(tx, { ...order, actor }, [order.contactId]);
    return result;
  });
}

export interface SuppressOrder extends OptOutOrder {
  actor: Acting;
  /** `complaint`: they reported an email as spam. */
  reason: "opt_out" | "complaint";
}

/** The same, in the transaction of what made it happen. Enrollments before their contact, as everywhere. */
export async function optOutWithin(tx: OpenTransaction, order: SuppressOrder): Promise<OptOutResult> {
  const { tenantId, contactId, at, actor, reason, cause } = order;
  const unenrolled: string[] = [];
  for (const enrollmentId of await openEnrollmentsOf(tx, tenantId, contactId)) {
    const end = { tenantId, enrollmentId, at, actor, reason, cause, undoUntil: null };
    const { kind } = await unenrollWithin(tx, end);
    if (kind !== "already_ended") unenrolled.push(enrollmentId);
  }
  const { rows } = await sql`
    update contacts set opted_out_at = ${at}
    where tenant_id = ${tenantId} and id = ${contactId} and opted_out_at is null
    returning 1`.execute(tx);
  return { changed: rows.length > 0 || unenrolled.length > 0, unenrolled };
}

async function openEnrollmentsOf(
  tx: OpenTransaction,
  tenantId: string,
  contactId: string,
): Promise<string[]> {
  const rows = await tx
    .selectFrom("enrollments")
    .select("id")
    .where("tenant_id", "=", tenantId)
    .where("contact_id", "=", contactId)
    .where("state", "in", ["active", "paused"])
    .execute();
  return rows.map((row) => row.id);
}

/** As the timeline calls a contact; null when there is no name, or no such contact. */
export async function nameOfContact(
  tx: OpenTransaction,
  tenantId: string,
  contactId: string,
): Promise<string | null> {
  const row = await tx
    .selectFrom("contacts")
    .select(["given_name", "family_name"])
    .where("tenant_id", "=", tenantId)
    .where("id", "=", contactId)
    .executeTakeFirst();
  const name = [row?.given_name, row?.family_name].filter((part) => part).join(" ");
  return name === "" ? null : name;
}
