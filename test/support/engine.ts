import { sql } from "kysely";
import { createEngine, type Engine } from "../../src/engine/create-engine.ts";
import type {
  EngineMetric,
  EngineOptions,
  EnginePoint,
  PreparedEmail,
  PrepareEmails,
} from "../../src/engine/engine-options.ts";
import { keyOfEmail } from "../../src/store/emails/peek-ready-emails.ts";
import type { LeavingEmail } from "../../src/store/emails/read-email-facts.ts";
import type { Database } from "../../src/store/database/database.ts";
import { messageIdOf } from "../../src/store/emails/message-id.ts";
import type { MailDouble } from "./mail-double.ts";

/** Makes one email. */
export type PrepareEmail = (
  db: Database,
  email: LeavingEmail & { tenantId: string },
  clock: () => Date,
) => Promise<PreparedEmail>;

/** Makes emails with what makes one. */
export function oneByOne(prepare: PrepareEmail): PrepareEmails {
  return async (db, { tenantId, emails }, clock) => {
    const made = emails.map(
      async (email) => [keyOfEmail(email), await prepare(db, { tenantId, ...email }, clock)] as const,
    );
    return new Map(await Promise.all(made));
  };
}

/** Makes a plain email, as far as these tests look at it. */
export const prepareSimply: PrepareEmail = async (db, email, clock) => {
  const { tenantId, enrollmentId, position } = email;
  const { rows } = await sql<{
    outboxId: string;
    edits: number;
    messageId: string | null;
    inboxId: string;
    from: string;
    to: string;
    subject: string;
  }>`
    select coalesce(o.id, ${email.outboxId}) as "outboxId", e.edits, o.message_id as "messageId", e.inbox_id as "inboxId", i.address as "from", a.address as "to",
      st.title as subject
    from enrollments e
    left join outbox o on o.tenant_id = e.tenant_id and o.enrollment_id = e.id and o.position = ${position}
    join connected_inboxes i on i.tenant_id = e.tenant_id and i.id = e.inbox_id
    join contact_addresses a on a.tenant_id = e.tenant_id and a.contact_id = e.contact_id and a.is_primary
    join sequence_steps st on st.tenant_id = e.tenant_id and st.sequence_id = e.sequence_id
      and st.version = e.version and st.position = ${position}
    where e.tenant_id = ${tenantId} and e.id = ${enrollmentId}`.execute(db);
  const row = rows[0];
  if (row === undefined) return { kind: "stuck", code: "no_address", detail: "no address" };
  const { outboxId, edits, inboxId, from, to, subject } = row;
  const messageId = row.messageId ?? messageIdOf(tenantId, enrollmentId, position, from);
  const outgoing = {
    messageId,
    date: clock(),
    from: { name: "", address: from },
    to: { name: "", address: to },
    subject,
    text: "",
    html: "",
    inReplyTo: null,
    references: [],
    headers: {},
  };
  return { kind: "ready", email: outgoing, outboxId, edits, inboxId, threadPosition: null };
};

/** Engines of one test: quick to look again, and all of them ended with it. */
export interface EngineBench {
  run(options?: Partial<EngineOptions>): Engine;
  /** A worker that dies at the point: it does nothing any more. Resolves when it has died and its leases are over. */
  dieAt(point: Exclude<EnginePoint, "reaping">, options?: Partial<EngineOptions>): Promise<void>;
  /** The leases of all hand-overs are over: what became of those that are not settled is looked up. */
  endLeases(): Promise<void>;
  readonly metrics: EngineMetric[];
  drainAll(): Promise<void>;
}

/** So long that no hand-over is late because the machine is busy; a test ends leases itself, or asks for short ones. */
const longLeaseMs = 60_000;
export const shortLeaseMs = 1_000;

export function createEngineBench(
  db: Database,
  mailboxes: MailDouble,
  clock: () => Date,
  defaults: Partial<EngineOptions> = {},
): EngineBench {
  const engines: Engine[] = [];
  const metrics: EngineMetric[] = [];
  const common = {
    db,
    mailboxes,
    clock,
    prepareEmails: oneByOne(prepareSimply),
    leftoverAfterMs: 50,
    idleMs: 20,
  };
  const onMetric = (metric: EngineMetric): void => void metrics.push(metric);
  const create = (options: Partial<EngineOptions>): Engine =>
    createEngine({ leaseMs: longLeaseMs, onMetric, ...common, ...defaults, ...options });
  return {
    metrics,
    run(options = {}) {
      const engine = create(options);
      engines.push(engine);
      engine.start();
      return engine;
    },
    async dieAt(point, options = {}) {
      await new Promise<void>((died) => {
        let dead = false;
        const onPoint = (reached: EnginePoint): Promise<void> | void => {
          // What it was looking up when it died must not be settled by it afterwards.
          if (reached === "reaping") return new Promise<void>(() => {});
          if (reached === point) dead = true;
          if (!dead) return;
          died();
          return new Promise<void>(() => {});
        };
        create({ ...options, onPoint }).start();
      });
      await this.endLeases();
    },
    async endLeases() {
      await sql`
        update outbox set lease_until = now() - interval '1 second'
        where state in ('sending', 'uncertain')`.execute(db);
    },
    async drainAll() {
      await Promise.all(engines.splice(0).map((engine) => engine.drain()));
    },
  };
}

/** Asks again and again until the answer is yes. */
export async function until(condition: () => Promise<boolean>): Promise<void> {
  while (!(await condition())) await new Promise((resolve) => setImmediate(resolve));
}
