import { hashState, type InboxSignIn } from "./begin-inbox-sign-in.ts";
import type { Database } from "../database/database.ts";

export interface TakenSignIn extends InboxSignIn {
  /** As the identity provider names the person for whom the inbox is to be connected. */
  directoryId: string;
  subjectId: string;
  userName: string;
  userEmail: string;
}

/**
 * The sign-in that this state belongs to; nobody gets it a second time. Null when it is not known, its time is over, or
 * its user has been deactivated.
 */
export async function takeInboxSignIn(
  db: Database,
  { tenantId, state, provider }: { tenantId: string; state: string; provider: InboxSignIn["provider"] },
  now: Date,
): Promise<TakenSignIn | null> {
  const row = await db
    .deleteFrom("inbox_sign_ins as s")
    .using(["users as u", "tenants as t"])
    .whereRef("u.tenant_id", "=", "s.tenant_id")
    .whereRef("u.id", "=", "s.user_id")
    .whereRef("t.tenant_id", "=", "s.tenant_id")
    .where("s.tenant_id", "=", tenantId)
    .where("s.state_hash", "=", hashState(state))
    .where("s.provider", "=", provider)
    .returning([
      "s.tenant_id as tenantId",
      "s.user_id as userId",
      "s.provider",
      "s.verifier as bytes",
      "s.verifier_key_id as keyId",
      "s.expires_at as expiresAt",
      "u.name as userName",
      "u.email as userEmail",
      "u.subject_id as subjectId",
      "u.deactivated_at as deactivatedAt",
      "t.directory_id as directoryId",
    ])
    .executeTakeFirst();
  if (row === undefined || row.expiresAt <= now || row.deactivatedAt !== null) return null;
  const { bytes, keyId, expiresAt: _until, deactivatedAt: _active, ...signIn } = row;
  return { ...signIn, verifier: { bytes, keyId } };
}
