import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { applyAbsences } from "../src/store/organisation/apply-absences.ts";
import { createAbsence } from "../src/store/organisation/create-absence.ts";
import { getEnrollment } from "../src/store/enrollments/get-enrollment.ts";
import { resumeOwnEnrollments } from "../src/store/enrollments/change-own-enrollments.ts";
import { enrolled, makeOutboxRow, timelineTypes } from "./support/acting.ts";
import { createTestDatabase, type TestDatabase } from "./support/database.ts";
import {
  after,
  days,
  makeContact,
  makeOrganisation,
  makeSequence,
  start,
  type Organisation,
} from "./support/organisation.ts";

const run = promisify(execFile);
let test: TestDatabase;
let orgs: Organisation[];

beforeAll(async () => {
  test = await createTestDatabase();
  orgs = [await makeOrganisation(test.db), await makeOrganisation(test.db)];
});
afterAll(() => test.destroy());

async function enroll({ rep, tenantId }: Organisation) {
  const sequenceId = await makeSequence(test.db, rep, [3 * 24 * 60, 60]);
  return { tenantId, id: await enrolled(test.db, rep, await makeContact(test.db, tenantId), sequenceId) };
}

/** The command: what it says, without which it fails. */
async function pauseAll(): Promise<string> {
  const env = { ...process.env, DATABASE_URL: test.url, SALES_TOOLS_MODE: "trial" };
  const { stdout } = await run(process.execPath, ["scripts/run.mjs", "src/pause-all.ts"], { env });
  return stdout;
}

it("a command pauses everything of everybody, until people resume it", async () => {
  const [own, other] = [await enroll(orgs[0]!), await enroll(orgs[1]!)];
  const email = await makeOutboxRow(test.db, own.tenantId, own.id, "ready");
  const { rep } = orgs[1]!;
  const absence = { tenantId: rep.tenantId, userId: rep.userId, createdBy: rep.userId, at: start };
  await createAbsence(test.db, { ...absence, startsAt: start, endsAt: after(days(2)) });
  await applyAbsences(test.db, after(days(1)));

  expect(await pauseAll()).toMatch(/^2 enrollments are paused now;/);
  expect(await pauseAll()).toMatch(/^0 enrollments/);

  await applyAbsences(test.db, after(days(3)));
  for (const { tenantId, id } of [own, other]) {
    expect(await getEnrollment(test.db, tenantId, id)).toMatchObject({ state: "paused", dueAt: null });
  }
  const { state } = await test.db
    .selectFrom("outbox")
    .select("state")
    .where("id", "=", email)
    .executeTakeFirstOrThrow();
  expect(state).toBe("cancelled");
  expect(await timelineTypes(test.db, own.tenantId, own.id)).toEqual(["enrolled", "paused"]);

  const user = { id: orgs[0]!.rep.userId, name: orgs[0]!.rep.name };
  const resume = { tenantId: own.tenantId, user, sequenceId: null, at: new Date() };
  expect(await resumeOwnEnrollments(test.db, resume)).toBe(1);
  expect(await getEnrollment(test.db, own.tenantId, own.id)).toMatchObject({ state: "active" });
});
