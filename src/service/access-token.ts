import { errors, jwtVerify } from "jose";
import type { JWTPayload, JWTVerifyResult } from "jose";
import type { Clock } from "../domain/asker.ts";
import { findProvenToken, keepProvenToken } from "./proven-tokens.ts";
import { ServiceError } from "./service-error.ts";
import type { TokenAuthority } from "./token-authority.ts";

/** What a verified access token says about its user. */
export interface TokenUser {
  directoryId: string;
  subjectId: string;
  name: string;
  email: string;
}

/**
 * RS256 alone: it is what Microsoft Entra ID signs with. Every further algorithm would be one more way in, and
 * `none` or a symmetric one would let anybody who knows the public key write tokens.
 */
const algorithms = ["RS256"];
const scope = "access_as_user";
/** Clocks may differ by this much. */
const leewaySeconds = 60;
/** Node takes 16 KiB of headers in all; a real token is 1–4 KiB. */
const longestToken = 12_000;

/**
 * Verifies an access token in full (RFC 9068 §4 in spirit, for the claims of Microsoft Entra ID v2 tokens): signature
 * by a published key, closed list of algorithms, issuer of the token's own directory, audience, version, scope,
 * times, and that it was meant for access and not for identification.
 *
 * @throws ServiceError `token_invalid`, `token_expired`, or `sign_in_unavailable` when no keys can be had.
 */
export async function verifyAccessToken(
  token: string,
  authority: TokenAuthority,
  clock: Clock,
): Promise<TokenUser> {
  if (token.length > longestToken) throw invalid("is too long");
  const { payload, protectedHeader } = await verifySignature(token, authority, clock);
  if (!/^(at\+)?jwt$/i.test((protectedHeader.typ ?? "JWT").replace(/^application\//i, ""))) {
    throw invalid("is of another type");
  }
  const directoryId = text(payload, "tid").toLowerCase();
  await checkIssuer(payload, protectedHeader.kid, directoryId, authority);
  if (payload["ver"] !== "2.0") throw invalid("is of another version");
  if (!text(payload, "scp").split(" ").includes(scope)) throw invalid(`lacks the scope ${scope}`);
  const subjectId = text(payload, "oid").toLowerCase();
  const email = optionalText(payload, "preferred_username") ?? optionalText(payload, "email") ?? "";
  return { directoryId, subjectId, email, name: optionalText(payload, "name") ?? (email || subjectId) };
}

async function verifySignature(
  token: string,
  authority: TokenAuthority,
  clock: Clock,
): Promise<JWTVerifyResult> {
  try {
    const getKey: typeof authority.getKey = (header, input) => {
      // A key set of one key would otherwise do for tokens that name none.
      if (typeof header?.kid !== "string") throw invalid("does not name its key");
      return authority.getKey(header, input);
    };
    const now = clock();
    const proven = await findProvenToken(token, authority, { now, leewaySeconds });
    if (proven !== null) return proven;
    const verified = await jwtVerify(token, getKey, {
      algorithms,
      audience: authority.audience,
      clockTolerance: leewaySeconds,
      currentDate: now,
      requiredClaims: ["iss", "aud", "exp", "tid", "oid", "scp", "ver"],
    });
    keepProvenToken(token, authority, verified);
    return verified;
  } catch (error) {
    if (error instanceof ServiceError) throw error;
    if (error instanceof errors.JWTExpired)
      throw new ServiceError("token_expired", "The access token has expired.");
    if (error instanceof errors.JWTClaimValidationFailed)
      throw invalid(`has a wrong or missing claim ${error.claim}`);
    if (error instanceof errors.JOSEError) throw invalid("cannot be verified");
    // What decoders throw on bytes that are no token at all.
    if (error instanceof TypeError || error instanceof SyntaxError) throw invalid("cannot be read");
    throw error;
  }
}

async function checkIssuer(
  payload: JWTPayload,
  keyId: string | undefined,
  directoryId: string,
  authority: TokenAuthority,
): Promise<void> {
  if (payload.iss !== (await authority.issuerFor(directoryId))) throw invalid("is from another issuer");
  // Keys of a multi-tenant provider may be bound to one issuer: then no other issuer's token may use them.
  const bound = authority.issuerOfKey(keyId ?? "");
  if (bound !== null && bound.replace("{tenantid}", directoryId) !== payload.iss) {
    throw invalid("is signed with another issuer's key");
  }
}

const invalid = (why: string) => new ServiceError("token_invalid", `The access token ${why}.`);

function text(payload: JWTPayload, claim: string): string {
  return optionalText(payload, claim) ?? invalidClaim(claim);
}

function invalidClaim(claim: string): never {
  throw invalid(`has a wrong or missing claim ${claim}`);
}

/** Names come from elsewhere: without control characters, which PostgreSQL refuses, and not endless. */
function optionalText(payload: JWTPayload, claim: string): string | null {
  const value = payload[claim];
  if (typeof value !== "string") return null;
  const clean = value
    .replace(/[\p{Cc}\p{Cs}]/gu, "")
    .trim()
    .slice(0, 320);
  return clean === "" ? null : clean;
}
