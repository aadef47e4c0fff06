import type { Asker } from "../../src/domain/asker.ts";
import type { StepType } from "../../src/domain/words.ts";
import type { Database } from "../../src/store/database/database.ts";
import { newId } from "../../src/store/database/new-id.ts";
import { start } from "./organisation.ts";

export interface StepWishes {
  type?: StepType;
  subject: string;
  body?: string;
  thread?: "reply" | "new";
  delayMinutes?: number;
}

/** A sequence of these steps; gives its id. */
export async function makeSequenceOf(
  db: Database,
  creator: Asker,
  steps: readonly StepWishes[],
  name = "Welcome",
): Promise<string> {
  const id = newId();
  const key = { tenant_id: creator.tenantId, sequence_id: id, version: 1 };
  const sequence = { tenant_id: creator.tenantId, id, name, created_by: creator.userId, current_version: 1 };
  await db
    .insertInto("sequences")
    .values({ ...sequence, created_at: start })
    .execute();
  await db
    .insertInto("sequence_versions")
    .values({ ...key, step_count: steps.length, created_at: start })
    .execute();
  const rows = steps.map(({ type, subject, body, thread, delayMinutes }, index) => ({
    ...key,
    position: index + 1,
    type: type ?? ("automated_email" as const),
    title: subject,
    body: body ?? "Text",
    thread: thread ?? ("reply" as const),
    delay_minutes: delayMinutes ?? 0,
  }));
  await db.insertInto("sequence_steps").values(rows).execute();
  return id;
}
