/** Connecting an inbox by a sign-in elsewhere: what is remembered between the way there and the way back. */
export const sql = /* sql */ `
create table inbox_sign_ins (
  tenant_id uuid not null,
  -- Digest of the state that comes back with the browser: whoever reads the table cannot finish a sign-in.
  state_hash bytea not null,
  -- For whom the inbox will be connected.
  user_id uuid not null,
  -- The proof key (PKCE), encrypted like the secrets of inboxes.
  verifier bytea not null,
  verifier_key_id text not null,
  provider text not null check (provider in ('microsoft_graph', 'smtp_imap')),
  expires_at timestamptz not null,
  primary key (tenant_id, state_hash),
  foreign key (tenant_id, user_id) references users (tenant_id, id)
);
create index inbox_sign_ins_by_expiry on inbox_sign_ins (expires_at);
`;
