import type { MailStore, StoredMessage } from "../mail-store.ts";
import type { MailWorldFolder } from "../message.ts";
import type { Wire } from "./imap-session.ts";

/** A folder as one client sees it: sequence numbers change only when the client was told. */
export interface View {
  folder: MailWorldFolder;
  messages(): readonly StoredMessage[];
  /** Tells the client of emails that came since it was told last. */
  announce(wire: Wire): void;
  close(): void;
}

/** `onNews` is called when an email came into the folder. */
export function openView(store: MailStore, user: string, folder: MailWorldFolder, onNews: () => void): View {
  let known = store.of(user, folder);
  const stop = store.onAdded((message) => {
    if (message.owner === user && message.folder === folder) onNews();
  });
  return {
    folder,
    messages: () => known,
    announce(wire) {
      const now = store.of(user, folder);
      if (now.length > known.length) wire.write(`* ${now.length} EXISTS\r\n`);
      known = now;
    },
    close: stop,
  };
}
