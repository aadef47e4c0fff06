import { setTimeout as delay } from "node:timers/promises";
import { createEnrollment } from "../../src/store/enrollments/create-enrollment.ts";
import type { Story } from "./journal.ts";
import type { Organisations } from "./make-organisations.ts";
import type { Scene } from "./scene.ts";

/** Enrolls contacts one after another, `rate` per second, until all are enrolled; tells of each. */
export async function enrollContacts(
  scene: Scene,
  { reps, contactId }: Organisations,
  count: number,
  rate: number,
  onEnrolled: (n: number, story: Story) => void,
): Promise<void> {
  const begun = performance.now();
  const running: Promise<void>[] = [];
  for (let n = 0; n < count; n++) {
    const early = begun + (n * 1_000) / rate - performance.now();
    if (early > 1) await delay(early);
    const rep = reps[n % reps.length];
    if (rep === undefined) throw new Error("There are no reps.");
    const { tenantId, sequenceId } = rep;
    const order = { tenantId, user: rep, contactId: contactId(n), sequenceId, startStep: 1 };
    running.push(
      enroll(scene, order).then((enrollmentId) => {
        const told = { confirmations: [], underWay: [], revisions: new Map() };
        const story: Story = { enrollmentId, tenantId, ...told, busy: false };
        scene.journal.stories.set(enrollmentId, story);
        onEnrolled(n, story);
      }),
    );
  }
  await Promise.all(running);
}

type Order = Omit<Parameters<typeof createEnrollment>[1], "at" | "useContactTimeZone">;

async function enroll(scene: Scene, order: Order): Promise<string> {
  const result = await scene.database.insist((db) =>
    createEnrollment(db, { ...order, useContactTimeZone: true, at: scene.now() }),
  );
  if (result.kind === "enrolled") return result.enrollmentId;
  // The answer to the first try was lost with the database.
  const row = await scene.database.insist((db) =>
    db
      .selectFrom("enrollments")
      .select("id")
      .where("tenant_id", "=", order.tenantId)
      .where("contact_id", "=", order.contactId)
      .executeTakeFirst(),
  );
  if (row === undefined) throw new Error(`Not enrolled: ${result.kind}`);
  return row.id;
}
