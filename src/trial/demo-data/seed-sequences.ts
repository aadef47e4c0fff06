import { newId } from "../../store/database/new-id.ts";
import { idOf, type Ids, type Tx } from "./demo-ids.ts";
import { demoSequences } from "./sequences.ts";

export async function seedSequences(tx: Tx, tenantId: string, people: Ids, created: Date): Promise<Ids> {
  const ids: Ids = new Map();
  for (const sequence of demoSequences) {
    const id = newId(created);
    const key = { tenant_id: tenantId, sequence_id: id, version: 1 };
    ids.set(sequence.key, id);
    await tx
      .insertInto("sequences")
      .values({
        tenant_id: tenantId,
        id,
        name: sequence.name,
        created_by: idOf(people, sequence.createdBy),
        current_version: 1,
        created_at: created,
        reply_scope: sequence.replyScope ?? "contact",
      })
      .execute();
    await tx
      .insertInto("sequence_versions")
      .values({
        ...key,
        step_count: sequence.steps.length,
        created_at: created,
        eligible_days: sequence.schedule.eligibleDays,
        window_start_minute: sequence.schedule.fromHour * 60,
        window_end_minute: sequence.schedule.toHour * 60,
      })
      .execute();
    const steps = sequence.steps.map(({ type, title, body, delayDays }, index) => ({
      ...key,
      position: index + 1,
      type,
      title,
      body,
      delay_minutes: delayDays * 24 * 60,
    }));
    await tx.insertInto("sequence_steps").values(steps).execute();
  }
  return ids;
}
