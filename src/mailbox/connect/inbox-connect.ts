import { randomBytes } from "node:crypto";
import type { Asker } from "../../domain/asker.ts";
import { beginInboxSignIn, type InboxSignIn } from "../../store/inboxes/begin-inbox-sign-in.ts";
import type { Database } from "../../store/database/database.ts";
import { takeInboxSignIn, type TakenSignIn } from "../../store/inboxes/take-inbox-sign-in.ts";
import { authorizationUrl, newVerifier, type OAuthRegistration } from "../oauth/authorization-url.ts";
import { openSecret, sealSecret, type SecretPlace } from "../secrets/seal-secret.ts";
import type { SecretKeys } from "../secrets/secret-keys.ts";
import type { SmtpImapSettings } from "../smtp-imap/smtp-imap-settings.ts";
import { refusalOf, refused, type ConnectOutcome } from "./connect-outcome.ts";
import { finishSignIn, type AnybodysSignIn } from "./finish-sign-in.ts";
import { openSignIn, takeVerifier } from "./open-sign-in.ts";
import { signInLastsMs } from "./sign-in-lasts.ts";

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
  /** Whose people may connect; left out: those of every organisation that is in the database. */
  directories?: ReadonlySet<string>;
  fetch?: typeof globalThis.fetch;
}

export type ConnectableProvider = InboxSignIn["provider"];

/** What a browser brings back from the sign-in page. */
export interface BrowserAnswer {
  state?: string | undefined;
  code?: string | undefined;
  error?: string | undefined;
  error_description?: string | undefined;
}

/** Connects inboxes by a sign-in at their provider. */
export interface InboxConnect {
  /** Whether this service is registered there. */
  offers(provider: ConnectableProvider): boolean;
  /** Where the user's browser has to go; null: this service is not registered there. */
  begin(asker: Asker, provider: ConnectableProvider): Promise<{ url: string; expiresAt: Date } | null>;
  /**
   * Where a browser goes to connect the Microsoft 365 mailbox of whoever signs in there, for the user that they are.
   * `nonceHash`: SHA-256 of what it keeps to itself meanwhile. Null: this service is not registered there.
   */
  open(nonceHash: Buffer): Promise<{ url: string } | null>;
  /** The way back of `begin`. Never throws for what the browser brings. */
  finish(provider: ConnectableProvider, answer: BrowserAnswer): Promise<ConnectOutcome>;
  /** The way back of `open`. Never throws for what the browser brings. */
  finishOpen(answer: BrowserAnswer, nonce: string): Promise<ConnectOutcome>;
}

export const callbackPaths: Readonly<Record<ConnectableProvider, string>> = {
  microsoft_graph: "/connect/microsoft/callback",
  smtp_imap: "/connect/mail-servers/callback",
};

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
    offers: (provider) => registrationOf(provider) !== null,

    async begin(asker, provider) {
      const registration = registrationOf(provider);
      if (registration === null) return null;
      const { tenantId, userId } = asker;
      const state = `${tenantId}.${randomBytes(32).toString("base64url")}`;
      const verifier = newVerifier();
      const now = systemClock();
      const expiresAt = new Date(now.getTime() + signInLastsMs);
      const signIn = {
        tenantId,
        userId,
        provider,
        verifier: sealSecret(secrets, placeOf({ tenantId, userId }), verifier),
      };
      await beginInboxSignIn(db, state, signIn, { now, expiresAt });
      const redirectUri = `${publicOrigin}${callbackPaths[provider]}`;
      const loginHint = asker.email;
      const request = { redirectUri, responseMode: "query", state, verifier, loginHint } as const;
      return { url: authorizationUrl(registration, request), expiresAt };
    },

    async open(nonceHash) {
      if (options.graph === null) return null;
      const redirectUri = `${publicOrigin}${callbackPaths.microsoft_graph}`;
      return { url: await openSignIn(options, options.graph, { nonceHash, redirectUri }) };
    },

    async finish(provider, answer) {
      const asker = registrationOf(provider) && (await take(provider, answer.state ?? ""));
      if (asker === null) return refused("expired", "no such state");
      const verifier = openSecret(secrets, placeOf(asker), asker.verifier)?.reveal() ?? null;
      return finishWith(options, { signIn: asker, verifier }, answer);
    },

    async finishOpen(answer, nonce) {
      const verifier = options.graph && (await takeVerifier(options, { state: answer.state ?? "", nonce }));
      if (verifier === null) return refused("expired", "no such state, or another browser's");
      return finishWith(options, { signIn: { provider: "microsoft_graph" }, verifier }, answer);
    },
  };

  /** The sign-in that the state belongs to. */
  async function take(provider: ConnectableProvider, state: string): Promise<TakenSignIn | null> {
    const tenantId = statePattern.exec(state)?.[1];
    if (tenantId === undefined) return null;
    return takeInboxSignIn(db, { tenantId, state, provider }, systemClock());
  }
}

async function finishWith(
  options: InboxConnectOptions,
  { signIn, verifier }: { signIn: TakenSignIn | AnybodysSignIn; verifier: string | null },
  { code, error, error_description: description = "" }: BrowserAnswer,
): Promise<ConnectOutcome> {
  if (error !== undefined) return refusalOf(error, description);
  if (code === undefined || verifier === null) return refused("not_accepted", "no code");
  const redirectUri = `${options.publicOrigin}${callbackPaths[signIn.provider]}`;
  return finishSignIn(options, signIn, { code, verifier, redirectUri });
}

/** Where a proof key belongs: it opens for nobody else. */
const placeOf = ({ tenantId, userId }: { tenantId: string; userId: string }): SecretPlace => ({
  tenantId,
  inboxId: `sign-in/${userId}`,
});
