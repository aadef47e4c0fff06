import { sql } from "kysely";
import type { Database } from "../../../src/store/database/database.ts";
import { createEnrollment } from "../../../src/store/enrollments/create-enrollment.ts";
import { getEnrollment } from "../../../src/store/enrollments/get-enrollment.ts";
import { inTransaction } from "../../../src/store/database/in-transaction.ts";
import { unenrollEnrollment } from "../../../src/store/enrollments/unenroll-enrollment.ts";
import { enrolled, enrollOrder, makeOutboxRow, timelineTypes, unenrollOrder } from "../../support/acting.ts";
import { createTestDatabase, type TestDatabase } from "../../support/database.ts";
import {
  after,
  makeContact,
  makeOrganisation,
  makeSequence,
  type Organisation,
} from "../../support/organisation.ts";
import { untilWaiting } from "../../support/until-waiting.ts";

let test: TestDatabase;
let org: Organisation;
let sequenceId: string;

beforeAll(async () => {
  test = await createTestDatabase({ poolSize: 10 });
  org = await makeOrganisation(test.db);
  sequenceId = await makeSequence(test.db, org.rep);
});
afterAll(() => test.destroy());

const newContact = () => makeContact(test.db, org.tenantId, { owner: org.rep });

/** What the engine does directly before an email leaves: hold the enrollment, then mark the email as being sent. */
const openGate = (tx: Database, enrollmentId: string, outboxId: string) =>
  sql`
    with e as (
      select tenant_id, id from enrollments
      where tenant_id = ${org.tenantId} and id = ${enrollmentId} and state = 'active' for share)
    update outbox o set state = 'sending', attempt_id = ${outboxId}, lease_until = ${after(90_000)}
    from e where o.tenant_id = ${org.tenantId} and o.id = ${outboxId} and o.state = 'ready'`.execute(tx);

describe("F10 two panes unenroll at once", () => {
  it("end the enrollment together and leave one entry on its timeline", async () => {
    for (let round = 0; round < 10; round++) {
      const id = await enrolled(test.db, org.rep, await newContact(), sequenceId);
      const results = await Promise.all([
        unenrollEnrollment(test.db, unenrollOrder(org.rep, id)),
        unenrollEnrollment(test.db, unenrollOrder(org.manager, id)),
        unenrollEnrollment(test.db, unenrollOrder(org.admin, id)),
      ]);
      const kinds = results.map((result) => result.kind).toSorted();
      expect(kinds).toEqual(["already_ended", "already_ended", "unenrolled"]);
      expect(await timelineTypes(test.db, org.tenantId, id)).toEqual(["enrolled", "unenrolled"]);
    }
  });

  it("ask once while an email is being handed over", async () => {
    const id = await enrolled(test.db, org.rep, await newContact(), sequenceId);
    await makeOutboxRow(test.db, org.tenantId, id, "sending");
    const results = await Promise.all([
      unenrollEnrollment(test.db, unenrollOrder(org.rep, id)),
      unenrollEnrollment(test.db, unenrollOrder(org.manager, id)),
    ]);
    expect(results).toEqual([{ kind: "unenrolling" }, { kind: "unenrolling" }]);
    expect(await timelineTypes(test.db, org.tenantId, id)).toEqual(["enrolled", "unenroll_requested"]);
  });
});

describe("F10 unenroll races with the gate", () => {
  it("sees the email that passed the gate while it waited for the row", async () => {
    const id = await enrolled(test.db, org.rep, await newContact(), sequenceId);
    const outboxId = await makeOutboxRow(test.db, org.tenantId, id, "ready");
    let unenroll: ReturnType<typeof unenrollEnrollment> | undefined;
    await inTransaction(test.db, async (tx) => {
      await openGate(tx, id, outboxId);
      unenroll = unenrollEnrollment(test.db, unenrollOrder(org.rep, id));
      await untilWaiting(test.db, 1);
    });
    expect(await unenroll).toEqual({ kind: "unenrolling" });
    expect((await getEnrollment(test.db, org.tenantId, id))?.state).toBe("unenrolling");
  });

  it("shuts the gate for the email that came second", async () => {
    const id = await enrolled(test.db, org.rep, await newContact(), sequenceId);
    const outboxId = await makeOutboxRow(test.db, org.tenantId, id, "ready");
    await unenrollEnrollment(test.db, unenrollOrder(org.rep, id));
    const gate = await openGate(test.db, id, outboxId);
    expect(gate.numAffectedRows).toBe(0n);
  });
});

describe("S-100 two enroll the same contact at once", () => {
  it("lets one win and tells the other where the contact is", async () => {
    for (let round = 0; round < 10; round++) {
      const contactId = await newContact();
      const results = await Promise.all([
        createEnrollment(test.db, enrollOrder(org.rep, contactId, sequenceId)),
        createEnrollment(test.db, enrollOrder(org.colleague, contactId, sequenceId)),
      ]);
      const winner = results.find((result) => result.kind === "enrolled");
      const loser = results.find((result) => result.kind !== "enrolled");
      expect(winner).toBeDefined();
      expect(loser).toEqual({
        kind: "already_enrolled",
        enrollmentId: winner?.kind === "enrolled" ? winner.enrollmentId : "",
        sequenceName: "Welcome",
      });
    }
  });
});
