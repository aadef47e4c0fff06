import { randomBytes } from "node:crypto";
import type { Asker } from "../../domain/asker.ts";
import { beginInboxSignIn, type InboxSignIn } from "../../store/begin-inbox-sign-in.ts";
import type { Database } from "../../store/database.ts";
import { takeInboxSignIn } from "../../store/take-inbox-sign-in.ts";
import { authorizationUrl, newVerifier, type OAuthRegistration } from "../oauth/authorization-url.ts";
import { openSecret, sealSecret, type SecretPlace } from "../secrets/seal-secret.ts";
import type { SecretKeys } from "../secrets/secret-keys.ts";
import type { SmtpImapSettings } from "../smtp-imap/smtp-imap-settings.ts";
import { refusalOf, refused, type ConnectOutcome } from "./connect-outcome.ts";
import { finishSignIn } from "./finish-sign-in.ts";
import { readOpenState, writeOpenState } from "./open-state.ts";

export interface InboxConnectOptions {
  db: Database;
  secrets: SecretKeys;
  /** Domain time, which dates the inbox. */
  clock: () => Date;
  /** What a sign-in's time is counted by. */
  systemClock: () => Date;
  /** Where browsers come back to. */
  publicOrigin: string;
  /** Null: there is no such registration. */
  graph: (OAuthRegistration & { baseUrl: string }) | null;
  mailServers: (OAuthRegistration & Pick<SmtpImapSettings, "smtp" | "imap" | "sentCopy">) | null;
  fetch?: typeof globalThis.fetch;
}

export type ConnectableProvider = InboxSignIn["provider"];

/** What a browser brings back from the sign-in page. */
export interface BrowserAnswer {
  state?: string | undefined;
  code?: string | undefined;
  error?: string | undefined;
  error_description?: string | undefined;
  /** What the browser was given with `open`. */
  nonce?: string | undefined;
}

/** Connects inboxes by a sign-in at their provider. */
export interface InboxConnect {
  /** Where the user's browser has to go; null: this service is not registered there. */
  begin(asker: Asker, provider: ConnectableProvider): Promise<{ url: string; expiresAt: Date } | null>;
  /**
   * Where a browser goes to connect the Microsoft 365 mailbox of whoever signs in there, for the user that they are; it
   * keeps the nonce meanwhile. Null: this service is not registered there.
   */
  open(): { url: string; nonce: string } | null;
  /** Never throws for what the browser brings. */
  finish(provider: ConnectableProvider, answer: BrowserAnswer): Promise<ConnectOutcome>;
}

export const callbackPaths: Readonly<Record<ConnectableProvider, string>> = {
  microsoft_graph: "/connect/microsoft/callback",
  smtp_imap: "/connect/mail-servers/callback",
};

const lastsMs = 15 * 60_000;
const statePattern = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.[\w-]{43}$/;

/**
 * Authorization code with PKCE. The state is for one use, for a quarter of an hour and for the user who asked; whoever
 * then signs in has to be that user, or a link sent to somebody else would hand over their mailbox.
 */
export function createInboxConnect(options: InboxConnectOptions): InboxConnect {
  const { db, secrets, systemClock, publicOrigin } = options;
  const registrationOf = (provider: ConnectableProvider): OAuthRegistration | null =>
    provider === "microsoft_graph" ? options.graph : options.mailServers;

  return {
    async begin(asker, provider) {
      const registration = registrationOf(provider);
      if (registration === null) return null;
      const { tenantId, userId } = asker;
      const state = `${tenantId}.${randomBytes(32).toString("base64url")}`;
      const verifier = newVerifier();
      const now = systemClock();
      const expiresAt = new Date(now.getTime() + lastsMs);
      const signIn = {
        tenantId,
        userId,
        provider,
        verifier: sealSecret(secrets, placeOf({ tenantId, userId }), verifier),
      };
      await beginInboxSignIn(db, state, signIn, { now, expiresAt });
      const redirectUri = `${publicOrigin}${callbackPaths[provider]}`;
      const loginHint = asker.email;
      return { url: authorizationUrl(registration, { redirectUri, state, verifier, loginHint }), expiresAt };
    },

    open() {
      if (options.graph === null) return null;
      const [verifier, nonce] = [newVerifier(), randomBytes(32).toString("base64url")];
      const expiresAt = new Date(systemClock().getTime() + lastsMs);
      const state = writeOpenState(secrets, { verifier, nonce, expiresAt });
      const redirectUri = `${publicOrigin}${callbackPaths.microsoft_graph}`;
      return { url: authorizationUrl(options.graph, { redirectUri, state, verifier, loginHint: "" }), nonce };
    },

    async finish(provider, answer) {
      const { code, error, error_description: description = "" } = answer;
      const signIn = await take(provider, answer);
      if (signIn === null || registrationOf(provider) === null) return refused("expired", "no such state");
      if (error !== undefined) return refusalOf(error, description);
      const { asker, verifier } = signIn;
      if (code === undefined || verifier === null) return refused("not_accepted", "no code");
      const redirectUri = `${publicOrigin}${callbackPaths[provider]}`;
      return finishSignIn(options, asker ?? { provider: "microsoft_graph" }, { code, verifier, redirectUri });
    },
  };

  /** The sign-in that the state belongs to; without a user of ours where nobody asked by name. */
  async function take(provider: ConnectableProvider, { state = "", nonce = "" }: BrowserAnswer) {
    const now = systemClock();
    const tenantId = statePattern.exec(state)?.[1];
    if (tenantId === undefined) {
      const verifier = provider === "microsoft_graph" ? readOpenState(secrets, state, nonce, now) : null;
      return verifier === null ? null : { asker: null, verifier };
    }
    const asker = await takeInboxSignIn(db, { tenantId, state, provider }, now);
    if (asker === null) return null;
    return { asker, verifier: openSecret(secrets, placeOf(asker), asker.verifier)?.reveal() ?? null };
  }
}

/** Where a proof key belongs: it opens for nobody else. */
const placeOf = ({ tenantId, userId }: { tenantId: string; userId: string }): SecretPlace => ({
  tenantId,
  inboxId: `sign-in/${userId}`,
});
