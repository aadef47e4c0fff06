import type { ImapFlow } from "imapflow";

/** What the library has and leaves out of its types. */
interface Internals {
  exec(command: string, attributes: readonly unknown[]): Promise<{ next(): void }>;
  untaggedHandlers: Record<string, (untagged: { attributes?: unknown }) => Promise<void>>;
}

const asked = new WeakSet<ImapFlow>();
const atom = (value: string) => ({ type: "ATOM", value });
const events = [atom("MessageNew"), atom("MessageExpunge")];

/**
 * Asks a server that can (NOTIFY, RFC 5465) to tell while we idle in the inbox of what comes into other folders, too; once
 * per connection, and before it idles. `onNews` hears the folder and the UID that the next message there will get. A server
 * that refuses goes on as before: those folders are looked at from time to time. `paths` are as the server lists them.
 */
export async function hearOfOthers(
  client: ImapFlow,
  paths: readonly string[],
  onNews: (path: string, uidNext: number) => void,
): Promise<void> {
  if (asked.has(client) || paths.length === 0 || !client.capabilities.has("NOTIFY")) return;
  asked.add(client);
  const internals = client as unknown as Internals;
  internals.untaggedHandlers["STATUS"] = async ({ attributes }) => {
    const told = readStatus(attributes);
    if (told !== null) onNews(told.path, told.uidNext);
  };
  const selected = [atom("selected-delayed"), events];
  const others = [atom("mailboxes"), paths.map((value) => ({ type: "STRING", value })), events];
  try {
    const answer = await internals.exec("NOTIFY", [atom("SET"), selected, others]);
    answer.next();
  } catch (error) {
    if (!client.usable) throw error;
  }
}

/** `STATUS "Sent" (MESSAGES 3 UIDNEXT 7 …)`. */
function readStatus(attributes: unknown): { path: string; uidNext: number } | null {
  const [folder, facts] = Array.isArray(attributes) ? (attributes as unknown[]) : [];
  if (!Array.isArray(facts)) return null;
  const words = facts.map((fact) => valueOf(fact).toUpperCase());
  const at = words.indexOf("UIDNEXT");
  const uidNext = at < 0 ? Number.NaN : Number(words[at + 1]);
  return Number.isInteger(uidNext) ? { path: valueOf(folder), uidNext } : null;
}

function valueOf(word: unknown): string {
  const value = typeof word === "object" && word !== null && "value" in word ? word.value : word;
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}
