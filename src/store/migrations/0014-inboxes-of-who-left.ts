/** Nothing leaves from the inbox of somebody who was taken out; until now only their sign-in and their sequences ended. */
export const sql = /* sql */ `
update connected_inboxes i set disconnected_at = u.deactivated_at, secret = null, secret_key_id = null
from users u
where u.tenant_id = i.tenant_id and u.id = i.user_id and u.deactivated_at is not null and i.disconnected_at is null;
`;
