import type { ServerResponse } from "node:http";

/** The token endpoint of the Microsoft identity platform for the refresh_token grant; it replaces refresh tokens. */
export function tokenEndpoint() {
  let round = 0;
  let revoked = false;
  const refreshToken = () => `0.refresh-${round}`;
  const current = () => `access-${round}`;

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
    answer(response: ServerResponse, body: Buffer): void {
      const form = new URLSearchParams(body.toString("utf8"));
      const known = /^0\.refresh-\d+$/.test(form.get("refresh_token") ?? "") && !revoked;
      if (form.get("grant_type") !== "refresh_token" || !known) {
        return send(response, 400, {
          error: "invalid_grant",
          error_description: "AADSTS700082: The refresh token has expired due to inactivity.",
          error_codes: [700082],
        });
      }
      send(response, 200, {
        token_type: "Bearer",
        scope: form.get("scope"),
        expires_in: 3599,
        ext_expires_in: 3599,
        access_token: current(),
        refresh_token: refreshToken(),
      });
    },
  };
}

function send(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { "Content-Type": "application/json" });
  response.end(JSON.stringify(body));
}
