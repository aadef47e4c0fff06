/** Days that have become holidays, or are none any more: what was planned without knowing of it is looked for again. */
export const sql = /* sql */ `
create table holiday_changes (
  tenant_id uuid not null references tenants,
  day date not null,
  -- How often it has been looked since, and when it is again, by the real clock.
  looks integer not null default 0,
  again_at timestamptz not null,
  primary key (tenant_id, day)
);
`;
