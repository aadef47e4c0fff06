import { randomUUID } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { readMessage, type MailWorldFolder, type MailWorldMessage } from "./message.ts";

/** What is remembered of an email beside its text. */
interface Entry {
  id: string;
  owner: string;
  folder: MailWorldFolder;
  uid: number;
  flags: string[];
  /** RFC 3501's internal date: when it came here. */
  arrivedAt: string;
}

export interface StoredMessage extends Entry {
  raw: Buffer;
  message: MailWorldMessage;
}

export interface MailStore {
  of(owner: string, folder?: MailWorldFolder): readonly StoredMessage[];
  add(owner: string, folder: MailWorldFolder, raw: Buffer, options?: AddOptions): Promise<StoredMessage>;
  setFlags(message: StoredMessage, flags: string[]): void;
  onAdded(listener: (message: StoredMessage) => void): () => void;
  /** Told when all messages were taken away. */
  onCleared(listener: () => void): () => void;
  /** Rises when all messages were taken away, so that clients forget what they know (RFC 3501 §2.3.1.1). */
  uidValidity(): number;
  /** At least this number bears the next message to come into the folder; it moves with messages of that folder only. */
  nextUid(owner: string, folder: MailWorldFolder): number;
  clear(): void;
}

interface AddOptions {
  at?: Date;
  flags?: string[];
}

interface Index {
  uidValidity: number;
  nextUid: number;
  entries: Entry[];
}

/** The emails of all mailboxes, each a file of its own beside an index: a restart finds them again. */
export async function openMailStore(folder: string, clock: () => Date): Promise<MailStore> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const index = readIndex(folder);
  const listeners = new Set<(message: StoredMessage) => void>();
  const onceCleared = new Set<() => void>();
  let messages = await Promise.all(index.entries.map((entry) => readStored(folder, entry)));

  const save = () => writeIndex(folder, { ...index, entries: messages.map(entryOf) });
  const of = (owner: string, wanted?: MailWorldFolder): StoredMessage[] =>
    messages.filter((each) => each.owner === owner && (wanted === undefined || each.folder === wanted));

  return {
    of,
    async add(owner, target, raw, options = {}) {
      const at = options.at ?? clock();
      const id = randomUUID();
      const read = await readMessage(raw, { id, at });
      // Taken only now: numbers rise in the order in which emails become visible.
      const uid = index.nextUid++;
      const entry = {
        id,
        owner,
        folder: target,
        uid,
        flags: options.flags ?? [],
        arrivedAt: at.toISOString(),
      };
      const stored = { ...entry, raw, message: { ...read, id, owner, folder: target } };
      writeFileSync(fileOf(folder, entry), raw, { mode: 0o600 });
      messages.push(stored);
      save();
      for (const listener of listeners) listener(stored);
      return stored;
    },
    setFlags(message, flags) {
      message.flags = flags;
      save();
    },
    onAdded(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    onCleared(listener) {
      onceCleared.add(listener);
      return () => onceCleared.delete(listener);
    },
    uidValidity: () => index.uidValidity,
    nextUid: (owner, wanted) => (of(owner, wanted).at(-1)?.uid ?? 0) + 1,
    clear() {
      const gone = messages;
      messages = [];
      index.uidValidity++;
      save();
      for (const each of gone) rmSync(fileOf(folder, each), { force: true });
      for (const listener of onceCleared) listener();
    },
  };
}

const fileOf = (folder: string, { id }: Entry): string => path.join(folder, `${id}.eml`);

function entryOf({ id, owner, folder, uid, flags, arrivedAt }: Entry): Entry {
  return { id, owner, folder, uid, flags, arrivedAt };
}

async function readStored(folder: string, entry: Entry): Promise<StoredMessage> {
  const raw = readFileSync(fileOf(folder, entry));
  const read = await readMessage(raw, { id: entry.id, at: new Date(entry.arrivedAt) });
  return { ...entry, raw, message: { ...read, id: entry.id, owner: entry.owner, folder: entry.folder } };
}

const indexFile = (folder: string): string => path.join(folder, "index.json");

function readIndex(folder: string): Index {
  try {
    return JSON.parse(readFileSync(indexFile(folder), "utf8")) as Index;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    return { uidValidity: 1, nextUid: 1, entries: [] };
  }
}

/** Written beside and renamed: a crash leaves the old index or the new one, never half of one. */
function writeIndex(folder: string, index: Index): void {
  const beside = `${indexFile(folder)}.new`;
  writeFileSync(beside, JSON.stringify(index), { mode: 0o600 });
  renameSync(beside, indexFile(folder));
}
