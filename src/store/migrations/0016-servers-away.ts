/** Steps whose mail server cannot be reached wait for it, and say so, however long it is away. */
export const sql = /* sql */ `
alter table enrollments drop constraint enrollments_wait_reason_check;
alter table enrollments add constraint enrollments_wait_reason_check
  check (wait_reason in ('task', 'limit', 'away', 'stuck', 'doubt', 'unreachable'));
`;
