import type { Asker } from "../domain/asker.ts";

export type ConnectableProvider = "microsoft_graph" | "smtp_imap";

/** What a browser brings back from the sign-in page of a provider. */
export interface BrowserAnswer {
  state?: string | undefined;
  code?: string | undefined;
  error?: string | undefined;
  error_description?: string | undefined;
}

export type ConnectRefusal =
  | "expired"
  | "denied"
  | "needs_admin"
  | "other_person"
  | "unknown_user"
  | "no_mailbox"
  | "unavailable"
  | "not_accepted";

export type ConnectOutcome =
  | { kind: "connected"; tenantId: string; inboxId: string; address: string }
  /** `detail` is for the log: it names nobody. */
  | { kind: "refused"; reason: ConnectRefusal; detail: string };

/** Connecting inboxes by a sign-in at their provider; the composition root hands it down. */
export interface ConnectPort {
  /** Whether this service is registered there. */
  offers(provider: ConnectableProvider): boolean;
  /** Where the user's browser has to go; null: this service is not registered there. */
  begin(asker: Asker, provider: ConnectableProvider): Promise<{ url: string; expiresAt: Date } | null>;
  /**
   * Where a browser goes to connect the Microsoft 365 mailbox of whoever signs in there. `nonceHash`: SHA-256 of what it
   * keeps to itself meanwhile. Null: this service is not registered there.
   */
  open(nonceHash: Buffer): Promise<{ url: string } | null>;
  /** The way back of `begin`. */
  finish(provider: ConnectableProvider, answer: BrowserAnswer): Promise<ConnectOutcome>;
  /** The way back of `open`. */
  finishOpen(answer: BrowserAnswer, nonce: string): Promise<ConnectOutcome>;
}
