import type { Clock } from "../domain/asker.ts";
import type { Mailboxes } from "../mailbox/mailbox.ts";
import type { InboxPlace } from "../mailbox/mail-signals.ts";
import type { Database } from "../store/database/database.ts";
import { disconnectInbox } from "../store/inboxes/disconnect-inbox.ts";
import { readSubscription } from "../store/inboxes/read-subscription.ts";
import { saveSubscription } from "../store/inboxes/save-subscription.ts";

/**
 * Disconnects an inbox and forgets its secret; then asks its provider, with the access that is still in memory, to send no
 * more word of new mail. Where that fails the word goes on coming until the subscription ends, and is heeded by nobody.
 */
export async function leaveInbox(
  { db, clock, mailboxes }: { db: Database; clock: Clock; mailboxes: Mailboxes },
  place: InboxPlace,
): Promise<void> {
  const id = (await readSubscription(db, place))?.id ?? null;
  const mailbox = id === null ? null : await mailboxes.get(place.tenantId, place.inboxId);
  await disconnectInbox(db, place, clock());
  if (id === null || !(await mailbox?.reading?.notifications?.unsubscribe(id))) return;
  await saveSubscription(db, place, { id: null, until: null, clientStateHash: null });
}
