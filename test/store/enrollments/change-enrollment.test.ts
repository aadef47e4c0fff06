import { getEnrollment } from "../../../src/store/enrollments/get-enrollment.ts";
import { pauseStoredEnrollment } from "../../../src/store/enrollments/pause-enrollment.ts";
import { resumeStoredEnrollment } from "../../../src/store/enrollments/resume-enrollment.ts";
import { undoStoredUnenroll } from "../../../src/store/enrollments/undo-unenroll.ts";
import { unenrollEnrollment } from "../../../src/store/enrollments/unenroll-enrollment.ts";
import { changeOrder, enrolled, makeOutboxRow, timelineTypes, unenrollOrder } from "../../support/acting.ts";
import { createTestDatabase, type TestDatabase } from "../../support/database.ts";
import {
  after,
  days,
  makeContact,
  makeOrganisation,
  makeSequence,
  minutes,
  type Organisation,
} from "../../support/organisation.ts";

let test: TestDatabase;
let org: Organisation;
let sequenceId: string;

beforeAll(async () => {
  test = await createTestDatabase();
  org = await makeOrganisation(test.db);
  // Three days before the first step, so that there is a delay to pause.
  sequenceId = await makeSequence(test.db, org.rep, [3 * 24 * 60, 60]);
});
afterAll(() => test.destroy());

const enroll = async () => enrolled(test.db, org.rep, await makeContact(test.db, org.tenantId), sequenceId);
const change = (id: string, at: Date, who = org.rep) => changeOrder(who, id, at);
const read = (id: string) => getEnrollment(test.db, org.tenantId, id);

describe("S-077 pause and resume", () => {
  it("waits only the rest, and tells who did what", async () => {
    const id = await enroll();
    expect(await pauseStoredEnrollment(test.db, change(id, after(days(2))))).toEqual({ kind: "paused" });
    expect(await read(id)).toMatchObject({
      state: "paused",
      dueAt: null,
      pausedAt: after(days(2)),
      pausedByName: org.rep.name,
    });
    expect(await resumeStoredEnrollment(test.db, change(id, after(days(9))))).toEqual({ kind: "resumed" });
    expect(await read(id)).toMatchObject({ state: "active", dueAt: after(days(10)), pausedAt: null });
    expect(await timelineTypes(test.db, org.tenantId, id)).toEqual(["enrolled", "paused", "resumed"]);
  });

  it("changes nothing the second time", async () => {
    const id = await enroll();
    await pauseStoredEnrollment(test.db, change(id, after(days(1))));
    const again = await pauseStoredEnrollment(test.db, change(id, after(days(2)), org.manager));
    expect(again).toEqual({ kind: "already_paused" });
    expect(await read(id)).toMatchObject({ pausedAt: after(days(1)), pausedByName: org.rep.name });
    expect(await timelineTypes(test.db, org.tenantId, id)).toEqual(["enrolled", "paused"]);
  });

  it("S-066 withdraws an email that waits for its hand-over", async () => {
    const id = await enroll();
    const email = await makeOutboxRow(test.db, org.tenantId, id, "ready");
    await pauseStoredEnrollment(test.db, change(id, after(days(4))));
    const row = await test.db.selectFrom("outbox").select("state").where("id", "=", email).executeTakeFirst();
    expect(row?.state).toBe("cancelled");
    await resumeStoredEnrollment(test.db, change(id, after(days(5))));
    expect((await read(id))?.dueAt).toEqual(after(days(5)));
  });

  it("leaves what has ended alone", async () => {
    const id = await enroll();
    await unenrollEnrollment(test.db, unenrollOrder(org.rep, id));
    expect(await pauseStoredEnrollment(test.db, change(id, after(1)))).toEqual({ kind: "ended" });
    expect(await resumeStoredEnrollment(test.db, change(id, after(1)))).toEqual({ kind: "ended" });
    expect(await timelineTypes(test.db, org.tenantId, id)).toEqual(["enrolled", "unenrolled"]);
  });
});

describe("F3 undo", () => {
  it("brings the same enrollment back with its due time", async () => {
    const id = await enroll();
    await unenrollEnrollment(test.db, unenrollOrder(org.rep, id, after(minutes(1))));
    const undo = await undoStoredUnenroll(test.db, change(id, after(minutes(1) + 29_000)));
    expect(undo).toEqual({ kind: "restored" });
    expect(await read(id)).toMatchObject({
      state: "active",
      dueAt: after(days(3)),
      endedAt: null,
      endReason: null,
      undoUntil: null,
    });
    const types = ["enrolled", "unenrolled", "unenroll_undone"];
    expect(await timelineTypes(test.db, org.tenantId, id)).toEqual(types);
  });

  it("brings a pause back as it was", async () => {
    const id = await enroll();
    await pauseStoredEnrollment(test.db, change(id, after(days(2))));
    await unenrollEnrollment(test.db, unenrollOrder(org.rep, id, after(days(4))));
    await undoStoredUnenroll(test.db, change(id, after(days(4) + 5_000)));
    expect(await read(id)).toMatchObject({ state: "paused", pausedAt: after(days(2)), dueAt: null });
    await resumeStoredEnrollment(test.db, change(id, after(days(5))));
    expect((await read(id))?.dueAt).toEqual(after(days(6)));
  });

  it("works while an email is being handed over", async () => {
    const id = await enroll();
    await makeOutboxRow(test.db, org.tenantId, id, "sending");
    await unenrollEnrollment(test.db, unenrollOrder(org.rep, id));
    expect(await undoStoredUnenroll(test.db, change(id, after(5_000)))).toEqual({ kind: "restored" });
    expect((await read(id))?.state).toBe("active");
  });

  it("comes too late after its time", async () => {
    const id = await enroll();
    await unenrollEnrollment(test.db, unenrollOrder(org.rep, id));
    expect(await undoStoredUnenroll(test.db, change(id, after(40_000)))).toEqual({ kind: "expired" });
    expect((await read(id))?.state).toBe("unenrolled");
  });

  it("S-100 is refused when the contact is in another sequence meanwhile", async () => {
    const id = await enroll();
    await unenrollEnrollment(test.db, unenrollOrder(org.rep, id));
    const contactId = (await read(id))!.contactId;
    await enrolled(test.db, org.colleague, contactId, sequenceId, { at: after(5_000) });
    expect(await undoStoredUnenroll(test.db, change(id, after(6_000)))).toEqual({
      kind: "enrolled_elsewhere",
    });
    expect((await read(id))?.state).toBe("unenrolled");
  });

  it("S-020 is refused when the contact opted out meanwhile", async () => {
    const id = await enroll();
    await unenrollEnrollment(test.db, unenrollOrder(org.rep, id));
    const contactId = (await read(id))!.contactId;
    await test.db
      .updateTable("contacts")
      .set({ opted_out_at: after(2_000) })
      .where("id", "=", contactId)
      .execute();
    expect(await undoStoredUnenroll(test.db, change(id, after(6_000)))).toEqual({ kind: "opted_out" });
  });
});
