import { settleUnenrolling } from "../../../src/store/enrollments/settle-unenrolling.ts";
import { getEnrollment } from "../../../src/store/enrollments/get-enrollment.ts";
import { inTransaction } from "../../../src/store/database/in-transaction.ts";
import { unenrollEnrollment } from "../../../src/store/enrollments/unenroll-enrollment.ts";
import { pauseStoredEnrollment } from "../../../src/store/enrollments/pause-enrollment.ts";
import { changeOrder, enrolled, makeOutboxRow, timelineTypes, unenrollOrder } from "../../support/acting.ts";
import { createTestDatabase, type TestDatabase } from "../../support/database.ts";
import {
  after,
  makeContact,
  makeOrganisation,
  makeSequence,
  type Organisation,
} from "../../support/organisation.ts";

let test: TestDatabase;
let org: Organisation;
let sequenceId: string;

beforeAll(async () => {
  test = await createTestDatabase();
  org = await makeOrganisation(test.db);
  sequenceId = await makeSequence(test.db, org.rep);
});
afterAll(() => test.destroy());

const enroll = async () => {
  const contactId = await makeContact(test.db, org.tenantId, { owner: org.rep });
  return enrolled(test.db, org.rep, contactId, sequenceId);
};
const outboxState = async (id: string) =>
  (await test.db.selectFrom("outbox").select("state").where("id", "=", id).executeTakeFirstOrThrow()).state;

describe("S-041 unenroll by hand", () => {
  it("ends an active enrollment at once, with reason, actor and time", async () => {
    const id = await enroll();
    expect(await unenrollEnrollment(test.db, unenrollOrder(org.rep, id))).toEqual({ kind: "unenrolled" });
    const record = await getEnrollment(test.db, org.tenantId, id);
    expect(record).toMatchObject({
      state: "unenrolled",
      endReason: "manual",
      endedByKind: "user",
      endedByName: org.rep.name,
      endedAt: after(1_000),
      undoUntil: after(31_000),
      dueAt: null,
    });
    expect(await timelineTypes(test.db, org.tenantId, id)).toEqual(["enrolled", "unenrolled"]);
  });

  it("ends a paused enrollment too", async () => {
    const id = await enroll();
    const pause = changeOrder(org.rep, id, after(500));
    await pauseStoredEnrollment(test.db, pause);
    expect(await unenrollEnrollment(test.db, unenrollOrder(org.rep, id))).toEqual({ kind: "unenrolled" });
  });

  it("says so when it has ended already, and writes nothing", async () => {
    const id = await enroll();
    await unenrollEnrollment(test.db, unenrollOrder(org.rep, id));
    const again = unenrollOrder(org.colleague, id, after(2_000));
    expect(await unenrollEnrollment(test.db, again)).toEqual({ kind: "already_ended" });
    expect((await getEnrollment(test.db, org.tenantId, id))?.endedByName).toBe(org.rep.name);
    expect(await timelineTypes(test.db, org.tenantId, id)).toEqual(["enrolled", "unenrolled"]);
  });
});

describe("F6 reason, actor and cause of every stop", () => {
  it("keeps the cause as it was given", async () => {
    const id = await enroll();
    const cause = {
      kind: "message",
      ref: "<m@buyer.example>",
      summary: 'Re: "Offer"; drop table enrollments',
    };
    const actor = { kind: "contact" as const, id: null, name: "Anna Test" };
    const order = { ...unenrollOrder(org.rep, id), reason: "reply" as const, actor, cause, undoUntil: null };
    await unenrollEnrollment(test.db, order);
    const record = await getEnrollment(test.db, org.tenantId, id);
    expect(record).toMatchObject({
      endReason: "reply",
      endedByKind: "contact",
      endCause: cause,
      undoUntil: null,
    });
  });
});

describe("F10 after unenrolled nothing leaves", () => {
  it("withdraws an email that waits for its hand-over", async () => {
    const id = await enroll();
    const email = await makeOutboxRow(test.db, org.tenantId, id, "ready");
    expect(await unenrollEnrollment(test.db, unenrollOrder(org.rep, id))).toEqual({ kind: "unenrolled" });
    expect(await outboxState(email)).toBe("cancelled");
  });

  it.each(["sending", "uncertain"] as const)("stays unenrolling while an email is %s", async (state) => {
    const id = await enroll();
    await makeOutboxRow(test.db, org.tenantId, id, state);
    expect(await unenrollEnrollment(test.db, unenrollOrder(org.rep, id))).toEqual({ kind: "unenrolling" });
    const record = await getEnrollment(test.db, org.tenantId, id);
    expect(record).toMatchObject({ state: "unenrolling", endedAt: null, endReason: "manual", dueAt: null });
    expect(await timelineTypes(test.db, org.tenantId, id)).toEqual(["enrolled", "unenroll_requested"]);
  });

  it("asks only once however often it is pressed meanwhile", async () => {
    const id = await enroll();
    await makeOutboxRow(test.db, org.tenantId, id, "sending");
    await unenrollEnrollment(test.db, unenrollOrder(org.rep, id));
    expect(await unenrollEnrollment(test.db, unenrollOrder(org.manager, id))).toEqual({
      kind: "unenrolling",
    });
    expect(await timelineTypes(test.db, org.tenantId, id)).toEqual(["enrolled", "unenroll_requested"]);
  });

  it("ends in the name of who asked once the hand-over is settled", async () => {
    const id = await enroll();
    const email = await makeOutboxRow(test.db, org.tenantId, id, "sending");
    await unenrollEnrollment(test.db, unenrollOrder(org.rep, id));
    await test.db.updateTable("outbox").set({ state: "sent" }).where("id", "=", email).execute();
    const settle = () =>
      inTransaction(test.db, (tx) => settleUnenrolling(tx, org.tenantId, id, after(5_000)));
    expect(await settle()).toBe(true);
    expect(await settle()).toBe(false);
    const record = await getEnrollment(test.db, org.tenantId, id);
    expect(record).toMatchObject({ state: "unenrolled", endedByName: org.rep.name, endedAt: after(5_000) });
    const types = await timelineTypes(test.db, org.tenantId, id);
    expect(types).toEqual(["enrolled", "unenroll_requested", "unenrolled"]);
  });

  it("is ended by a second press after the hand-over was settled", async () => {
    const id = await enroll();
    const email = await makeOutboxRow(test.db, org.tenantId, id, "sending");
    await unenrollEnrollment(test.db, unenrollOrder(org.rep, id));
    await test.db.updateTable("outbox").set({ state: "sent" }).where("id", "=", email).execute();
    expect(await unenrollEnrollment(test.db, unenrollOrder(org.rep, id))).toEqual({ kind: "unenrolled" });
  });
});

describe("another organisation's enrollment", () => {
  it("is not there, and stays as it is", async () => {
    const id = await enroll();
    const other = await makeOrganisation(test.db);
    expect(await unenrollEnrollment(test.db, unenrollOrder(other.admin, id))).toEqual({ kind: "not_found" });
    expect((await getEnrollment(test.db, org.tenantId, id))?.state).toBe("active");
    expect(await getEnrollment(test.db, other.tenantId, id)).toBeNull();
  });
});
