import { hashState } from "./begin-inbox-sign-in.ts";
import type { Database } from "../database/database.ts";
import type { SealedSecret } from "./sealed-secret.ts";

/** A sign-in that has begun without a user of ours: whoever signs in will be the one whose mailbox is connected. */
export interface OpenSignIn {
  state: string;
  /** SHA-256 of what the browser that began keeps to itself. */
  nonceHash: Buffer;
  verifier: SealedSecret;
}

/** Remembers a sign-in until `expiresAt`; those whose time is over go. */
export async function beginOpenSignIn(
  db: Database,
  { state, nonceHash, verifier }: OpenSignIn,
  time: { now: Date; expiresAt: Date },
): Promise<void> {
  await db.deleteFrom("open_sign_ins").where("expires_at", "<=", time.now).execute();
  await db
    .insertInto("open_sign_ins")
    .values({
      state_hash: hashState(state),
      nonce_hash: nonceHash,
      verifier: verifier.bytes,
      verifier_key_id: verifier.keyId,
      expires_at: time.expiresAt,
    })
    .execute();
}
