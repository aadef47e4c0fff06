import type { Database } from "../database/database.ts";
import type { SealedSecret } from "./sealed-secret.ts";

export interface SealedInbox {
  tenantId: string;
  inboxId: string;
  secret: SealedSecret;
}

/** Inboxes of all tenants whose secret another key than this one closes; at most `limit`, for rotation of keys. */
export async function listInboxesWithOtherKey(
  db: Database,
  keyId: string,
  after: { tenantId: string; inboxId: string } | null,
  limit: number,
): Promise<SealedInbox[]> {
  let query = db
    .selectFrom("connected_inboxes")
    .select(["tenant_id", "id", "secret", "secret_key_id"])
    .where("secret_key_id", "!=", keyId)
    .orderBy("tenant_id")
    .orderBy("id")
    .limit(limit);
  if (after !== null) {
    query = query.where((is) =>
      is.or([
        is("tenant_id", ">", after.tenantId),
        is.and([is("tenant_id", "=", after.tenantId), is("id", ">", after.inboxId)]),
      ]),
    );
  }
  const rows = await query.execute();
  return rows.flatMap(({ tenant_id, id, secret, secret_key_id }) =>
    secret === null || secret_key_id === null
      ? []
      : [{ tenantId: tenant_id, inboxId: id, secret: { keyId: secret_key_id, bytes: secret } }],
  );
}
