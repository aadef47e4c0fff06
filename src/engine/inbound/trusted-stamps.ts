import type { TrustedStamps } from "../../mail/authentication/refuted-by.ts";
import type { InboxOwner } from "../../store/inbound/read-inbox-owner.ts";

const isMicrosoft = /(?:^|\.)(?:office365|outlook)\.com$/;
const isGoogle = /(?:^|\.)(?:gmail|googlemail)\.com$/;

/** Whose checks of senders an inbox goes by: its provider's, its own server's, and those that the settings name. */
export function trustedStamps(
  { provider, imapHost }: Pick<InboxOwner, "provider" | "imapHost">,
  authservIds: readonly string[],
): TrustedStamps {
  const host = imapHost?.toLowerCase() ?? "";
  const own = [...(host === "" ? [] : [host]), ...(isGoogle.test(host) ? ["mx.google.com"] : [])];
  return {
    authservIds: [...authservIds, ...own],
    unnamed: provider === "microsoft_graph" || isMicrosoft.test(host),
  };
}
