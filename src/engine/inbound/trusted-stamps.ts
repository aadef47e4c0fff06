import type { TrustedStamps } from "../../mail/authentication/refuted-by.ts";
import type { InboxOwner } from "../../store/inbound/read-inbox-owner.ts";

const isMicrosoft = /(?:^|\.)(?:office365|outlook)\.com$/;
const isGoogle = /(?:^|\.)(?:gmail|googlemail)\.com$/;

/** In the settings: those that are known by themselves. */
export const usualStamps = "default";

/**
 * Whose checks of senders an inbox goes by: those that the settings name. `default` among them stands for its provider's,
 * its own server's, and that of the server that took a message in.
 */
export function trustedStamps(
  { provider, imapHost }: Pick<InboxOwner, "provider" | "imapHost">,
  authservIds: readonly string[],
): TrustedStamps {
  const named = authservIds.filter((id) => id !== usualStamps);
  if (named.length === authservIds.length) return { authservIds: named, unnamed: false, ofReceiver: false };
  const host = imapHost?.toLowerCase() ?? "";
  const own = [...(host === "" ? [] : [host]), ...(isGoogle.test(host) ? ["mx.google.com"] : [])];
  return {
    authservIds: [...named, ...own],
    ofReceiver: true,
    unnamed: provider === "microsoft_graph" || isMicrosoft.test(host),
  };
}
