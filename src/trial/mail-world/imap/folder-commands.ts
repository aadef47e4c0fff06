import { folders, type MailWorldFolder } from "../message.ts";
import type { Imap, ImapCommand } from "./imap-session.ts";
import { asString, textOf } from "./imap-words.ts";
import { openView } from "./view.ts";

const marks: Record<MailWorldFolder, string> = {
  INBOX: "\\HasNoChildren",
  Sent: "\\HasNoChildren \\Sent",
  Junk: "\\HasNoChildren \\Junk",
};

/** The folder of that name; INBOX in any case of letters (RFC 3501 §5.1). */
export function findFolder(name: string): MailWorldFolder | undefined {
  return folders.find((each) => each === name || (each === "INBOX" && name.toUpperCase() === "INBOX"));
}

const list =
  (word: "LIST" | "LSUB"): ImapCommand =>
  ({ wire }, words) => {
    const pattern = textOf(words[1]);
    if (pattern === "") wire.write(`* ${word} (\\Noselect) "/" ""\r\n`);
    for (const folder of folders) {
      if (matches(pattern, folder)) wire.write(`* ${word} (${marks[folder]}) "/" ${asString(folder)}\r\n`);
    }
    return "OK listed";
  };

function matches(pattern: string, folder: string): boolean {
  if (pattern === "") return false;
  const parts = pattern.split(/[*%]/).map((part) => part.replaceAll(/[^\w\s]/g, "\\$&"));
  return new RegExp(`^${parts.join(".*")}$`, "i").test(folder);
}

const select =
  (readOnly: boolean): ImapCommand =>
  (imap, words) => {
    const { store, wire, user } = imap;
    imap.view?.close();
    imap.view = null;
    const folder = findFolder(textOf(words[0]));
    if (folder === undefined) return "NO [NONEXISTENT] there is no such folder";
    imap.view = openView(store, user ?? "", folder, () => imap.onNews());
    wire.write("* FLAGS (\\Answered \\Flagged \\Deleted \\Seen \\Draft)\r\n");
    wire.write("* OK [PERMANENTFLAGS (\\Answered \\Flagged \\Seen \\Draft \\*)] flags\r\n");
    wire.write(`* ${imap.view.messages().length} EXISTS\r\n* 0 RECENT\r\n`);
    wire.write(`* OK [UIDVALIDITY ${store.uidValidity()}] valid\r\n`);
    wire.write(`* OK [UIDNEXT ${store.nextUid(user ?? "", folder)}] next\r\n`);
    return readOnly ? "OK [READ-ONLY] open" : "OK [READ-WRITE] open";
  };

function status(imap: Imap, words: Parameters<ImapCommand>[1]): string {
  const folder = findFolder(textOf(words[0]));
  if (folder === undefined) return "NO [NONEXISTENT] there is no such folder";
  const asked = (Array.isArray(words[1]) ? words[1] : []).map((word) => textOf(word).toUpperCase());
  imap.wire.write(statusOf(imap, folder, asked));
  return "OK counted";
}

/** The line that tells what was asked of a folder, as far as it is known here. */
export function statusOf({ store, user }: Imap, folder: MailWorldFolder, asked: readonly string[]): string {
  const messages = store.of(user ?? "", folder);
  const facts: Record<string, number> = {
    MESSAGES: messages.length,
    RECENT: 0,
    UIDNEXT: store.nextUid(user ?? "", folder),
    UIDVALIDITY: store.uidValidity(),
    UNSEEN: messages.filter(({ flags }) => !flags.includes("\\Seen")).length,
  };
  const told = asked.filter((name) => name in facts).map((name) => `${name} ${facts[name]}`);
  return `* STATUS ${asString(folder)} (${told.join(" ")})\r\n`;
}

/** RFC 5465, as far as folders by name go: the open one is always told of. */
function notify(imap: Imap, words: Parameters<ImapCommand>[1]): string {
  const groups = words.filter((word) => Array.isArray(word));
  const named = groups
    .filter(([which]) => textOf(which).toLowerCase() === "mailboxes")
    .flatMap(([, names]) => (Array.isArray(names) ? names : [names ?? ""]));
  imap.notified = new Set(named.map((name) => findFolder(textOf(name))).filter((each) => each !== undefined));
  return "OK noted";
}

function leave(imap: Imap): string {
  imap.view?.close();
  imap.view = null;
  return "OK closed";
}

export const folderCommands: readonly [string, ImapCommand][] = [
  ["LIST", list("LIST")],
  ["LSUB", list("LSUB")],
  ["SELECT", select(false)],
  ["EXAMINE", select(true)],
  ["STATUS", status],
  ["NOTIFY", notify],
  ["CLOSE", leave],
  ["UNSELECT", leave],
  ["SUBSCRIBE", () => "OK subscribed"],
  ["CHECK", () => "OK checked"],
];
