import { createHash } from "node:crypto";
import type { JWTVerifyResult, ResolvedKey } from "jose";
import type { TokenAuthority } from "./token-authority.ts";

type Proven = JWTVerifyResult & ResolvedKey;

/** About 1 kB each; who comes after so many others is verified again. */
const atMost = 2_000;
const provenBy = new WeakMap<TokenAuthority, Map<string, Proven>>();

/**
 * A token that was verified before, byte for byte, if what time may have changed still holds: that its key is the one the
 * authority gives for it now, and that it has begun and not expired. Null: verify it, and see what is wrong with it.
 *
 * That a signature is right by a key stays so for ever. To find it out, the token is handed to another thread and waited
 * for: of a look-up of one address a fifth.
 */
export async function findProvenToken(
  token: string,
  authority: TokenAuthority,
  { now, leewaySeconds }: { now: Date; leewaySeconds: number },
): Promise<JWTVerifyResult | null> {
  const proven = provenBy.get(authority)?.get(digestOf(token));
  if (proven === undefined) return null;
  const { exp = 0, nbf = 0 } = proven.payload;
  const seconds = Math.floor(now.getTime() / 1000);
  if (exp <= seconds - leewaySeconds || nbf > seconds + leewaySeconds) return null;
  return (await keyOf(proven, authority)) === proven.key ? proven : null;
}

async function keyOf({ protectedHeader }: Proven, authority: TokenAuthority): Promise<unknown> {
  try {
    return await authority.getKey(protectedHeader, { payload: "", signature: "" });
  } catch {
    return null;
  }
}

/** Keeps what was verified, and no token: only its digest. */
export function keepProvenToken(token: string, authority: TokenAuthority, proven: Proven): void {
  const known = provenBy.get(authority) ?? new Map<string, Proven>();
  provenBy.set(authority, known);
  const [oldest] = known.keys();
  if (known.size >= atMost && oldest !== undefined) known.delete(oldest);
  known.set(digestOf(token), proven);
}

function digestOf(token: string): string {
  return createHash("sha256").update(token).digest("base64");
}
