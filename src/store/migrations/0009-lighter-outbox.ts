/**
 * What every email writes, lighter still. Its enrollment is locked by the statement that puts it into the outbox, so that
 * it exists needs no look of its own. And a Message-ID of ours names the email by itself: nothing is looked up by it.
 */
export const sql = /* sql */ `
alter table outbox drop constraint outbox_tenant_id_enrollment_id_fkey;
drop index outbox_by_message_id;
`;
