import type { ImapFlow } from "imapflow";
import type { MailFolder } from "../../../domain/message-words.ts";

const found = new WeakMap<ImapFlow, ReadonlyMap<MailFolder, string>>();

/**
 * The path of a folder: Junk and Sent are those that the server marks (RFC 6154), else those with a usual name in one
 * of many languages; `namedSent` names the folder of sent emails. Null: the mailbox has none. Asked for once per
 * connection.
 */
export async function findFolder(
  client: ImapFlow,
  folder: MailFolder,
  namedSent: string | null,
): Promise<string | null> {
  if (folder === "inbox") return "INBOX";
  const known = found.get(client) ?? (await listFolders(client, namedSent));
  found.set(client, known);
  return known.get(folder) ?? null;
}

async function listFolders(
  client: ImapFlow,
  namedSent: string | null,
): Promise<ReadonlyMap<MailFolder, string>> {
  const folders = await client.list();
  const junk = folders.find(({ specialUse }) => specialUse === "\\Junk");
  const sent = folders.find(({ path, specialUse }) =>
    namedSent === null ? specialUse === "\\Sent" : path === namedSent,
  );
  return new Map<MailFolder, string>([
    ...(junk === undefined ? [] : [["junk", junk.path] satisfies [MailFolder, string]]),
    ...(sent === undefined ? [] : [["sent", sent.path] satisfies [MailFolder, string]]),
  ]);
}
