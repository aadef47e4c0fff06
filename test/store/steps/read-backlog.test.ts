import { sql } from "kysely";
import { readBacklog } from "../../../src/store/steps/read-backlog.ts";
import { enrolled, makeOutboxRow } from "../../support/acting.ts";
import { createTestDatabase } from "../../support/database.ts";
import { makeContact, makeOrganisation, makeSequence } from "../../support/organisation.ts";

it("says what waits in the whole database", async () => {
  const { db, destroy } = await createTestDatabase();
  const none = { oldestDueSeconds: 0, stuckEnrollments: 0, inboxesInTrouble: 0, uncertainEmails: 0 };
  expect(await readBacklog(db)).toEqual(none);
  const { rep, tenantId } = await makeOrganisation(db);
  const sequenceId = await makeSequence(db, rep);
  const id = await enrolled(db, rep, await makeContact(db, tenantId), sequenceId);
  await makeOutboxRow(db, tenantId, id, "uncertain");
  await sql`update timetable set due_at = now() - interval '1 hour'`.execute(db);
  await sql`
    update enrollments set wait_reason = 'stuck', stuck_code = 'refused', stuck_at = now()`.execute(db);
  await sql`update connected_inboxes set problem = 'signed out' where user_id = ${rep.userId}`.execute(db);
  const { oldestDueSeconds, ...counts } = await readBacklog(db);
  expect(oldestDueSeconds).toBeGreaterThanOrEqual(3_600);
  expect(counts).toEqual({ stuckEnrollments: 1, inboxesInTrouble: 1, uncertainEmails: 1 });
  await sql`update enrollments set due_at = '2999-01-01'`.execute(db);
  await sql`update timetable set due_at = '2999-01-01'`.execute(db);
  expect((await readBacklog(db)).oldestDueSeconds).toBe(0);
  await destroy();
});
