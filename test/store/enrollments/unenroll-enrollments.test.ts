import { inTransaction } from "../../../src/store/database/in-transaction.ts";
import { unenrollMany } from "../../../src/store/enrollments/unenroll-enrollments.ts";
import { undoStoredUnenroll } from "../../../src/store/enrollments/undo-unenroll.ts";
import { actorOf, enrolled, makeOutboxRow, timelineTypes } from "../../support/acting.ts";
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

const enroll = async () => enrolled(test.db, org.rep, await makeContact(test.db, org.tenantId), sequenceId);
const read = (id: string) =>
  test.db.selectFrom("enrollments").selectAll().where("id", "=", id).executeTakeFirstOrThrow();
const emailState = async (id: string) =>
  (
    await test.db
      .selectFrom("outbox")
      .select("state")
      .where("enrollment_id", "=", id)
      .executeTakeFirstOrThrow()
  ).state;
const at = after(1_000);
const unenroll = (enrollmentIds: string[], tenantId = org.tenantId) =>
  inTransaction(test.db, (tx) =>
    unenrollMany(tx, {
      tenantId,
      enrollmentIds,
      at,
      undoUntil: after(30_000),
      reason: "manual",
      actor: actorOf(org.rep),
      cause: { kind: "list", ref: null, summary: "all of them" },
    }),
  );

describe("unenrolling many at once", () => {
  it("ends them all, each with who, why and because of what", async () => {
    const ids = [await enroll(), await enroll()];
    const answer = await unenroll(ids);
    expect(answer.unenrolled.toSorted()).toEqual(ids.toSorted());
    expect(answer.unenrolling).toEqual([]);
    for (const id of ids) {
      expect(await read(id)).toMatchObject({
        state: "unenrolled",
        due_at: null,
        ended_at: at,
        end_reason: "manual",
      });
      expect(await timelineTypes(test.db, org.tenantId, id)).toEqual(["enrolled", "unenrolled"]);
    }
  });

  it("withdraws emails that wait, and waits for those under way (F10)", async () => {
    const [waiting, sending, uncertain] = [await enroll(), await enroll(), await enroll()];
    await makeOutboxRow(test.db, org.tenantId, waiting, "ready");
    await makeOutboxRow(test.db, org.tenantId, sending, "sending");
    await makeOutboxRow(test.db, org.tenantId, uncertain, "uncertain");
    const answer = await unenroll([waiting, sending, uncertain]);
    expect(answer.unenrolled).toEqual([waiting]);
    expect(answer.unenrolling.toSorted()).toEqual([sending, uncertain].toSorted());
    expect(await emailState(waiting)).toBe("cancelled");
    expect(await emailState(sending)).toBe("sending");
    expect(await read(sending)).toMatchObject({ state: "unenrolling", ended_at: null, due_at: null });
    expect(await timelineTypes(test.db, org.tenantId, uncertain)).toEqual(["enrolled", "unenroll_requested"]);
  });

  it("leaves alone who has left, and who belongs to others", async () => {
    const id = await enroll();
    const other = await makeOrganisation(test.db);
    expect(await unenroll([id], other.tenantId)).toEqual({ unenrolled: [], unenrolling: [] });
    await unenroll([id]);
    expect(await unenroll([id])).toEqual({ unenrolled: [], unenrolling: [] });
    expect(await timelineTypes(test.db, org.tenantId, id)).toEqual(["enrolled", "unenrolled"]);
  });

  it("can be taken back for each (F3)", async () => {
    const id = await enroll();
    await unenroll([id]);
    const change = { tenantId: org.tenantId, enrollmentId: id, at: after(2_000), actor: actorOf(org.rep) };
    expect(await undoStoredUnenroll(test.db, change)).toEqual({ kind: "restored" });
    expect(await read(id)).toMatchObject({ state: "active", end_reason: null });
  });
});
