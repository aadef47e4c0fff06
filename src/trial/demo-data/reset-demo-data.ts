import { sql } from "kysely";
import type { Database } from "../../store/database.ts";
import { demoDirectory } from "../trial-settings.ts";
import { insertDemoData } from "./seed-demo-data.ts";

/** Children before parents, as foreign keys want it. */
const tables = [
  "idempotency_keys",
  "timeline_events",
  "outbox",
  "enrollments",
  "sequence_steps",
  "sequence_versions",
  "sequences",
  "connected_inboxes",
  "contact_addresses",
  "contacts",
  "company_domains",
  "companies",
  "users",
  "teams",
  "tenants",
] as const;

/** Puts the demo organisation back as it was at the first start, with times counted from now. */
export async function resetDemoData(db: Database, now: Date): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const tenant = await tx
      .selectFrom("tenants")
      .select("tenant_id")
      .where("directory_id", "=", demoDirectory.id)
      .executeTakeFirst();
    for (const table of tables) {
      if (tenant === undefined) break;
      await sql`delete from ${sql.table(table)} where tenant_id = ${tenant.tenant_id}`.execute(tx);
    }
    await insertDemoData(tx, now);
  });
}
