/** Table type of sign-ins for inboxes; see tables.ts. */
export interface InboxSignInsTable {
  state_hash: Buffer;
  tenant_id: string;
  user_id: string;
  verifier: Buffer;
  verifier_key_id: string;
  provider: "microsoft_graph" | "smtp_imap";
  expires_at: Date;
}
