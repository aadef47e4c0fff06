import { claimDueSteps } from "../../../src/store/steps/claim-due-steps.ts";
import { newId } from "../../../src/store/database/new-id.ts";
import { openGate } from "../../../src/store/emails/open-gate.ts";
import { pauseStoredEnrollment } from "../../../src/store/enrollments/pause-enrollment.ts";
import type { ReadyEmail } from "../../../src/store/emails/peek-ready-emails.ts";
import { resumeStoredEnrollment } from "../../../src/store/enrollments/resume-enrollment.ts";
import { sendNow } from "../../../src/store/steps/send-now.ts";
import { unenrollEnrollment } from "../../../src/store/enrollments/unenroll-enrollment.ts";
import { changeOrder, enrolled, unenrollOrder } from "../../support/acting.ts";
import { createTestDatabase, type TestDatabase } from "../../support/database.ts";
import {
  makeContact,
  makeOrganisation,
  makeSequence,
  start,
  type Organisation,
} from "../../support/organisation.ts";

let test: TestDatabase;
let org: Organisation;
let sequenceId: string;
beforeAll(async () => {
  test = await createTestDatabase();
  org = await makeOrganisation(test.db);
  sequenceId = await makeSequence(test.db, org.rep, [0, 60]);
});
afterAll(() => test.destroy());

async function claimed(): Promise<ReadyEmail> {
  const enrollmentId = await enrolled(test.db, org.rep, await makeContact(test.db, org.tenantId), sequenceId);
  const order = { tenantId: org.tenantId, enrollmentIds: [enrollmentId], at: start, forMs: 60_000 };
  const [email] = (await claimDueSteps(test.db, order)).emails;
  if (email === undefined) throw new Error("Nothing was claimed");
  return email;
}

function gate(...emails: readonly ReadyEmail[]): Promise<Set<string>> {
  const made = {
    messageId: "<1@seller.example>",
    subject: "",
    threadPosition: 1,
    hasMeetingLink: false,
    edits: 0,
  };
  const inboxId = emails[0]?.inboxId ?? "";
  return openGate(test.db, {
    tenantId: org.tenantId,
    inboxId,
    emails: emails.map((email) => ({ email, ...made })),
    attemptId: newId(),
    leaseMs: 60_000,
    at: start,
  });
}

async function stateOf({ enrollmentId }: ReadyEmail): Promise<string | undefined> {
  const query = test.db.selectFrom("outbox").select("state").where("enrollment_id", "=", enrollmentId);
  return (await query.executeTakeFirst())?.state;
}

describe("the gate", () => {
  it("lets a due step pass once", async () => {
    const email = await claimed();
    expect(await gate(email)).toEqual(new Set([email.outboxId]));
    expect(await stateOf(email)).toBe("sending");
    expect(await gate(email)).toEqual(new Set());
  });

  it("gives no room to what may not pass", async () => {
    const [gone, next, last] = [await claimed(), await claimed(), await claimed()];
    await unenrollEnrollment(test.db, unenrollOrder(org.rep, gone.enrollmentId));
    const { count } = await test.db
      .selectFrom("outbox")
      .select((of) => of.fn.countAll<string>().as("count"))
      .where("handed_over_at", "is not", null)
      .executeTakeFirstOrThrow();
    const limits = { minute_limit: Number(count) + 1 };
    await test.db.updateTable("connected_inboxes").set(limits).where("id", "=", gone.inboxId).execute();
    expect(await gate(gone, next, last)).toEqual(new Set([next.outboxId]));
    const none = { minute_limit: 1_000 };
    await test.db.updateTable("connected_inboxes").set(none).where("id", "=", gone.inboxId).execute();
  });

  it("lets nothing pass that was made before its row in the outbox was, and loses nothing", async () => {
    const email = await claimed();
    const change = changeOrder(org.rep, email.enrollmentId, start);
    await sendNow(test.db, change);
    await pauseStoredEnrollment(test.db, change);
    await resumeStoredEnrollment(test.db, change);
    await expect(gate(email)).rejects.toThrow("made before its row");
    expect(await stateOf(email)).toBe("cancelled");
    const query = test.db.selectFrom("enrollments").select("due_at").where("id", "=", email.enrollmentId);
    expect(await query.executeTakeFirst()).toEqual({ due_at: start });
  });
});
