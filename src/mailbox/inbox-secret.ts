import type { Tokens } from "./oauth/refreshing-tokens.ts";

/** What is encrypted of an inbox. */
export type InboxSecret = { kind: "password"; password: string } | ({ kind: "oauth2" } & Tokens);

export function writeInboxSecret(secret: InboxSecret): string {
  return JSON.stringify(secret);
}

/** Null when it was not written by us. */
export function readInboxSecret(text: string): InboxSecret | null {
  const { kind, password, refreshToken, accessToken, expiresAt } = JSON.parse(text) as Record<
    string,
    unknown
  >;
  if (kind === "password" && typeof password === "string") return { kind, password };
  if (kind !== "oauth2" || typeof refreshToken !== "string") return null;
  return {
    kind,
    refreshToken,
    accessToken: typeof accessToken === "string" ? accessToken : null,
    expiresAt: typeof expiresAt === "number" ? expiresAt : 0,
  };
}
