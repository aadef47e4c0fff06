import type { Inbox } from "../contract/types.ts";
import type { ListedInbox } from "../store/inboxes/list-inboxes.ts";

/** A connected inbox as its user sees it: never its password, nor how it is reached. */
export function presentInbox(record: ListedInbox): Inbox {
  const { problem } = record;
  return {
    id: record.id,
    address: record.address,
    displayName: record.displayName,
    provider: record.provider,
    isDefault: record.isDefault,
    connected: record.connected,
    connectedAt: record.connectedAt.toISOString(),
    dailyLimit: record.dailyLimit,
    minuteLimit: record.minuteLimit,
    problem: problem && { detail: problem.detail, at: problem.at.toISOString() },
  };
}
