import type { PaneClient } from "./pane-client.ts";

/** What users have before anybody has said otherwise. */
const notTold = "UTC";

/**
 * Tells the service by whose clock the rep lives, once: whoever signs in for the first time comes without a time zone, and
 * contacts without one of their own get their emails by the rep's (S-109). Never rejects: enrolling does not wait for it.
 */
export async function tellTimeZone(client: Pick<PaneClient, "me" | "changeMe">): Promise<void> {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  if (timeZone === notTold) return;
  try {
    if ((await client.me()).timeZone === notTold) await client.changeMe({ timeZone });
  } catch {
    // The next form says it again.
  }
}
