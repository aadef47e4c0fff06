import { createEngine, type Engine } from "../../src/engine/create-engine.ts";
import { prepareEmails } from "../../src/engine/prepare-email.ts";
import type { Mailboxes } from "../../src/mailbox/mailbox.ts";
import type { Database } from "../../src/store/database/database.ts";
import { addEnrollments } from "./fill-pending.ts";

/** When emails were handed over, by their Message-IDs; in ms of the wall clock. */
type HandedOver = Map<string, number>;

/**
 * The engine of one worker, with mailboxes that answer at once; `size` is how many emails to wait for. `db` is its own
 * pool, the same in all runs, as graphile-worker has one: what a new connection has to plan is not what is asked for.
 */
async function untilHandedOver(
  db: Database,
  size: number,
  before: (engine: Engine) => Promise<void>,
): Promise<{ handedOver: HandedOver; ms: number }> {
  const handedOver: HandedOver = new Map();
  let done = (): void => {};
  const all = new Promise<void>((resolve) => (done = resolve));
  const mailboxes = countingMailboxes((messageId) => {
    handedOver.set(messageId, Date.now());
    if (handedOver.size === size) done();
  });
  const engine = createEngine({ db, clock: () => new Date(), mailboxes, prepareEmails });
  const begun = performance.now();
  await before(engine);
  await all;
  // With what is handed over last being settled, too.
  await engine.drain();
  const ms = performance.now() - begun;
  return { handedOver, ms };
}

function countingMailboxes(count: (messageId: string) => void): Mailboxes {
  const mailbox = {
    reading: null,
    send({ messageId }: { messageId: string }) {
      count(messageId);
      return Promise.resolve({ kind: "sent" as const, messageId, providerId: null, conversationId: null });
    },
    findSent: () => Promise.resolve({ kind: "absent" as const }),
    test: () => Promise.resolve({ kind: "works" as const }),
    close: () => Promise.resolve(),
  };
  return { get: () => Promise.resolve(mailbox), close: () => Promise.resolve() };
}

/** Steps per second through claim, gate, hand-over and settlement, with `count` due at once. */
export async function engineThroughput(db: Database, own: Database, count: number): Promise<number> {
  await addEnrollments(db, count, "now()");
  const { ms } = await untilHandedOver(own, count, (engine) => Promise.resolve(engine.start()));
  return (count * 1_000) / ms;
}

/** How late each of `count` steps was that came due one after the other within `overMs`. */
export async function engineLateness(
  db: Database,
  own: Database,
  count: number,
  overMs: number,
): Promise<number[]> {
  const { handedOver } = await untilHandedOver(own, count, async (engine) => {
    engine.start();
    const spread = `now() + interval '1 second' + (g % ${count}) * interval '${overMs / count} milliseconds'`;
    await addEnrollments(db, count, spread);
    engine.wake();
  });
  const due = await db
    .selectFrom("outbox")
    .innerJoin("enrollments", (join) =>
      join
        .onRef("enrollments.tenant_id", "=", "outbox.tenant_id")
        .onRef("enrollments.id", "=", "outbox.enrollment_id"),
    )
    .select(["outbox.message_id as messageId", "enrollments.enrolled_at as enrolledAt", "enrollments.id"])
    .where("outbox.message_id", "in", [...handedOver.keys()])
    .execute();
  return due.map(({ messageId, enrolledAt, id }) => {
    const number = Number.parseInt(id.slice(-12), 16) % count;
    const dueAt = enrolledAt.getTime() + 1_000 + (number * overMs) / count;
    return (handedOver.get(messageId) ?? Number.NaN) - dueAt;
  });
}
