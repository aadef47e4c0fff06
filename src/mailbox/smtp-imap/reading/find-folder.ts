import type { ImapFlow } from "imapflow";
import type { MailFolder } from "../../../domain/message-words.ts";

/** What it is called, and how the server writes that in its list. */
interface FolderPath {
  path: string;
  listed: string;
}

const found = new WeakMap<ImapFlow, ReadonlyMap<MailFolder, FolderPath>>();

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
  return (await knownFolders(client, namedSent)).get(folder)?.path ?? null;
}

/** Junk and Sent, as far as the mailbox has them, as the server writes their paths. */
export async function listedOthers(client: ImapFlow, namedSent: string | null): Promise<string[]> {
  return [...(await knownFolders(client, namedSent)).values()].map(({ listed }) => listed);
}

async function knownFolders(
  client: ImapFlow,
  namedSent: string | null,
): Promise<ReadonlyMap<MailFolder, FolderPath>> {
  const known = found.get(client) ?? (await listFolders(client, namedSent));
  found.set(client, known);
  return known;
}

async function listFolders(
  client: ImapFlow,
  namedSent: string | null,
): Promise<ReadonlyMap<MailFolder, FolderPath>> {
  const folders = await client.list();
  const junk = folders.find(({ specialUse }) => specialUse === "\\Junk");
  const sent = folders.find(({ path, specialUse }) =>
    namedSent === null ? specialUse === "\\Sent" : path === namedSent,
  );
  const paths = new Map<MailFolder, FolderPath>();
  if (junk !== undefined) paths.set("junk", { path: junk.path, listed: junk.pathAsListed });
  if (sent !== undefined) paths.set("sent", { path: sent.path, listed: sent.pathAsListed });
  return paths;
}
