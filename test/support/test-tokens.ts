import { exportJWK, generateKeyPair, SignJWT } from "jose";
import type { CryptoKey, JSONWebKeySet, JWTHeaderParameters } from "jose";
import { createLocalAuthority, type TokenAuthority } from "../../src/service/token-authority.ts";

export const testAudience = "5a1e5000-0000-4000-8000-00000000abcd";
export const testIssuer = "https://login.example/{tenantid}/v2.0";
export const issuerOf = (directoryId: string) => testIssuer.replace("{tenantid}", directoryId);

export interface TokenSigner {
  authority: TokenAuthority;
  published: JSONWebKeySet;
  privateKey: CryptoKey;
  /** A good token of this person, except for what `claims` and `header` change; undefined removes a claim. */
  sign(
    person: { tid: string; oid: string; name?: string; email?: string },
    claims?: Record<string, unknown>,
    header?: { typ?: string | undefined; kid?: string | undefined },
  ): Promise<string>;
}

/** An identity provider of the test's own. Times in tokens are counted from `now`. */
export async function createTokenSigner(now: () => Date): Promise<TokenSigner> {
  const { publicKey, privateKey } = await generateKeyPair("RS256", { extractable: true });
  const published = {
    keys: [{ ...(await exportJWK(publicKey)), kid: "test-key", use: "sig", alg: "RS256" }],
  };
  return {
    authority: createLocalAuthority(published, testIssuer, testAudience),
    published,
    privateKey,
    sign(person, claims = {}, header = {}) {
      const seconds = Math.floor(now().getTime() / 1000);
      const payload = {
        iss: issuerOf(person.tid),
        aud: testAudience,
        tid: person.tid,
        oid: person.oid,
        name: person.name ?? "Test Person",
        preferred_username: person.email ?? "test.person@seller.example",
        scp: "access_as_user",
        ver: "2.0",
        iat: seconds,
        nbf: seconds,
        exp: seconds + 3_600,
        ...claims,
      };
      return new SignJWT(JSON.parse(JSON.stringify(payload)) as Record<string, unknown>)
        .setProtectedHeader({ alg: "RS256", typ: "JWT", kid: "test-key", ...header } as JWTHeaderParameters)
        .sign(privateKey);
    },
  };
}
