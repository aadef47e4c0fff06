import { createEnrollment } from "../../../src/store/enrollments/create-enrollment.ts";
import { getEnrollment } from "../../../src/store/enrollments/get-enrollment.ts";
import { pauseStoredEnrollment } from "../../../src/store/enrollments/pause-enrollment.ts";
import { reEnrollEnrollment } from "../../../src/store/enrollments/re-enroll-enrollment.ts";
import { resumeStoredEnrollment } from "../../../src/store/enrollments/resume-enrollment.ts";
import { undoStoredUnenroll } from "../../../src/store/enrollments/undo-unenroll.ts";
import { unenrollEnrollment } from "../../../src/store/enrollments/unenroll-enrollment.ts";
import { changeOrder, enrolled, enrollOrder, unenrollOrder } from "../../support/acting.ts";
import { createTestDatabase, type TestDatabase } from "../../support/database.ts";
import {
  addVersion,
  after,
  days,
  makeContact,
  makeInbox,
  makeOrganisation,
  makeSequence,
  minutes,
  start,
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
const read = (id: string) => getEnrollment(test.db, org.tenantId, id);

describe("S-078 re-enroll", () => {
  const ended = async (wishes = {}) => {
    const contactId = await makeContact(test.db, org.tenantId, wishes);
    const id = await enrolled(test.db, org.rep, contactId, sequenceId);
    await unenrollEnrollment(test.db, unenrollOrder(org.rep, id, after(days(2))));
    return { id, contactId };
  };
  const order = (enrollmentId: string, startStep: number | null = null) => ({
    tenantId: org.tenantId,
    user: { id: org.colleague.userId, name: org.colleague.name },
    enrollmentId,
    startStep,
    at: after(days(10)),
  });

  it("S-082 is a new enrollment of the same version, from the same inbox, and waits the rest", async () => {
    const { id, contactId } = await ended();
    await addVersion(test.db, { tenant_id: org.tenantId, sequence_id: sequenceId, version: 2 }, [0]);
    const setVersion = (current_version: number) =>
      test.db.updateTable("sequences").set({ current_version }).where("id", "=", sequenceId).execute();
    await setVersion(2);
    const result = await reEnrollEnrollment(test.db, order(id));
    await setVersion(1);
    if (result.kind !== "enrolled") throw new Error(result.kind);
    expect(result.enrollmentId).not.toBe(id);
    expect(await read(result.enrollmentId)).toMatchObject({
      contactId,
      version: 1,
      stepCount: 2,
      nextPosition: 1,
      dueAt: after(days(11)),
      enrolledByName: org.colleague.name,
      senderAddress: org.rep.email,
    });
    expect((await read(id))?.state).toBe("unenrolled");
  });

  it("S-108 goes on at a later step when the schedule allows it", async () => {
    const twoSteps = await makeSequence(test.db, org.rep, [0, 3 * 24 * 60]);
    const id = await enrolled(test.db, org.rep, await makeContact(test.db, org.tenantId), twoSteps);
    const next = { next_position: 2, delay_ms: days(3), delay_started_at: start, due_at: after(days(3)) };
    await test.db.updateTable("enrollments").set(next).where("id", "=", id).execute();
    await unenrollEnrollment(test.db, unenrollOrder(org.rep, id, after(days(2))));
    const again = await reEnrollEnrollment(test.db, {
      tenantId: org.tenantId,
      user: { id: org.rep.userId, name: org.rep.name },
      enrollmentId: id,
      startStep: null,
      at: after(days(4)),
    });
    if (again.kind !== "enrolled") throw new Error(again.kind);
    // Friday 6 March 10:00 in Oslo and a day: Saturday; the window opens on Monday at 8:00.
    expect((await read(again.enrollmentId))?.dueAt).toEqual(new Date("2026-03-09T07:00:00Z"));
  });

  it("S-081 starts where the user says, at once", async () => {
    const { id } = await ended();
    const result = await reEnrollEnrollment(test.db, order(id, 2));
    if (result.kind !== "enrolled") throw new Error(result.kind);
    expect(await read(result.enrollmentId)).toMatchObject({ nextPosition: 2, dueAt: after(days(10)) });
  });

  it("has no step beyond the last", async () => {
    const { id } = await ended();
    const result = await reEnrollEnrollment(test.db, order(id, 3));
    expect(result).toEqual({ kind: "no_such_step", stepCount: 2 });
  });

  it("S-079 needs the old inbox connected", async () => {
    const { id } = await ended();
    const set = (disconnected_at: Date | null) =>
      test.db
        .updateTable("connected_inboxes")
        .set({ disconnected_at })
        .where("user_id", "=", org.rep.userId)
        .execute();
    await set(after(1));
    const result = await reEnrollEnrollment(test.db, order(id));
    await set(null);
    expect(result).toEqual({ kind: "inbox_disconnected" });
  });

  it("S-083 is refused to who opted out", async () => {
    const { id, contactId } = await ended();
    await test.db
      .updateTable("contacts")
      .set({ opted_out_at: after(1) })
      .where("id", "=", contactId)
      .execute();
    expect(await reEnrollEnrollment(test.db, order(id))).toEqual({ kind: "opted_out" });
  });

  it("S-021 is refused to who bounced", async () => {
    const { id, contactId } = await ended();
    const bounced = { bounced_at: after(1) };
    await test.db.updateTable("contact_addresses").set(bounced).where("contact_id", "=", contactId).execute();
    expect(await reEnrollEnrollment(test.db, order(id))).toEqual({ kind: "bounced" });
  });

  it("is not for what has not ended", async () => {
    expect(await reEnrollEnrollment(test.db, order(await enroll()))).toEqual({ kind: "still_open" });
  });
});

describe("S-002 enroll", () => {
  const contact = (wishes = {}) => makeContact(test.db, org.tenantId, wishes);
  it("S-112 sends from the user's default inbox and plans in the contact's time zone (S-107)", async () => {
    await makeInbox(test.db, org.rep, { address: "second@seller.example", isDefault: false });
    const contactId = await contact({ timeZone: "Asia/Tokyo" });
    const id = await enrolled(test.db, org.rep, contactId, await makeSequence(test.db, org.rep));
    expect(await read(id)).toMatchObject({ dueAt: start, nextPosition: 1, senderAddress: org.rep.email });
    const row = await test.db
      .selectFrom("enrollments")
      .select("time_zone")
      .where("id", "=", id)
      .executeTakeFirst();
    expect(row?.time_zone).toBe("Asia/Tokyo");
  });

  it.each([
    ["S-020 opted out", { optedOut: true }, "opted_out"],
    ["S-021 bounced", { bounced: true }, "bounced"],
    ["without address", { address: null }, "no_address"],
  ])("refuses a contact that is %s", async (_, wishes, kind) => {
    const order = enrollOrder(org.rep, await contact(wishes), sequenceId);
    expect(await createEnrollment(test.db, order)).toEqual({ kind });
  });

  it("starts later when asked to, to the minute, though clocks are set between", async () => {
    const contactId = await makeContact(test.db, org.tenantId, { timeZone: "Europe/Warsaw" });
    const atOnce = await makeSequence(test.db, org.rep);
    const startAt = after(days(40) + minutes(37));
    const id = await enrolled(test.db, org.rep, contactId, atOnce, { startAt });
    expect((await read(id))?.dueAt).toEqual(startAt);
    await pauseStoredEnrollment(test.db, changeOrder(org.rep, id, after(days(20))));
    await resumeStoredEnrollment(test.db, changeOrder(org.rep, id, after(days(21))));
    // A Sunday: the first step goes when it was asked for, and a day of pause later, whatever the schedule of the others.
    expect((await read(id))?.dueAt).toEqual(after(days(41) + minutes(37)));
  });

  it("sends from the inbox that was chosen, which must be the user's", async () => {
    const second = await makeInbox(test.db, org.rep, { address: "r2@seller.example", isDefault: false });
    const foreign = await makeInbox(test.db, org.colleague, {
      address: "c2@seller.example",
      isDefault: false,
    });
    const contactId = await makeContact(test.db, org.tenantId);
    const order = enrollOrder(org.rep, contactId, sequenceId, { inboxId: foreign });
    expect(await createEnrollment(test.db, order)).toEqual({ kind: "inbox_not_found" });
    const id = await enrolled(test.db, org.rep, contactId, sequenceId, { inboxId: second });
    expect((await read(id))?.senderAddress).toBe("r2@seller.example");
  });

  it("S-081 keeps changes of emails, and refuses those of what is none", async () => {
    const contactId = await makeContact(test.db, org.tenantId);
    const order = { startStep: 2, edits: [{ position: 1, body: "Too early" }] };
    const refused = await createEnrollment(test.db, enrollOrder(org.rep, contactId, sequenceId, order));
    expect(refused).toEqual({ kind: "not_an_email", position: 1 });
    const wishes = { edits: [{ position: 2, body: "Mine" }] };
    const id = await enrolled(test.db, org.rep, contactId, sequenceId, wishes);
    const edits = await test.db
      .selectFrom("step_edits")
      .selectAll()
      .where("enrollment_id", "=", id)
      .execute();
    expect(edits).toMatchObject([{ position: 2, subject: null, body: "Mine", edited_by: org.rep.userId }]);
  });

  it("S-105 needs an inbox, and a connected one", async () => {
    const contactId = await contact();
    const without = await createEnrollment(test.db, enrollOrder(org.outsider, contactId, sequenceId));
    expect(without).toEqual({ kind: "no_inbox" });
    await makeInbox(test.db, org.outsider, { disconnected: true });
    const disconnected = await createEnrollment(test.db, enrollOrder(org.outsider, contactId, sequenceId));
    expect(disconnected).toEqual({ kind: "inbox_disconnected" });
  });

  it("S-102 is not possible in a deleted sequence", async () => {
    const deleted = await makeSequence(test.db, org.rep);
    await test.db.updateTable("sequences").set({ deleted_at: start }).where("id", "=", deleted).execute();
    const result = await createEnrollment(test.db, enrollOrder(org.rep, await contact(), deleted));
    expect(result).toEqual({ kind: "sequence_not_found" });
  });

  it("keeps organisations apart", async () => {
    const other = await makeOrganisation(test.db);
    const theirContact = await makeContact(test.db, other.tenantId);
    const theirSequence = await makeSequence(test.db, other.rep);
    const mixed = [
      [theirContact, sequenceId, "contact_not_found"],
      [await contact(), theirSequence, "sequence_not_found"],
    ] as const;
    for (const [contactId, sequence, kind] of mixed) {
      expect(await createEnrollment(test.db, enrollOrder(org.admin, contactId, sequence))).toEqual({ kind });
    }
    const theirs = await enrolled(test.db, other.rep, theirContact, theirSequence);
    for (const act of [pauseStoredEnrollment, resumeStoredEnrollment, undoStoredUnenroll]) {
      expect(await act(test.db, changeOrder(org.admin, theirs, after(1)))).toEqual({ kind: "not_found" });
    }
  });
});
