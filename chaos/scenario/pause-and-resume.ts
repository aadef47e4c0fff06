import { setTimeout as delay } from "node:timers/promises";
import { sql } from "kysely";
import { pauseStoredEnrollment } from "../../src/store/enrollments/pause-enrollment.ts";
import { resumeStoredEnrollment } from "../../src/store/enrollments/resume-enrollment.ts";
import { retryStep } from "../../src/store/steps/retry-step.ts";
import type { Story } from "./journal.ts";
import { actor, type Scene } from "./scene.ts";

/** Somebody pauses the enrollment and lets it go on soon after. */
export async function pauseAndResume(scene: Scene, { tenantId, enrollmentId }: Story): Promise<void> {
  const change = () => ({ tenantId, enrollmentId, at: scene.now(), actor });
  const paused = await scene.database.insist((db) => pauseStoredEnrollment(db, change()));
  if (paused.kind !== "paused") return;
  scene.journal.pauses++;
  await delay(scene.random.between(0, 2_000));
  await scene.database.insist((db) => resumeStoredEnrollment(db, change()));
}

interface WaitingRow {
  tenantId: string;
  enrollmentId: string;
  position: number;
  state: string;
}

/** After the chaos a person resumes what an undo brought back paused, and retries what got stuck. */
export async function tidyUp(scene: Scene): Promise<void> {
  const { rows } = await scene.database.insist((db) =>
    sql<WaitingRow>`
      select tenant_id as "tenantId", id as "enrollmentId", next_position as position, state from enrollments
      where state = 'paused' or (state = 'active' and wait_reason = 'stuck')`.execute(db),
  );
  for (const { tenantId, enrollmentId, position, state } of rows) {
    const change = { tenantId, enrollmentId, at: scene.now(), actor };
    if (state === "paused") await scene.database.insist((db) => resumeStoredEnrollment(db, change));
    else {
      scene.journal.retries++;
      await scene.database.insist((db) => retryStep(db, { ...change, position }));
    }
  }
}
