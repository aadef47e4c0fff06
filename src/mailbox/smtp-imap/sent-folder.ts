import type { ImapFlow } from "imapflow";
import { failure, MailboxError } from "../failure.ts";

/** How many of the newest emails are looked at one by one when the server's search finds nothing. */
const lookThrough = 100;

/**
 * The path of the folder of sent emails: the one named, else the one that the server marks (RFC 6154), else one with a
 * usual name in many languages. Throws MailboxError when there is none.
 */
export async function findSentFolder(client: ImapFlow, named: string | null): Promise<string> {
  const folders = await client.list();
  const found = folders.find(({ path, specialUse }) =>
    named === null ? specialUse === "\\Sent" : path === named,
  );
  if (found !== undefined) return found.path;
  const detail =
    named === null
      ? "The mailbox has no folder for sent emails: create one, or name it in the inbox's settings."
      : `The mailbox has no folder “${named}”: name the folder of sent emails in the inbox's settings.`;
  throw new MailboxError(failure("misconfigured", detail));
}

/** Puts a copy of an email that has been sent into the folder. */
export async function appendToSent(client: ImapFlow, path: string, raw: Buffer, sentAt: Date): Promise<void> {
  await client.append(path, raw, ["\\Seen"], sentAt);
}

/** The Message-ID under which an email of ours lies in the folder; null when it is not there. */
export async function findInSent(client: ImapFlow, path: string, messageId: string): Promise<string | null> {
  const lock = await client.getMailboxLock(path, { readOnly: true });
  try {
    return (await searchByHeader(client, messageId)) ?? (await lookThroughNewest(client, messageId));
  } finally {
    lock.release();
  }
}

/** Exchange gives emails submitted by SMTP a Message-ID of its own and keeps ours in another header. */
const headers = ["message-id", "x-microsoft-original-message-id"];

async function searchByHeader(client: ImapFlow, messageId: string): Promise<string | null> {
  for (const header of headers) {
    const found = await client.search({ header: { [header]: messageId } }, { uid: true });
    if (!Array.isArray(found))
      throw new MailboxError(failure("unreachable", "The folder could not be searched."));
    for (const uid of found) {
      const message = await client.fetchOne(String(uid), { envelope: true, headers }, { uid: true });
      if (message && bears(message.headers, messageId)) return message.envelope?.messageId ?? messageId;
    }
  }
  return null;
}

/** Some servers search an index that lags behind the folder: what was just sent would be missing. */
async function lookThroughNewest(client: ImapFlow, messageId: string): Promise<string | null> {
  const exists = client.mailbox === false ? 0 : client.mailbox.exists;
  if (exists === 0) return null;
  const range = `${Math.max(1, exists - lookThrough + 1)}:*`;
  for (const message of await client.fetchAll(range, { envelope: true, headers })) {
    if (bears(message.headers, messageId)) return message.envelope?.messageId ?? messageId;
  }
  return null;
}

function bears(block: Buffer | undefined, messageId: string): boolean {
  return (block ?? Buffer.alloc(0)).toString("latin1").includes(messageId);
}
