import { sql } from "kysely";
import { retryStep } from "../../src/store/steps/retry-step.ts";
import { retryStepsOfInbox } from "../../src/store/steps/retry-steps-of-inbox.ts";
import { skipStep } from "../../src/store/steps/skip-step.ts";
import { actorOf, timelineTypes } from "../support/acting.ts";
import { beginStory, makeSteps, type EngineStory } from "../support/engine-story.ts";
import { oneByOne, prepareSimply, until, type PrepareEmail } from "../support/engine.ts";
import { failure } from "../support/mail-double.ts";
import { after, makeOrganisation, makeSequence, minutes, start } from "../support/organisation.ts";

let story: EngineStory;
let sequenceId: string;

beforeEach(async () => {
  story = await beginStory();
  sequenceId = await makeSteps(story, [{ type: "automated_email" }, { type: "automated_email", delay: 60 }]);
});
afterEach(() => story.end());

const change = (enrollmentId: string, at = start) => ({
  tenantId: story.org.tenantId,
  enrollmentId,
  at,
  actor: actorOf(story.org.rep),
  position: 1,
});
const isStuck = (id: string) => async () => (await story.enrollment(id)).wait_reason === "stuck";
const failOnce = (what: string): PrepareEmail => {
  let failed = false;
  return (db, email, clock) => {
    if (failed) return prepareSimply(db, email, clock);
    failed = true;
    if (what === "throws") throw new Error("a template that breaks");
    return Promise.resolve({ kind: "stuck", code: what, detail: "No value for company." });
  };
};

describe("a step that cannot be carried out", () => {
  it.each([
    ["missing_value", "missing_value"],
    ["throws", "internal_error"],
  ])("stops its own enrollment (%s), says so, and lets the others go", async (what, code) => {
    const stopped = await story.enroll(sequenceId);
    story.bench.run({ prepareEmails: oneByOne(failOnce(what)), batchSize: 1 });
    await until(isStuck(stopped));
    const other = await story.enroll(sequenceId);
    await until(story.isAt(other, 2));
    expect(await story.enrollment(stopped)).toMatchObject({
      state: "active",
      due_at: null,
      stuck_code: code,
      stuck_at: start,
      next_position: 1,
    });
    expect(await timelineTypes(story.test.db, story.org.tenantId, stopped)).toEqual([
      "enrolled",
      "step_failed",
    ]);
    expect(story.sentOf(stopped)).toEqual([]);
  });

  it("stops alone when it cannot even be begun: what was claimed with it goes on", async () => {
    const { db } = story.test;
    const calls = await makeSteps(story, [{ type: "call" }, { type: "automated_email", delay: 60 }]);
    const broken = await story.enroll(calls);
    const email = await story.enroll(sequenceId);
    const call = await story.enroll(calls);
    await sql`
      create function refuse() returns trigger language plpgsql as $$ begin raise exception 'broken'; end $$`.execute(
      db,
    );
    await sql`
      create trigger refuse before insert on tasks for each row
      when (new.enrollment_id = ${sql.lit(broken)}) execute function refuse()`.execute(db);
    story.bench.run({ leftoverAfterMs: 60_000 });
    await until(isStuck(broken));
    await until(story.isAt(email, 2));
    await until(async () => (await story.tasks(call)).length === 1);
    expect(await story.enrollment(broken)).toMatchObject({ stuck_code: "internal_error", due_at: null });
  });

  it("is tried again when a person says so, once", async () => {
    const id = await story.enroll(sequenceId);
    const engine = story.bench.run({ prepareEmails: oneByOne(failOnce("missing_value")) });
    await until(isStuck(id));
    expect(await retryStep(story.test.db, change(id))).toEqual({ kind: "retried" });
    engine.wake();
    await until(story.isAt(id, 2));
    expect(await retryStep(story.test.db, change(id))).toEqual({ kind: "another_step" });
    expect(story.sentOf(id)).toHaveLength(1);
    expect(await story.enrollment(id)).toMatchObject({ wait_reason: null, stuck_code: null, stuck_at: null });
  });

  it("is left out when a person says so, once, and the next delay starts then", async () => {
    const id = await story.enroll(sequenceId);
    story.bench.run({ prepareEmails: oneByOne(failOnce("missing_value")) });
    await until(isStuck(id));
    const order = change(id, after(minutes(5)));
    const results = await Promise.all([skipStep(story.test.db, order), skipStep(story.test.db, order)]);
    expect(results.map((result) => result.kind).toSorted()).toEqual(["another_step", "skipped"]);
    expect(await story.enrollment(id)).toMatchObject({ next_position: 2, due_at: after(minutes(65)) });
    expect(await timelineTypes(story.test.db, story.org.tenantId, id)).toEqual([
      "enrolled",
      "step_failed",
      "step_skipped",
    ]);
  });
});

describe("an inbox that refuses", () => {
  it.each(["signed_out", "misconfigured"] as const)(
    "%s: its step stops after one try, the others are not tried, and all go on when it is mended",
    async (code) => {
      const ids = [await story.enroll(sequenceId), await story.enroll(sequenceId)];
      const { inbox_id: inboxId } = await story.enrollment(ids[0]!);
      story.mail.always.set(inboxId, failure(code));
      const engine = story.bench.run();
      await until(async () => (await isStuck(ids[0]!)()) || (await isStuck(ids[1]!)()));
      await engine.drain();
      expect(story.mail.begun).toHaveLength(1);
      story.mail.always.clear();
      story.bench.run();
      const { tenantId } = story.org;
      expect(await retryStepsOfInbox(story.test.db, { tenantId, inboxId }, start)).toBe(1);
      for (const id of ids) await until(story.isAt(id, 2));
      expect(story.mail.sent).toHaveLength(2);
    },
  );

  it("throttled: it comes again when the server said, and waits until then", async () => {
    const id = await story.enroll(sequenceId);
    story.mail.next.push(failure("throttled", 90_000));
    story.bench.run();
    await until(async () => (await story.enrollment(id)).wait_reason === "limit");
    expect((await story.enrollment(id)).due_at).toEqual(after(90_000));
    expect(await story.outbox(id)).toMatchObject({ state: "cancelled", attempts: 1 });
  });

  it("too late: nothing had left, so it leaves at once with another attempt", async () => {
    const id = await story.enroll(sequenceId);
    story.mail.next.push(failure("too_late"));
    story.bench.run();
    await until(story.isAt(id, 2));
    expect(story.sentOf(id)).toHaveLength(1);
    expect(await story.outbox(id)).toMatchObject({ state: "sent", attempts: 2 });
  });

  it("hanging: other inboxes send meanwhile", async () => {
    const id = await story.enroll(sequenceId);
    const { inbox_id: inboxId } = await story.enrollment(id);
    story.mail.always.set(inboxId, "hangs");
    story.bench.run({ leaseMs: 60_000, concurrency: 4 });
    await until(() => Promise.resolve(story.mail.begun.length === 1));
    const other = await story.enroll(sequenceId, story.org.colleague);
    await until(story.isAt(other, 2));
    expect((await story.outbox(id))?.state).toBe("sending");
  });
});

describe("S-021 an address that does not exist", () => {
  it("is marked as bounced, and the contact leaves the sequence", async () => {
    const id = await story.enroll(sequenceId);
    story.mail.next.push(failure("recipient_rejected"));
    story.bench.run();
    await until(async () => (await story.enrollment(id)).state === "unenrolled");
    const { contact_id: contactId, end_reason: reason } = await story.enrollment(id);
    expect(reason).toBe("bounce");
    const address = await story.test.db
      .selectFrom("contact_addresses")
      .select("bounced_at")
      .where("contact_id", "=", contactId)
      .executeTakeFirstOrThrow();
    expect(address.bounced_at).toEqual(start);
  });
});

describe("the gate looks at the contact", () => {
  it.each([
    ["contact_opted_out", "contacts", { opted_out_at: start }],
    ["contact_bounced", "contact_addresses", { bounced_at: start }],
    ["inbox_disconnected", "connected_inboxes", { disconnected_at: start }],
  ] as const)("%s after the claim: nothing leaves", async (code, table, set) => {
    const id = await story.enroll(sequenceId);
    story.bench.run({
      onPoint: async (point) => {
        if (point === "prepared") await story.test.db.updateTable(table).set(set).execute();
      },
    });
    await until(isStuck(id));
    expect((await story.enrollment(id)).stuck_code).toBe(code);
    expect(story.mail.begun).toEqual([]);
  });

  it("F8 away: it waits until they are back", async () => {
    const id = await story.enroll(sequenceId);
    const held = { hold_reason: "away" as const, held_until: after(minutes(600)) };
    await story.test.db.updateTable("contacts").set(held).execute();
    const engine = story.bench.run();
    await until(async () => (await story.enrollment(id)).wait_reason === "away");
    expect((await story.enrollment(id)).due_at).toEqual(after(minutes(600)));
    story.now = after(minutes(600));
    engine.wake();
    await until(story.isAt(id, 2));
  });
});

describe("tenants apart", () => {
  it("a tenant whose inboxes all hang does not keep another from sending", async () => {
    const other = await makeOrganisation(story.test.db);
    const theirs = await makeSequence(story.test.db, other.rep);
    for (const asker of [story.org.rep, story.org.colleague]) {
      const id = await story.enroll(sequenceId, asker);
      story.mail.always.set((await story.enrollment(id)).inbox_id, "hangs");
      for (let more = 0; more < 5; more++) await story.enroll(sequenceId, asker);
    }
    story.bench.run({ leaseMs: 60_000, concurrency: 2, batchSize: 1 });
    await until(() => Promise.resolve(story.mail.begun.length > 0));
    const id = await story.enroll(theirs, other.rep);
    await until(story.isAt(id, 2));
    expect(story.mail.sent.map((copy) => copy.inboxId)).toEqual([(await story.enrollment(id)).inbox_id]);
  });
});
