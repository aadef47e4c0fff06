import type { MailWorldFolder } from "../message.ts";
import { statusOf } from "./folder-commands.ts";
import type { Imap } from "./imap-session.ts";

/** Folders besides the open one, of which a client asked to hear (RFC 5465). */
export interface Others {
  /** Tells what came since it was told last. */
  tell(): void;
  stop(): void;
}

/** `onNews` is called when an email came into one of them. */
export function openOthers(imap: Imap, onNews: () => void): Others {
  const untold = new Set<MailWorldFolder>();
  const stop = imap.store.onAdded(({ owner, folder }) => {
    if (owner !== imap.user || !imap.notified.has(folder) || imap.view?.folder === folder) return;
    untold.add(folder);
    onNews();
  });
  return {
    tell() {
      for (const folder of untold)
        imap.wire.write(statusOf(imap, folder, ["MESSAGES", "UIDNEXT", "UIDVALIDITY"]));
      untold.clear();
    },
    stop,
  };
}
