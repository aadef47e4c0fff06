import { sql } from "kysely";
import type { EnginePoint } from "../../src/engine/engine-options.ts";
import { openDatabase } from "../../src/store/database/database.ts";
import { unenrollEnrollment } from "../../src/store/enrollments/unenroll-enrollment.ts";
import { enrolled, timelineTypes, unenrollOrder } from "../support/acting.ts";
import { createTestDatabase, type TestDatabase } from "../support/database.ts";
import { createEngineBench, shortLeaseMs, until, type EngineBench } from "../support/engine.ts";
import { createMailDouble, type MailDouble } from "../support/mail-double.ts";
import {
  after,
  makeContact,
  makeOrganisation,
  makeSequence,
  start,
  type Organisation,
} from "../support/organisation.ts";

let test: TestDatabase;
let org: Organisation;
let sequenceId: string;
let mail: MailDouble;
let bench: EngineBench;

beforeEach(async () => {
  test = await createTestDatabase({ poolSize: 20 });
  org = await makeOrganisation(test.db);
  sequenceId = await makeSequence(test.db, org.rep);
  mail = createMailDouble();
  bench = createEngineBench(test.db, mail, () => start);
});
afterEach(async () => {
  await bench.drainAll();
  await test.destroy();
});

const enroll = async () => enrolled(test.db, org.rep, await makeContact(test.db, org.tenantId), sequenceId);
const read = (id: string) =>
  test.db.selectFrom("enrollments").selectAll().where("id", "=", id).executeTakeFirstOrThrow();
const outbox = (id: string) =>
  test.db.selectFrom("outbox").selectAll().where("enrollment_id", "=", id).executeTakeFirst();
const isAt = (id: string, position: number) => async () => (await read(id)).next_position === position;
const isIn = (id: string, state: string) => async () => (await outbox(id))?.state === state;
/** The answer of the mailbox was unclear, and the time has come to look. */
const becomesUncertain = async (id: string) => {
  await until(isIn(id, "uncertain"));
  await bench.endLeases();
};
const sentOf = (id: string) => mail.sent.filter((copy) => copy.messageId.includes(id));

describe("F10 a worker dies", () => {
  it.each<[Exclude<EnginePoint, "reaping">, number]>([
    ["looking", 0],
    ["claimed", 0],
    ["prepared", 0],
    ["gated", 0],
    ["sending", 0],
    ["handed_over", 1],
    ["settled", 1],
  ])(
    "at '%s' (%i copies had left): another carries the step to its end, one copy in all",
    async (point, copies) => {
      const id = await enroll();
      await bench.dieAt(point);
      expect(sentOf(id)).toHaveLength(copies);
      bench.run();
      await until(isAt(id, 2));
      expect(sentOf(id)).toHaveLength(1);
      expect(await outbox(id)).toMatchObject({ state: "sent", message_id: sentOf(id)[0]?.messageId });
    },
  );

  it("with the claim rolled back: the step is still due", async () => {
    const id = await enroll();
    const lost = openDatabase(test.url, { poolSize: 1 });
    await lost
      .transaction()
      .execute(async (tx) => {
        await sql`update enrollments set due_at = null where id = ${id}`.execute(tx);
        const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx);
        await sql`select pg_terminate_backend(${rows[0]?.pid})`.execute(test.db);
      })
      .catch(() => {});
    await lost.destroy();
    bench.run();
    await until(isAt(id, 2));
    expect(sentOf(id)).toHaveLength(1);
  });

  it("frozen past its lease, and then comes back: it sends nothing, and its settlement is void", async () => {
    const id = await enroll();
    let thaw = (): void => {};
    const frozen = new Promise<void>((resolve) => (thaw = resolve));
    const engine = bench.run({
      leaseMs: shortLeaseMs,
      onPoint: (point) => (point === "sending" ? frozen : undefined),
    });
    await until(isIn(id, "sending"));
    bench.run();
    await until(isAt(id, 2));
    thaw();
    await engine.drain();
    expect(sentOf(id)).toHaveLength(1);
    expect(
      (await timelineTypes(test.db, org.tenantId, id)).filter((type) => type === "step_executed"),
    ).toHaveLength(1);
  });
});

describe("F10 nobody can say whether an email left", () => {
  it("finds it in the mailbox: it counts as sent, and no second copy leaves", async () => {
    const id = await enroll();
    mail.next.push("sends_unclear");
    bench.run();
    await becomesUncertain(id);
    await until(isAt(id, 2));
    expect(sentOf(id)).toHaveLength(1);
    expect(await timelineTypes(test.db, org.tenantId, id)).toEqual([
      "enrolled",
      "email_settled",
      "step_executed",
    ]);
  });

  it("finds that it is surely absent: it leaves with the same Message-ID", async () => {
    const id = await enroll();
    mail.next.push("loses_unclear");
    bench.run();
    await becomesUncertain(id);
    await until(isAt(id, 2));
    expect(mail.begun).toHaveLength(2);
    expect(new Set(mail.begun).size).toBe(1);
    expect(sentOf(id)).toHaveLength(1);
  });

  it("cannot find out: it stays uncertain, is told once, and is not sent again", async () => {
    const id = await enroll();
    mail.searchable = false;
    mail.next.push("sends_unclear");
    bench.run();
    const looks = () => bench.metrics.filter((metric) => metric.kind === "look_up").length;
    await becomesUncertain(id);
    await until(() => Promise.resolve(looks() > 0));
    await bench.endLeases();
    await until(() => Promise.resolve(looks() > 1));
    expect(mail.begun).toHaveLength(1);
    expect(await outbox(id)).toMatchObject({ state: "uncertain" });
    expect(await timelineTypes(test.db, org.tenantId, id)).toEqual(["enrolled", "email_uncertain"]);
  });

  it.each(["hangs", "throws", "sends_and_hangs"] as const)(
    "when the mailbox %s: by looking, never by guess",
    async (what) => {
      const id = await enroll();
      mail.next.push(what);
      bench.run({ leaseMs: shortLeaseMs });
      await until(isAt(id, 2));
      expect(sentOf(id)).toHaveLength(1);
    },
  );
});

describe("F10 connections to the database are cut", () => {
  it("again and again while fifty emails leave: each leaves once and all are settled", async () => {
    const ids: string[] = [];
    for (let count = 0; count < 50; count++) ids.push(await enroll());
    await sql`update connected_inboxes set minute_limit = 1000`.execute(test.db);
    const far = openDatabase(test.url, { poolSize: 6 });
    let cuts = 0;
    mail.onSend = async () => {
      if (mail.begun.length % 5 !== 0 || cuts >= 8) return;
      cuts += 1;
      await sql`
        select pg_terminate_backend(pid) from pg_stat_activity
        where datname = current_database() and pid <> pg_backend_pid()`.execute(test.db);
    };
    bench.run({ db: far, leaseMs: shortLeaseMs });
    await until(async () => {
      const { rows } = await sql<{ n: number }>`
        select count(*)::integer as n from enrollments where next_position = 2`
        .execute(test.db)
        .catch(() => ({ rows: [] }));
      return rows[0]?.n === 50;
    });
    expect(cuts).toBeGreaterThan(3);
    expect(new Set(mail.sent.map((copy) => copy.messageId)).size).toBe(50);
    expect(mail.sent).toHaveLength(50);
    await bench.drainAll();
    await far.destroy();
    expect(ids).toHaveLength(50);
  });
});

describe("F10 an unenroll meets the engine", () => {
  it.each<[EnginePoint]>([["looking"], ["claimed"], ["prepared"]])(
    "at '%s', before the gate: it is confirmed at once and nothing leaves after",
    async (point) => {
      const id = await enroll();
      let unenrolled: unknown;
      const onPoint = async (reached: EnginePoint): Promise<void> => {
        if (reached !== point || unenrolled !== undefined) return;
        unenrolled = await unenrollEnrollment(test.db, unenrollOrder(org.rep, id));
      };
      const engine = bench.run({ onPoint });
      await until(async () => (await read(id)).state === "unenrolled");
      await engine.drain();
      expect(unenrolled).toEqual({ kind: "unenrolled" });
      expect(mail.begun).toEqual([]);
    },
  );

  it.each<[EnginePoint]>([["gated"], ["sending"], ["handed_over"]])(
    "at '%s', past the gate: it is confirmed only when that email is settled",
    async (point) => {
      const id = await enroll();
      let unenrolled: unknown;
      const onPoint = async (reached: EnginePoint): Promise<void> => {
        if (reached !== point || unenrolled !== undefined) return;
        unenrolled = await unenrollEnrollment(test.db, unenrollOrder(org.rep, id));
      };
      const engine = bench.run({ onPoint });
      await until(async () => (await read(id)).state === "unenrolled");
      await engine.drain();
      expect(unenrolled).toEqual({ kind: "unenrolling" });
      expect(sentOf(id)).toHaveLength(1);
      expect(await timelineTypes(test.db, org.tenantId, id)).toEqual([
        "enrolled",
        "unenroll_requested",
        "step_executed",
        "unenrolled",
      ]);
      expect(bench.metrics).toContainEqual({ kind: "unenroll_wait", ms: expect.any(Number) });
    },
  );

  it("while nobody knows whether the email left: it waits for the look, and a lost one is not sent again", async () => {
    const id = await enroll();
    mail.next.push("loses_unclear");
    mail.onSend = async () => void (await unenrollEnrollment(test.db, unenrollOrder(org.rep, id)));
    bench.run();
    await becomesUncertain(id);
    await until(async () => (await read(id)).state === "unenrolled");
    expect(mail.begun).toHaveLength(1);
    expect(mail.sent).toEqual([]);
    expect(await outbox(id)).toMatchObject({ state: "cancelled" });
  });

  it("with the worker dead behind the gate: it is confirmed when the lease is over and the mailbox was searched", async () => {
    const id = await enroll();
    await bench.dieAt("gated");
    expect(await unenrollEnrollment(test.db, unenrollOrder(org.rep, id, after(10)))).toEqual({
      kind: "unenrolling",
    });
    bench.run();
    await until(async () => (await read(id)).state === "unenrolled");
    expect(mail.begun).toEqual([]);
  });
});
