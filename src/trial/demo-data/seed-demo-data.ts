import type { Database } from "../../store/database/database.ts";
import { newId } from "../../store/database/new-id.ts";
import { demoDirectory } from "../trial-settings.ts";
import type { Tx } from "./demo-ids.ts";
import { daysBefore } from "./demo-times.ts";
import { seedContacts } from "./seed-contacts.ts";
import { seedEnrollments } from "./seed-enrollments.ts";
import { seedPeople } from "./seed-people.ts";
import { seedSequences } from "./seed-sequences.ts";

/** Enters the demo data unless they are there: a second start keeps what was changed. Says whether it did. */
export async function seedDemoData(db: Database, now: Date): Promise<boolean> {
  return db.transaction().execute((tx) => insertDemoData(tx, now));
}

/** The same inside a transaction of the caller's. */
export async function insertDemoData(tx: Tx, now: Date): Promise<boolean> {
  const tenantId = newId(now);
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto("tenants")
    .values({
      tenant_id: tenantId,
      name: demoDirectory.name,
      directory_id: demoDirectory.id,
      created_at: now,
    })
    .onConflict((conflict) => conflict.column("directory_id").doNothing())
    .executeTakeFirst();
  if (numInsertedOrUpdatedRows !== 1n) return false;
  const created = daysBefore(now, 120);
  const people = await seedPeople(tx, tenantId, created);
  const sequences = await seedSequences(tx, tenantId, people, created);
  const contacts = await seedContacts(tx, tenantId, people, created, now);
  await seedEnrollments(tx, tenantId, { people, sequences, contacts }, now);
  return true;
}
