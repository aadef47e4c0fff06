/** Since when emails are put off because their inbox cannot be read, and until when those are that were put off last. */
export const sql = /* sql */ `
alter table connected_inboxes
  add column unread_since timestamptz,
  add column unread_until timestamptz;
`;
