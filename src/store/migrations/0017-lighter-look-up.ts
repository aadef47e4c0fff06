/**
 * What few rows have is found in indexes of those few, small enough to lie in the processor's cache: the addresses of a
 * contact beside the primary one, by which most are found; and whether it is uncertain that an email of an enrollment left.
 * Of 100 contacts among a million the look-up read a page of a large index for each, and every email ever sent to them.
 * Emails that leave at once have no `look_at` at any time, so that the new index stays as it is.
 */
export const sql = /* sql */ `
create index contact_addresses_others on contact_addresses (tenant_id, contact_id) where not is_primary;
create index outbox_of_enrollment_to_look_at on outbox (tenant_id, enrollment_id) where look_at is not null;
`;
