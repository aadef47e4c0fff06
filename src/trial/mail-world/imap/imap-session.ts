import type { MailStore } from "../mail-store.ts";
import type { LogIn } from "../smtp-door.ts";
import type { MailWorldFolder } from "../message.ts";
import { folderCommands } from "./folder-commands.ts";
import type { ImapLine } from "./imap-reader.ts";
import { readWords, textOf, type ImapWord } from "./imap-words.ts";
import { messageCommands } from "./message-commands.ts";
import { openOthers } from "./others.ts";
import type { View } from "./view.ts";

export interface Wire {
  write(data: string | Buffer): void;
  end(): void;
}

/** What a command may use: who is logged in, which folder is open, and the line to the client. */
export interface Imap {
  store: MailStore;
  wire: Wire;
  user: string | null;
  view: View | null;
  /** Folders besides the open one of which the client wants to hear (RFC 5465). */
  notified: ReadonlySet<MailWorldFolder>;
  /** To be called when an email came into the open folder. */
  onNews(): void;
}

/** Answers with the text after the tag: `OK …`, `NO …` or `BAD …`. */
export type ImapCommand = (
  imap: Imap,
  words: readonly ImapWord[],
  byUid: boolean,
) => string | Promise<string>;

const capabilities = "IMAP4rev1 IDLE NOTIFY UIDPLUS SPECIAL-USE LITERAL+";
const withoutLogin = new Set(["CAPABILITY", "NOOP", "LOGOUT", "LOGIN", "ID"]);
const commands: ReadonlyMap<string, ImapCommand> = new Map([...folderCommands, ...messageCommands]);

/** The dialogue with one client. Commands are answered one after the other, in their order. */
export function createImapSession(store: MailStore, logIn: LogIn, wire: Wire) {
  let idling: string | null = null;
  const onNews = (): void => {
    if (idling !== null) imap.view?.announce(wire);
  };
  const imap: Imap = { store, wire, user: null, view: null, notified: new Set(), onNews };
  const others = openOthers(imap, () => idling !== null && others.tell());
  let last: Promise<void> = Promise.resolve();
  // UIDs mean other messages from now on, which no client could be told in a session (RFC 3501 §2.3.1.1).
  const forget = store.onCleared(() => {
    wire.write("* BYE all mailboxes were emptied\r\n");
    wire.end();
  });

  async function answer({ text, literals }: ImapLine): Promise<void> {
    const [tag, name, ...rest] = readWords(text, literals);
    const byUid = textOf(name).toUpperCase() === "UID";
    const command = (byUid ? textOf(rest.shift()) : textOf(name)).toUpperCase();
    if (command === "IDLE" && imap.user !== null) {
      idling = textOf(tag);
      wire.write("+ idling\r\n");
      others.tell();
      return imap.view?.announce(wire);
    }
    const result = await run(command, rest, byUid);
    imap.view?.announce(wire);
    wire.write(`${textOf(tag)} ${result}\r\n`);
    if (command === "LOGOUT") wire.end();
  }

  async function run(command: string, words: ImapWord[], byUid: boolean): Promise<string> {
    if (command === "LOGIN") {
      imap.user = logIn(textOf(words[0]), textOf(words[1]));
      return imap.user === null ? "NO [AUTHENTICATIONFAILED] wrong user name or password" : "OK logged in";
    }
    if (imap.user === null && !withoutLogin.has(command)) return "NO log in first";
    if (command === "CAPABILITY") wire.write(`* CAPABILITY ${capabilities}\r\n`);
    if (command === "LOGOUT") wire.write("* BYE until next time\r\n");
    if (withoutLogin.has(command)) return "OK done";
    const found = commands.get(command);
    return found === undefined ? "BAD this server does not know that" : found(imap, words, byUid);
  }

  wire.write(`* OK [CAPABILITY ${capabilities}] mail world\r\n`);
  return {
    command(line: ImapLine): void {
      last = last
        .then(() => {
          if (idling === null || line.text.toUpperCase() !== "DONE") return answer(line);
          wire.write(`${idling} OK idled\r\n`);
          idling = null;
        })
        .catch(() => wire.write("* BAD that was no command\r\n"));
    },
    leave(): void {
      imap.view?.close();
      others.stop();
      forget();
    },
  };
}
