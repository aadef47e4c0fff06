import { createHash } from "node:crypto";
import type { Database } from "../database/database.ts";
import type { SealedSecret } from "./sealed-secret.ts";

/** A sign-in that has begun and is to connect an inbox when the browser comes back. */
export interface InboxSignIn {
  tenantId: string;
  userId: string;
  provider: "microsoft_graph" | "smtp_imap";
  verifier: SealedSecret;
}

export const hashState = (state: string): Buffer => createHash("sha256").update(state).digest();

/** Remembers a sign-in until `expiresAt`; those whose time is over go. */
export async function beginInboxSignIn(
  db: Database,
  state: string,
  signIn: InboxSignIn,
  time: { now: Date; expiresAt: Date },
): Promise<void> {
  await db.deleteFrom("inbox_sign_ins").where("expires_at", "<=", time.now).execute();
  const { verifier } = signIn;
  await db
    .insertInto("inbox_sign_ins")
    .values({
      state_hash: hashState(state),
      tenant_id: signIn.tenantId,
      user_id: signIn.userId,
      verifier: verifier.bytes,
      verifier_key_id: verifier.keyId,
      provider: signIn.provider,
      expires_at: time.expiresAt,
    })
    .execute();
}
