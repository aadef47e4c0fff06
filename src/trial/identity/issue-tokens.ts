import { randomUUID } from "node:crypto";
import { SignJWT } from "jose";
import type { Clock } from "../../domain/asker.ts";
import type { DemoUser } from "../demo-data/people.ts";
import { apiClientId, apiScopeName, demoDirectory, issuerAt, paneClientId } from "../trial-settings.ts";
import type { SigningKey } from "./signing-key.ts";

/** What signing stands on. */
export interface TokenIssuer {
  key: SigningKey;
  /** Origin of the trial, e.g. `https://localhost:3000`. */
  origin: string;
  clock: Clock;
}

export interface IssuedTokens {
  accessToken: string;
  idToken: string;
  /** Seconds. */
  expiresIn: number;
}

const tokenSeconds = 60 * 60;

/** An access token and an ID token in the shape of Microsoft Entra ID v2 tokens. */
export async function issueTokens(
  issuer: TokenIssuer,
  user: DemoUser,
  nonce?: string,
): Promise<IssuedTokens> {
  const person = {
    tid: demoDirectory.id,
    oid: user.subjectId,
    sub: user.subjectId,
    name: user.name,
    preferred_username: user.username,
    ver: "2.0",
  };
  const access = { ...person, scp: apiScopeName, azp: paneClientId, uti: randomUUID() };
  return {
    accessToken: await sign(issuer, access, apiClientId),
    idToken: await sign(issuer, nonce === undefined ? person : { ...person, nonce }, paneClientId),
    expiresIn: tokenSeconds,
  };
}

function sign(
  { key, origin, clock }: TokenIssuer,
  claims: Record<string, string>,
  audience: string,
): Promise<string> {
  const now = Math.floor(clock().getTime() / 1000);
  return new SignJWT(claims)
    .setProtectedHeader({ alg: "RS256", typ: "JWT", kid: key.keyId })
    .setIssuer(issuerAt(origin))
    .setAudience(audience)
    .setIssuedAt(now)
    .setNotBefore(now)
    .setExpirationTime(now + tokenSeconds)
    .sign(key.privateKey);
}
