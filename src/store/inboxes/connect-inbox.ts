import type { Database } from "../database/database.ts";
import { inTransaction, type OpenTransaction } from "../database/in-transaction.ts";
import { newId } from "../database/new-id.ts";
import type { SealedSecret } from "./sealed-secret.ts";

export interface InboxToConnect {
  tenantId: string;
  userId: string;
  /** In lower case. */
  address: string;
  displayName: string;
  provider: "smtp_imap" | "microsoft_graph";
  settings: Readonly<Record<string, unknown>>;
  dailyLimit?: number;
  minuteLimit?: number;
}

/**
 * Connects an inbox of a user, or connects it anew with other settings and another secret; gives its id. The user's
 * first inbox becomes the default. `seal` encrypts the secret for the id that it is given. Throws when the user has been
 * taken out: nothing leaves from their inboxes.
 */
export function connectInbox(
  db: Database,
  inbox: InboxToConnect,
  seal: (inboxId: string) => SealedSecret,
  at: Date,
): Promise<string> {
  return inTransaction(db, async (tx) => {
    // One at a time per user, so that two first inboxes do not both become the default, and none comes after the end.
    await tx
      .selectFrom("users")
      .select("id")
      .where("tenant_id", "=", inbox.tenantId)
      .where("id", "=", inbox.userId)
      .where("deactivated_at", "is", null)
      .forUpdate()
      .executeTakeFirstOrThrow();
    const own = await readOwn(tx, inbox);
    const id = own.find(({ address }) => address === inbox.address)?.id ?? newId();
    const isDefault = !own.some((each) => each.is_default && each.id !== id);
    const secret = seal(id);
    const values = {
      provider: inbox.provider,
      is_default: isDefault,
      connected_at: at,
      disconnected_at: null,
      display_name: inbox.displayName,
      settings: JSON.stringify(inbox.settings),
      secret: secret.bytes,
      secret_key_id: secret.keyId,
      problem: null,
      problem_at: null,
      unread_since: null,
      unread_until: null,
      ...(inbox.dailyLimit === undefined ? {} : { daily_limit: inbox.dailyLimit }),
      ...(inbox.minuteLimit === undefined ? {} : { minute_limit: inbox.minuteLimit }),
    };
    const { tenantId, userId, address } = inbox;
    await tx
      .insertInto("connected_inboxes")
      .values({ tenant_id: tenantId, id, user_id: userId, address, ...values })
      .onConflict((conflict) => conflict.columns(["tenant_id", "user_id", "address"]).doUpdateSet(values))
      .execute();
    return id;
  });
}

function readOwn(tx: OpenTransaction, { tenantId, userId }: InboxToConnect) {
  return tx
    .selectFrom("connected_inboxes")
    .select(["id", "address", "is_default"])
    .where("tenant_id", "=", tenantId)
    .where("user_id", "=", userId)
    .execute();
}
