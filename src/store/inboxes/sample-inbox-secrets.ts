import { sql } from "kysely";
import type { Database } from "../database/database.ts";
import type { SealedInbox } from "./list-inboxes-with-other-key.ts";

/** One encrypted secret of an inbox for each key that any is encrypted with. */
export async function sampleInboxSecrets(db: Database): Promise<SealedInbox[]> {
  const { rows } = await sql<{ tenantId: string; inboxId: string; keyId: string; bytes: Buffer }>`
    select distinct on (secret_key_id)
      tenant_id as "tenantId", id as "inboxId", secret_key_id as "keyId", secret as bytes
    from connected_inboxes
    where secret is not null
    order by secret_key_id, connected_at desc, id`.execute(db);
  return rows.map(({ tenantId, inboxId, keyId, bytes }) => ({ tenantId, inboxId, secret: { keyId, bytes } }));
}
