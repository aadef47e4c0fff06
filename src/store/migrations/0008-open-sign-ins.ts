/** Connecting an inbox from the page for everybody: nobody of ours has asked, so there is no tenant and no user yet. */
export const sql = /* sql */ `
create table open_sign_ins (
  -- Digest of the state that comes back with the browser: whoever reads the table cannot finish a sign-in.
  state_hash bytea primary key,
  -- Digest of what the browser keeps to itself meanwhile: whoever has the state alone cannot either.
  nonce_hash bytea not null,
  -- The proof key (PKCE), encrypted like the secrets of inboxes.
  verifier bytea not null,
  verifier_key_id text not null,
  expires_at timestamptz not null
);
create index open_sign_ins_by_expiry on open_sign_ins (expires_at);
`;
