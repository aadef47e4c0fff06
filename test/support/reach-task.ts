import type { Asker } from "../../src/domain/asker.ts";
import type { StepType } from "../../src/domain/words.ts";
import { claimDueSteps } from "../../src/store/steps/claim-due-steps.ts";
import type { Database } from "../../src/store/database/database.ts";
import { enrolled } from "./acting.ts";
import { makeContact, start } from "./organisation.ts";
import { makeSequenceOf } from "./sequences.ts";

/** An enrollment of `asker` that has reached a task; gives the ids. */
export async function reachTask(db: Database, asker: Asker, type: StepType) {
  const { tenantId } = asker;
  const contactId = await makeContact(db, tenantId, { owner: asker });
  const steps = [
    { type, subject: "Ask how it went", body: "Notes" },
    { subject: "Mail", delayMinutes: 60 },
  ];
  const sequenceId = await makeSequenceOf(db, asker, steps);
  const enrollmentId = await enrolled(db, asker, contactId, sequenceId);
  await claimDueSteps(db, { tenantId, enrollmentIds: [enrollmentId], at: start, forMs: 0 });
  const task = await db
    .selectFrom("tasks")
    .select("id")
    .where("enrollment_id", "=", enrollmentId)
    .executeTakeFirstOrThrow();
  return { contactId, sequenceId, enrollmentId, taskId: task.id };
}
