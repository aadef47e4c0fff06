/**
 * What every step writes, lighter. That the enrollment, contact and inbox exist follows from the statement that writes the
 * row: it selects them under a lock, and none of them is ever deleted alone. Checking each row again cost an eighth of a
 * step and a quarter of a bulk unenroll.
 */
export const sql = /* sql */ `
alter table timeline_events drop constraint timeline_events_tenant_id_enrollment_id_fkey;
alter table timeline_events drop constraint timeline_events_tenant_id_contact_id_fkey;
alter table outbox drop constraint outbox_tenant_id_inbox_id_fkey;
`;
