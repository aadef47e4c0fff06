import type { FetchMessageObject, ImapFlow } from "imapflow";
import { isNotNow } from "../imap-access.ts";
import { maximumMessageBytes } from "../../mailbox-reading.ts";

export interface Fetched {
  messages: FetchMessageObject[];
  /** Those that are there but that the server did not give. */
  refused: { uid: number; detail: string }[];
}

/** While this message was fetched, the connection broke. */
export class BrokenByMessage extends Error {
  readonly uid: number;

  constructor(uid: number, cause: unknown) {
    super(`The connection broke while message ${uid} was fetched.`, { cause });
    this.name = "BrokenByMessage";
    this.uid = uid;
  }
}

const query = {
  uid: true,
  internalDate: true,
  threadId: true,
  // Fetched without marking it as seen (BODY.PEEK).
  source: { start: 0, maxLength: maximumMessageBytes },
};

/**
 * Fetches messages, rising by UID, without marking them as read. Together where the server gives them together; one by
 * one where it refuses, or when `oneByOne`. Messages that are gone by now are left out. Throws when the connection
 * breaks ({@link BrokenByMessage} tells on which message), and when the server gives nothing because it is in trouble.
 */
export async function fetchMessages(
  client: ImapFlow,
  uids: readonly number[],
  oneByOne: boolean,
): Promise<Fetched> {
  if (!oneByOne) {
    const together = await fetchTogether(client, uids);
    if (together !== null) return { messages: together, refused: [] };
  }
  const fetched: Fetched = { messages: [], refused: [] };
  const troubles: unknown[] = [];
  for (const uid of uids) {
    const one = await fetchOne(client, uid);
    if (one instanceof Refusal) {
      fetched.refused.push({ uid, detail: one.message });
      if (isNotNow(one.cause)) troubles.push(one.cause);
    } else if (one !== null) fetched.messages.push(one);
  }
  // Where others are given, it is the message that is in trouble, whatever the server says.
  if (fetched.messages.length === 0 && troubles.length > 0) throw troubles[0];
  return fetched;
}

/** Null: not all came, whatever the reason. */
async function fetchTogether(
  client: ImapFlow,
  uids: readonly number[],
): Promise<FetchMessageObject[] | null> {
  try {
    const messages = await client.fetchAll(uids.join(","), query, { uid: true });
    const whole = messages.filter(({ uid, source }) => uids.includes(uid) && source !== undefined);
    return whole.length === uids.length ? whole.toSorted((one, other) => one.uid - other.uid) : null;
  } catch (error) {
    if (!client.usable) throw error;
    return null;
  }
}

/** Why a message that is there was not given. */
class Refusal extends Error {}

/** Null when it is gone. */
async function fetchOne(client: ImapFlow, uid: number): Promise<FetchMessageObject | Refusal | null> {
  try {
    const message = await client.fetchOne(String(uid), query, { uid: true });
    if (message && message.source !== undefined) return message;
    const still = await client.search({ uid: String(uid) }, { uid: true });
    if (!client.usable) throw new Error("The connection broke.");
    const gone = Array.isArray(still) && !still.includes(uid);
    return gone ? null : new Refusal("The server does not give its text.");
  } catch (error) {
    if (!client.usable) throw new BrokenByMessage(uid, error);
    const { responseText: said } = error as { responseText?: unknown };
    const detail =
      typeof said === "string" ? `The server says “${said.slice(0, 200)}”.` : "The server does not give it.";
    return new Refusal(detail, { cause: error });
  }
}
