import { createHash } from "node:crypto";
import { hashState } from "./begin-inbox-sign-in.ts";
import type { Database } from "../database/database.ts";
import type { SealedSecret } from "./sealed-secret.ts";

/**
 * The proof key of the sign-in that this state belongs to, for the browser that began it; nobody gets it a second time.
 * Null when the state is not known, its time is over, or the nonce is another one: then it stays for who has the right one.
 */
export async function takeOpenSignIn(
  db: Database,
  { state, nonce }: { state: string; nonce: string },
  now: Date,
): Promise<SealedSecret | null> {
  const taken = await db
    .deleteFrom("open_sign_ins")
    .where("state_hash", "=", hashState(state))
    .where("nonce_hash", "=", createHash("sha256").update(nonce).digest())
    .where("expires_at", ">", now)
    .returning(["verifier as bytes", "verifier_key_id as keyId"])
    .executeTakeFirst();
  return taken ?? null;
}
