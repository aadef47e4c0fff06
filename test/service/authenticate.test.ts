import { createHmac } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { ErrorBody, User } from "../../src/contract/types.ts";
import { exportJWK, exportSPKI, generateKeyPair, importJWK, SignJWT } from "jose";
import type { CryptoKey } from "jose";
import { createTestService, testDirectoryId, type TestService } from "../support/test-service.ts";
import { issuerOf, testAudience } from "../support/test-tokens.ts";

const oid = "5a1e5000-0000-4000-8000-0000000000f1";
const person = { tid: testDirectoryId, oid };
const otherDirectory = "5a1e5000-0000-4000-8000-00000000ffff";

let service: TestService;

beforeAll(async () => {
  service = await createTestService();
});
afterAll(() => service.close());

const me = (headers: Record<string, string>) => service.app.inject({ url: "/v1/me", headers });
const withToken = (token: string) => me({ authorization: `Bearer ${token}` });
const seconds = (offset: number) => Math.floor(service.time.now.getTime() / 1000) + offset;
const base64url = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");

/** The claims of a good token, for tokens that are forged by hand. */
const goodClaims = () => ({
  iss: issuerOf(testDirectoryId),
  aud: testAudience,
  ...person,
  scp: "access_as_user",
  ver: "2.0",
  exp: seconds(3_600),
});

describe("a request with a good access token", () => {
  it.each([
    ["as Microsoft Entra ID writes it", {}, {}],
    ["with several scopes", { scp: "other access_as_user" }, {}],
    ["of type at+jwt (RFC 9068)", {}, { typ: "at+jwt" }],
    ["without a type", {}, { typ: undefined }],
    ["expired within the leeway", { exp: -50 }, {}],
    ["not yet valid within the leeway", { nbf: 50 }, {}],
  ] as const)("is answered: %s", async (_name, claims, header) => {
    const times = Object.fromEntries(
      Object.entries(claims).map(([key, value]) => [key, typeof value === "number" ? seconds(value) : value]),
    );
    const answer = await withToken(await service.signer.sign(person, times, header));
    expect(answer.statusCode).toBe(200);
  });

  it("is answered whatever the case of the word Bearer (RFC 9110 §11.1)", async () => {
    const answer = await me({ authorization: `bearer ${await service.signer.sign(person)}` });
    expect(answer.statusCode).toBe(200);
  });
});

describe("a request without a token", () => {
  it.each([
    ["no header", {}],
    ["an empty header", { authorization: "" }],
    ["another scheme", { authorization: "Basic dXNlcjpwYXNz" }],
    ["the word alone", { authorization: "Bearer" }],
    ["two tokens", { authorization: "Bearer a b" }],
  ])("is refused: %s", async (_name, headers) => {
    const answer = await me(headers);
    expect([answer.statusCode, answer.json<ErrorBody>().code]).toEqual([401, "token_missing"]);
    expect(answer.headers["www-authenticate"]).toBe('Bearer realm="Sales Tools"');
  });
});

describe("a forged or wrong token", () => {
  const refused: [string, () => Promise<string> | string][] = [
    ["algorithm none", () => `${base64url({ alg: "none", kid: "test-key" })}.${base64url(goodClaims())}.`],
    [
      "HS256 with the public key as secret",
      async () => {
        const { publicKey } = await publicParts();
        const input = `${base64url({ alg: "HS256", typ: "JWT", kid: "test-key" })}.${base64url(goodClaims())}`;
        return `${input}.${createHmac("sha256", await exportSPKI(publicKey))
          .update(input)
          .digest("base64url")}`;
      },
    ],
    [
      "PS256, which is not on the list",
      async () => {
        const jwk = { ...(await exportJWK(service.signer.privateKey)), alg: "PS256" };
        const key = await importJWK(jwk, "PS256");
        return new SignJWT(goodClaims()).setProtectedHeader({ alg: "PS256", kid: "test-key" }).sign(key);
      },
    ],
    [
      "another key under our key's name",
      async () => {
        const { privateKey } = await generateKeyPair("RS256");
        return new SignJWT(goodClaims())
          .setProtectedHeader({ alg: "RS256", kid: "test-key" })
          .sign(privateKey);
      },
    ],
    [
      "a key brought along in the header",
      async () => {
        const { privateKey, publicKey } = await generateKeyPair("RS256", { extractable: true });
        const header = { alg: "RS256", kid: "mine", jwk: await exportJWK(publicKey) };
        return new SignJWT(goodClaims()).setProtectedHeader(header).sign(privateKey);
      },
    ],
    ["a key that nobody published", () => service.signer.sign(person, {}, { kid: "unknown" })],
    ["no key named", () => service.signer.sign(person, {}, { kid: undefined })],
    ["another type", () => service.signer.sign(person, {}, { typ: "logout+jwt" })],
    [
      "changed claims",
      async () => {
        const [header, , signature] = (await service.signer.sign(person)).split(".");
        return `${String(header)}.${base64url({ ...goodClaims(), oid: "somebody-else" })}.${String(signature)}`;
      },
    ],
    ["wrong issuer", () => service.signer.sign(person, { iss: "https://evil.example/v2.0" })],
    ["issuer of another directory", () => service.signer.sign(person, { iss: issuerOf(otherDirectory) })],
    ["no issuer", () => service.signer.sign(person, { iss: undefined })],
    ["wrong audience", () => service.signer.sign(person, { aud: "00000003-0000-0000-c000-000000000000" })],
    ["no audience", () => service.signer.sign(person, { aud: undefined })],
    ["no directory", () => service.signer.sign(person, { tid: undefined })],
    ["wrong scope", () => service.signer.sign(person, { scp: "Mail.Read" })],
    ["a scope that only begins alike", () => service.signer.sign(person, { scp: "access_as_user_admin" })],
    [
      "application permissions instead of a user's",
      () => service.signer.sign(person, { scp: undefined, roles: ["all"] }),
    ],
    ["an ID token", () => service.signer.sign(person, { scp: undefined, nonce: "n" })],
    ["version 1", () => service.signer.sign(person, { ver: "1.0" })],
    ["no user", () => service.signer.sign(person, { oid: undefined })],
    ["a user that is no text", () => service.signer.sign(person, { oid: 7 })],
    ["no expiry", () => service.signer.sign(person, { exp: undefined })],
    ["valid only in the future", () => service.signer.sign(person, { nbf: seconds(120) })],
    ["oversized", () => service.signer.sign(person, { padding: "x".repeat(20_000) })],
    ["garbage", () => "garbage"],
    ["three parts of garbage", () => "a.b.c"],
    ["an encrypted token's five parts", () => "a.b.c.d.e"],
    ["only dots", () => ".."],
    ["a number", () => "123"],
  ];

  it.each(refused)("is refused: %s", async (_name, make) => {
    const answer = await withToken(await make());
    expect([answer.statusCode, answer.json<ErrorBody>().code]).toEqual([401, "token_invalid"]);
    expect(answer.headers["www-authenticate"]).toContain('error="invalid_token"');
    expect(answer.headers["cache-control"]).toBe("no-store");
  });

  it("says when it has expired, so that the client gets a new one", async () => {
    const answer = await withToken(await service.signer.sign(person, { exp: seconds(-61) }));
    expect([answer.statusCode, answer.json<ErrorBody>().code]).toEqual([401, "token_expired"]);
  });

  it("is not repeated in the answer", async () => {
    const token = await service.signer.sign(person, { aud: "wrong" });
    expect((await withToken(token)).body).not.toContain(token.slice(0, 30));
  });

  async function publicParts(): Promise<{ publicKey: CryptoKey }> {
    const { keys } = service.signer.published;
    return { publicKey: (await importJWK(keys[0] ?? {}, "RS256", { extractable: true })) as CryptoKey };
  }
});

describe("who the token's user is", () => {
  it("must belong to a known organisation", async () => {
    const answer = await withToken(await service.signer.sign({ tid: otherDirectory, oid }));
    expect([answer.statusCode, answer.json<ErrorBody>().code]).toEqual([403, "tenant_unknown"]);
  });

  it("becomes a rep at the first sign-in, once, even by two requests at the same time", async () => {
    const headers = await service.signedIn({
      oid: "5a1e5000-0000-4000-8000-0000000000f2",
      name: "New Person",
      email: "New.Person@Seller.example",
    });
    const answers = await Promise.all(Array.from({ length: 8 }, () => me(headers)));
    expect(answers.map((answer) => answer.statusCode)).toEqual(Array(8).fill(200));
    expect(new Set(answers.map((answer) => answer.json<User>().id)).size).toBe(1);
    expect(answers[0]?.json()).toMatchObject({
      name: "New Person",
      email: "new.person@seller.example",
      role: "rep",
    });
  });

  it("may have a name that no database would take as it is", async () => {
    const headers = await service.signedIn({
      oid: "5a1e5000-0000-4000-8000-0000000000f3",
      name: "Zoë\u0000 <b>O'Neill</b>\u202e",
    });
    const answer = await me(headers);
    expect(answer.statusCode).toBe(200);
    expect(answer.json<User>().name).toBe("Zoë <b>O'Neill</b>\u202e");
  });

  it("is turned away when deactivated", async () => {
    const headers = await service.signedIn({ oid: "5a1e5000-0000-4000-8000-0000000000f4" });
    const { id } = (await me(headers)).json<User>();
    await service.db
      .updateTable("users")
      .set({ deactivated_at: service.time.now })
      .where("id", "=", id)
      .execute();
    const answer = await me(headers);
    expect([answer.statusCode, answer.json<ErrorBody>().code]).toEqual([403, "user_deactivated"]);
  });

  it("is the same person in no other organisation", async () => {
    const { registerTenant } = await import("../../src/store/organisation/register-tenant.ts");
    const second = "5a1e5000-0000-4000-8000-00000000eeee";
    await registerTenant(service.db, { id: second, name: "Other AS" }, service.time.now);
    const [here, there] = await Promise.all([
      withToken(await service.signer.sign(person)),
      withToken(await service.signer.sign({ tid: second, oid })),
    ]);
    expect(there.statusCode).toBe(200);
    expect(there.json<User>().id).not.toBe(here.json<User>().id);
  });
});
