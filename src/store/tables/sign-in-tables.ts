/** Table types of sign-ins for inboxes; see tables.ts. */
export interface InboxSignInsTable {
  state_hash: Buffer;
  tenant_id: string;
  user_id: string;
  verifier: Buffer;
  verifier_key_id: string;
  provider: "microsoft_graph" | "smtp_imap";
  expires_at: Date;
}

/** Begun on the page for everybody. */
export interface OpenSignInsTable {
  state_hash: Buffer;
  nonce_hash: Buffer;
  verifier: Buffer;
  verifier_key_id: string;
  expires_at: Date;
}
