/** Users who look at everything and change nothing: what a user who may no longer have sequences becomes (S-026). */
export const sql = /* sql */ `
alter table users drop constraint users_role_check;
alter table users add constraint users_role_check
  check (role in ('viewer', 'rep', 'manager', 'admin', 'super_admin'));
`;
