import { sql } from "kysely";
import { dayMs, minuteMs, roomWithin, type InboxLimits } from "../../domain/limit-slots.ts";
import type { Database } from "../database/database.ts";
import { inTransaction, type OpenTransaction } from "../database/in-transaction.ts";
import { beginHandOver } from "./hand-overs.ts";
import { letDuePass, letReadyPass } from "./let-pass.ts";
import type { ReadyEmail } from "./peek-ready-emails.ts";
import { prepared } from "../database/preparing-client.ts";

export interface GatedEmail {
  email: ReadyEmail;
  messageId: string;
  subject: string;
  threadPosition: number | null;
  /** S-015. */
  hasMeetingLink: boolean;
  /** The enrollment's `edits` when the email was made. */
  edits: number;
}

/** Emails of one inbox that want to leave now. */
export interface GateOrder {
  tenantId: string;
  inboxId: string;
  emails: readonly GatedEmail[];
  attemptId: string;
  /** Real time: how long the hand-over may take until others look what became of it. */
  leaseMs: number;
  /** Domain time: what limits count by. */
  at: Date;
}

/**
 * THE gate: nothing leaves but through it, whoever sends (the engine, "send now", a manual-email task). Gives the ids of
 * the outbox rows that may leave, now `sending` under the attempt; the others must not be sent.
 *
 * First the inbox's row is locked, so that the count after it is exact though many workers send from one inbox (a second
 * statement, because only a new snapshot sees what the last holder of the lock counted). Then what lies in the
 * outbox, and after it what is due, each in one statement that holds the enrollments and looks at everything at once:
 * active, contact neither opted out nor away, address not bounced. As many pass as both limits leave room for, of the due
 * ones follow-ups before new starts. An unenroll waits for the lock or is waited for: either the email
 * does not leave, or the unenroll sees it `sending` (F10).
 */
export function openGate(db: Database, order: GateOrder): Promise<Set<string>> {
  return inTransaction(db, async (tx) => {
    const limits = await lockInbox(tx, order);
    if (limits === null) return new Set<string>();
    const room = await roomOf(tx, order, limits);
    if (room === 0) return new Set<string>();
    // What lies in the outbox has waited longer, or a person sends it.
    const ready = await letReadyPass(tx, order, room);
    const due = await letDuePass(tx, order, room - ready.length);
    const passed = new Set([...ready, ...due]);
    if (passed.size > 0) await beginHandOver(tx, order);
    return passed;
  });
}

async function lockInbox(tx: OpenTransaction, { tenantId, inboxId }: GateOrder): Promise<InboxLimits | null> {
  const { rows } = await sql<InboxLimits>`${sql.raw(prepared)}
    select daily_limit as daily, minute_limit as "perMinute" from connected_inboxes
    where tenant_id = ${tenantId} and id = ${inboxId} and disconnected_at is null
    for no key update`.execute(tx);
  return rows[0] ?? null;
}

/** Index-only on `outbox_limits`, within the last 24 hours of one inbox. */
async function roomOf(tx: OpenTransaction, order: GateOrder, limits: InboxLimits): Promise<number> {
  const { tenantId, inboxId, at } = order;
  const { rows } = await sql<{ lastDay: number; lastMinute: number }>`${sql.raw(prepared)}
    select count(*)::integer as "lastDay",
      (count(*) filter (where counted_at > ${before(at, minuteMs)}))::integer as "lastMinute"
    from outbox
    where tenant_id = ${tenantId} and inbox_id = ${inboxId} and counted_at > ${before(at, dayMs)}`.execute(
    tx,
  );
  return roomWithin(limits, rows[0]?.lastDay ?? 0, rows[0]?.lastMinute ?? 0);
}

const before = (at: Date, milliseconds: number): Date => new Date(at.getTime() - milliseconds);
