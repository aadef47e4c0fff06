import { beforeEach, describe, expect, it } from "@jest/globals";
import { exportJWK, generateKeyPair } from "jose";
import { verifyAccessToken } from "../../src/service/access-token.ts";
import { findProvenToken } from "../../src/service/proven-tokens.ts";
import { createLocalAuthority, type TokenAuthority } from "../../src/service/token-authority.ts";
import { createTokenSigner, testIssuer, type TokenSigner } from "../support/test-tokens.ts";

const start = new Date("2026-11-16T09:00:00.000Z");
const person = {
  tid: "5a1e5000-0000-4000-8000-000000000d1d",
  oid: "5a1e5000-0000-4000-8000-0000000000f1",
};
let now: Date;
let signer: TokenSigner;
let authority: TokenAuthority;
let token: string;

beforeEach(async () => {
  now = start;
  signer = await createTokenSigner(() => now);
  authority = { ...signer.authority };
  token = await signer.sign(person);
});

const verify = (asked = token, by = authority) => verifyAccessToken(asked, by, () => now);
const isKnown = async (asked = token, by = authority) =>
  (await findProvenToken(asked, by, { now, leewaySeconds: 60 })) !== null;

describe("a token that was verified before", () => {
  it("is known by its bytes, and says the same of its user", async () => {
    expect(await isKnown()).toBe(false);
    const first = await verify();
    expect(await isKnown()).toBe(true);
    expect(await verify()).toEqual(first);
  });

  it("expires all the same", async () => {
    await verify();
    now = new Date(start.getTime() + 3_659_000);
    expect(await verify()).toMatchObject({ subjectId: person.oid });
    now = new Date(start.getTime() + 3_660_000);
    await expect(verify()).rejects.toMatchObject({ code: "token_expired" });
  });

  it("is refused when its time has not come, after a clock was set back", async () => {
    await verify();
    now = new Date(start.getTime() - 61_000);
    await expect(verify()).rejects.toMatchObject({ code: "token_invalid" });
  });

  it("is refused once its key is withdrawn", async () => {
    await verify();
    authority.getKey = createLocalAuthority({ keys: [] }, testIssuer, authority.audience).getKey;
    await expect(verify()).rejects.toMatchObject({ code: "token_invalid" });
  });

  it("is refused once another key has the name of its own", async () => {
    await verify();
    const { publicKey } = await generateKeyPair("RS256");
    const key = { ...(await exportJWK(publicKey)), kid: "test-key", use: "sig", alg: "RS256" };
    authority.getKey = createLocalAuthority({ keys: [key] }, testIssuer, authority.audience).getKey;
    await expect(verify()).rejects.toMatchObject({ code: "token_invalid" });
  });

  it("vouches for no other that has its signature", async () => {
    await verify();
    const [header, payload, signature] = token.split(".");
    const claims = JSON.parse(Buffer.from(payload ?? "", "base64url").toString()) as object;
    const other = { ...claims, oid: "5a1e5000-0000-4000-8000-0000000000ff" };
    const forged = [header, Buffer.from(JSON.stringify(other)).toString("base64url"), signature].join(".");
    await expect(verify(forged)).rejects.toMatchObject({ code: "token_invalid" });
  });

  it("is known to the authority that it was verified by, and to no other", async () => {
    await verify();
    const other = createLocalAuthority(signer.published, testIssuer, "another-api");
    expect(await isKnown(token, other)).toBe(false);
    await expect(verify(token, other)).rejects.toMatchObject({ code: "token_invalid" });
  });

  it("was good: a refused one is verified anew", async () => {
    const wrong = await signer.sign(person, { aud: "another-api" });
    await expect(verify(wrong)).rejects.toMatchObject({ code: "token_invalid" });
    expect(await isKnown(wrong)).toBe(false);
  });
});
