/** Domains that the organisation does not write to, with everything below them. */
export const sql = /* sql */ `
create table blocked_domains (
  tenant_id uuid not null references tenants,
  domain text not null check (domain = lower(domain)),
  note text not null default '',
  blocked_by uuid not null,
  blocked_at timestamptz not null,
  primary key (tenant_id, domain),
  foreign key (tenant_id, blocked_by) references users (tenant_id, id)
);
`;
