import { sql } from "kysely";
import type { OpenTransaction } from "../database/in-transaction.ts";
import { newId } from "../database/new-id.ts";

/** The team of this name, made where there is none. Waits for whoever makes one at this moment, so that it is made once. */
export async function findOrCreateTeam(tx: OpenTransaction, tenantId: string, name: string): Promise<string> {
  await sql`select 1 from tenants where tenant_id = ${tenantId} for no key update`.execute(tx);
  const found = await tx
    .selectFrom("teams")
    .select("id")
    .where("tenant_id", "=", tenantId)
    .where("name", "=", name)
    .orderBy("id")
    .limit(1)
    .executeTakeFirst();
  if (found !== undefined) return found.id;
  const id = newId();
  await tx.insertInto("teams").values({ tenant_id: tenantId, id, name }).execute();
  return id;
}
