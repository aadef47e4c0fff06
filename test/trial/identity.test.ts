import { createHash, randomBytes } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { decodeJwt, type JSONWebKeySet } from "jose";
import type { ErrorBody } from "../../src/contract/types.ts";
import { createTrialService, trialOrigin, type TrialService } from "../support/trial-service.ts";

interface Tokens {
  access_token: string;
  id_token: string;
  refresh_token?: string;
}

interface OAuthError {
  error: string;
}

const redirectUri = `${trialOrigin}/taskpane/dialog.html`;
const maya = "maya.lindqvist@fjordlight.example";

let service: TrialService;
let base: string;
let clientId: string;
let scope: string;

beforeAll(async () => {
  service = await createTrialService();
  ({ clientId, scope } = service.trial.settings);
  base = service.trial.settings.authority.slice(trialOrigin.length);
});
afterAll(() => service.close());
beforeEach(() => {
  service.time.now = new Date("2026-11-16T13:00:00.000Z");
});

const verifier = randomBytes(32).toString("base64url");
const challenge = createHash("sha256").update(verifier).digest("base64url");

/** The parameters that msal-browser sends; undefined leaves one out. */
function authorizeQuery(change: Record<string, string | undefined> = {}): URLSearchParams {
  const all: Record<string, string | undefined> = {
    client_id: clientId,
    scope: `${scope} openid profile offline_access`,
    redirect_uri: redirectUri,
    "client-request-id": "0198c5a0-0000-7000-8000-000000000000",
    response_mode: "fragment",
    "x-client-SKU": "msal.js.browser",
    client_info: "1",
    code_challenge: challenge,
    code_challenge_method: "S256",
    nonce: "the-nonce",
    state: "eyJpZCI6IjEifQ==|page",
    response_type: "code",
    ...change,
  };
  return new URLSearchParams(
    Object.entries(all).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
  );
}

const form = { "content-type": "application/x-www-form-urlencoded;charset=utf-8" };
const authorize = (query: URLSearchParams) => service.app.inject(`${base}/authorize?${query.toString()}`);
const choose = (query: URLSearchParams, username = maya) =>
  service.app.inject({
    method: "POST",
    url: `${base}/authorize`,
    headers: form,
    payload: new URLSearchParams([...query, ["demo_user", username]]).toString(),
  });
const askToken = (parameters: Record<string, string>) =>
  service.app.inject({
    method: "POST",
    url: `${base}/token`,
    headers: form,
    payload: new URLSearchParams({ client_id: clientId, ...parameters }).toString(),
  });

async function newCode(): Promise<string> {
  const { headers } = await choose(authorizeQuery());
  return new URLSearchParams(String(headers.location).split("#")[1]).get("code") ?? "";
}
const redeem = (code: string, change: Record<string, string> = {}) =>
  askToken({
    grant_type: "authorization_code",
    code,
    redirect_uri: redirectUri,
    code_verifier: verifier,
    ...change,
  });

describe("signing in as msal-browser does it", () => {
  it("is found by discovery", async () => {
    const document = (await service.app.inject(`${base}/.well-known/openid-configuration`)).json<{
      jwks_uri: string;
    }>();
    expect(document).toMatchObject({
      issuer: service.trial.settings.authority,
      token_endpoint: `${service.trial.settings.authority}/token`,
      code_challenge_methods_supported: ["S256"],
    });
    const { keys } = (
      await service.app.inject(document.jwks_uri.slice(trialOrigin.length))
    ).json<JSONWebKeySet>();
    expect(Object.keys(keys[0] ?? {}).toSorted()).toEqual(["alg", "e", "kid", "kty", "n", "use"]);
  });

  it("shows who there is to choose from, as a page that can send its form to us only", async () => {
    const page = await authorize(authorizeQuery());
    expect(page.statusCode).toBe(200);
    for (const name of ["Maya Lindqvist", "Jonas Weber", "Ingrid Solheim", "Piotr Nowak", "Sam Carter"]) {
      expect(page.body).toContain(name);
    }
    expect(page.headers["content-security-policy"]).toContain("form-action 'self'");
    expect(page.headers["cache-control"]).toBe("no-store");
  });

  it("leads to tokens that the service takes", async () => {
    const chosen = await choose(authorizeQuery());
    expect(chosen.statusCode).toBe(303);
    const [page, fragment] = String(chosen.headers.location).split("#");
    const answer = new URLSearchParams(fragment);
    expect([page, answer.get("state")]).toEqual([redirectUri, "eyJpZCI6IjEifQ==|page"]);

    const tokens = (await redeem(answer.get("code") ?? "")).json<Tokens>();
    expect(tokens).toMatchObject({
      token_type: "Bearer",
      expires_in: 3_600,
      scope: expect.stringContaining(scope),
    });
    expect(decodeJwt(tokens.id_token)).toMatchObject({
      aud: clientId,
      nonce: "the-nonce",
      preferred_username: maya,
    });
    const me = await service.app.inject({
      url: "/v1/me",
      headers: { authorization: `Bearer ${tokens.access_token}` },
    });
    expect(me.json()).toMatchObject({ email: maya, role: "rep" });
    const asId = await service.app.inject({
      url: "/v1/me",
      headers: { authorization: `Bearer ${tokens.id_token}` },
    });
    expect(asId.json<ErrorBody>().code).toBe("token_invalid");
  });

  it("answers in the query where asked to", async () => {
    const { headers } = await choose(authorizeQuery({ response_mode: "query" }));
    expect(headers.location).toMatch(/^https:\/\/localhost:3000\/taskpane\/dialog\.html\?code=/);
  });

  it("renews tokens with a refresh token that is good once", async () => {
    const { refresh_token: token = "" } = (await redeem(await newCode())).json<Tokens>();
    const renewed = await askToken({ grant_type: "refresh_token", refresh_token: token });
    expect(renewed.json()).toMatchObject({
      access_token: expect.any(String),
      refresh_token: expect.any(String),
    });
    const again = await askToken({ grant_type: "refresh_token", refresh_token: token });
    expect([again.statusCode, again.json<OAuthError>().error]).toEqual([400, "invalid_grant"]);
  });

  it("gives no refresh token unasked", async () => {
    const { headers } = await choose(authorizeQuery({ scope: `openid ${scope}` }));
    const code = new URLSearchParams(String(headers.location).split("#")[1]).get("code") ?? "";
    expect((await redeem(code)).json<Tokens>().refresh_token).toBeUndefined();
  });

  it("never asks a question when none is wanted", async () => {
    const answer = await authorize(authorizeQuery({ prompt: "none" }));
    expect([answer.statusCode, answer.headers.location]).toEqual([
      302,
      expect.stringContaining("#error=login_required"),
    ]);
  });
});

describe("what the provider refuses", () => {
  it.each([
    ["an unknown client", { client_id: "other" }],
    ["another origin's page", { redirect_uri: "https://evil.example/taskpane/dialog.html" }],
    ["a page that only begins alike", { redirect_uri: `${redirectUri}.evil.example` }],
    ["a page of ours that is not registered", { redirect_uri: `${trialOrigin}/taskpane/taskpane.html` }],
    ["a registered page with a query", { redirect_uri: `${redirectUri}?next=evil` }],
  ])("without going back there: %s", async (_name, change) => {
    for (const answer of [await authorize(authorizeQuery(change)), await choose(authorizeQuery(change))]) {
      expect([answer.statusCode, answer.headers.location]).toEqual([400, undefined]);
    }
  });

  it.each([
    ["no PKCE", { code_challenge: undefined }],
    ["PKCE in plain text", { code_challenge_method: "plain" }],
    ["another flow", { response_type: "id_token token" }],
    ["no openid", { scope }],
    ["an answer by form", { response_mode: "form_post" }],
  ])("by telling the page: %s", async (_name, change) => {
    const answer = await authorize(authorizeQuery(change));
    expect(answer.headers.location).toContain("error=invalid_request");
    expect((await choose(authorizeQuery(change))).headers.location).not.toContain("code=");
  });

  it.each([
    ["a wrong verifier", { code_verifier: "x".repeat(43) }],
    ["another page", { redirect_uri: `${trialOrigin}/taskpane/auth-redirect.html` }],
    ["no such code", { code: "made-up" }],
  ])("when a code is redeemed: %s", async (_name, change) => {
    const answer = await redeem(await newCode(), change);
    expect([answer.statusCode, answer.json<OAuthError>().error]).toEqual([400, "invalid_grant"]);
  });

  it("a code a second time, and one tried with a wrong verifier", async () => {
    const code = await newCode();
    expect((await redeem(code)).statusCode).toBe(200);
    expect((await redeem(code)).json<OAuthError>().error).toBe("invalid_grant");
    const guessed = await newCode();
    await redeem(guessed, { code_verifier: "x".repeat(43) });
    expect((await redeem(guessed)).json<OAuthError>().error).toBe("invalid_grant");
  });

  it("a code after a minute", async () => {
    const code = await newCode();
    service.time.now = new Date(service.time.now.getTime() + 60_000);
    expect((await redeem(code)).json<OAuthError>().error).toBe("invalid_grant");
  });

  it("markup in what it shows", async () => {
    const page = await authorize(authorizeQuery({ state: `"><script>alert(1)</script>` }));
    expect(page.body).not.toContain("<script>");
  });

  it("nobody, or somebody unknown, as the person", async () => {
    expect((await choose(authorizeQuery(), "nobody@fjordlight.example")).statusCode).toBe(400);
  });
});

describe("a restart", () => {
  it("keeps tokens valid: the key lies in the data folder", async () => {
    const before = await service.signedInAs(maya);
    const again = await service.startAgain();
    const { verifyAccessToken } = await import("../../src/service/access-token.ts");
    const token = before.authorization.slice("Bearer ".length);
    await expect(verifyAccessToken(token, again.authority, () => service.time.now)).resolves.toMatchObject({
      email: maya,
    });
  });
});
