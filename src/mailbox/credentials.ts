import type { AccessTokens } from "./oauth/access-tokens.ts";

/** How a mailbox proves who it is: a password, or access tokens that are renewed as needed. */
export type Credentials = { kind: "password"; password: string } | { kind: "oauth2"; tokens: AccessTokens };
