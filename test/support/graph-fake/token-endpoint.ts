import { createHash, randomUUID } from "node:crypto";
import type { ServerResponse } from "node:http";

/** Who signs in at the fake. */
export interface FakePerson {
  tid: string;
  oid: string;
}

interface Code extends FakePerson {
  challenge: string;
  redirectUri: string;
  clientId: string;
  scope: string;
}

const clientSecret = "s";

/**
 * The authorization and token endpoints of the Microsoft identity platform: codes with PKCE for one use, refresh tokens
 * that are replaced, and its errors.
 */
export function tokenEndpoint() {
  let round = 0;
  let revoked = false;
  const codes = new Map<string, Code>();
  const refreshToken = () => `0.refresh-${round}`;
  const current = () => `access-${round}`;

  const granted = (scope: string | null) => ({
    token_type: "Bearer",
    scope,
    expires_in: 3599,
    ext_expires_in: 3599,
    access_token: current(),
    refresh_token: refreshToken(),
  });

  function redeem(form: URLSearchParams): Record<string, unknown> | null {
    const code = codes.get(form.get("code") ?? "");
    codes.delete(form.get("code") ?? "");
    const verifier = createHash("sha256")
      .update(form.get("code_verifier") ?? "")
      .digest("base64url");
    if (code === undefined || code.redirectUri !== form.get("redirect_uri") || code.challenge !== verifier)
      return null;
    if (code.clientId !== form.get("client_id")) return null;
    return { ...granted(code.scope), id_token: idToken(code) };
  }

  return {
    refreshToken,
    current,
    expire(): void {
      round++;
    },
    revoke(): void {
      revoked = true;
      round++;
    },
    /** What a browser does that is sent there, with a person who signs in and agrees, or does not. */
    authorize(address: string, person: FakePerson | { error: string; description: string }): string {
      const { searchParams: asked } = new URL(address);
      const answer = new URLSearchParams({ state: asked.get("state") ?? "" });
      const back = new URL(asked.get("redirect_uri") ?? "");
      const comeBack = () => {
        if (asked.get("response_mode") === "fragment") back.hash = answer.toString();
        else back.search = answer.toString();
        return back.href;
      };
      if ("error" in person) {
        answer.set("error", person.error);
        answer.set("error_description", person.description);
        return comeBack();
      }
      if (asked.get("response_type") !== "code" || asked.get("code_challenge_method") !== "S256") {
        throw new Error("The authorization request is not one with PKCE.");
      }
      const code = `0.AXoA${randomUUID()}`;
      codes.set(code, {
        ...person,
        challenge: asked.get("code_challenge") ?? "",
        redirectUri: asked.get("redirect_uri") ?? "",
        clientId: asked.get("client_id") ?? "",
        scope: asked.get("scope") ?? "",
      });
      answer.set("code", code);
      answer.set("session_state", randomUUID());
      return comeBack();
    },
    answer(response: ServerResponse, body: Buffer): void {
      const form = new URLSearchParams(body.toString("utf8"));
      if (form.get("grant_type") === "authorization_code") {
        if (form.get("client_secret") !== clientSecret) {
          return refuse(
            response,
            401,
            "invalid_client",
            "AADSTS7000215: Invalid client secret provided.",
            7000215,
          );
        }
        const tokens = redeem(form);
        if (tokens !== null) return send(response, 200, tokens);
        return refuse(
          response,
          400,
          "invalid_grant",
          "AADSTS54005: OAuth2 Authorization code was already redeemed.",
          54005,
        );
      }
      const known = /^0\.refresh-\d+$/.test(form.get("refresh_token") ?? "") && !revoked;
      if (form.get("grant_type") !== "refresh_token" || !known) {
        const expired = "AADSTS700082: The refresh token has expired due to inactivity.";
        return refuse(response, 400, "invalid_grant", expired, 700082);
      }
      send(response, 200, granted(form.get("scope")));
    },
  };
}

/** Whoever gets it from the endpoint itself need not look at its signature (OpenID Connect Core §3.1.3.7). */
function idToken({ tid, oid }: FakePerson): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
  return `${part({ typ: "JWT", alg: "RS256" })}.${part({ ver: "2.0", tid, oid })}.c2lnbmF0dXJl`;
}

function refuse(response: ServerResponse, status: number, error: string, text: string, code: number): void {
  send(response, status, { error, error_description: text, error_codes: [code], trace_id: randomUUID() });
}

function send(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { "Content-Type": "application/json" });
  response.end(JSON.stringify(body));
}
