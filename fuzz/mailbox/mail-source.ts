import { chown, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { execFileSync } from "node:child_process";
import { tmpdir } from "node:os";
import path from "node:path";
import type { SmtpImapOptions } from "../../src/mailbox/smtp-imap/smtp-imap-mailbox.ts";
import { openImapDoor } from "../../src/trial/mail-world/imap/imap-door.ts";
import { openMailStore } from "../../src/trial/mail-world/mail-store.ts";
import { startRealServers } from "../../test/support/mail/real-servers.ts";
import { localSettings } from "../../test/support/mail/smtp-imap-settings.ts";

/** An IMAP server with one mailbox into which anything can be put. */
export interface MailSource {
  connection: Pick<SmtpImapOptions, "settings" | "credentials">;
  put(folder: "inbox" | "junk" | "sent", raw: Buffer): Promise<void>;
  /** Takes everything away, if this server is to forget its UIDs at times. */
  clear(): void;
  close(): Promise<void>;
}

const owner = "rita@fuzz.example";

/** The server of the trial, in this process. */
export async function openOwnSource(clock: () => Date): Promise<MailSource> {
  const folder = await mkdtemp(path.join(tmpdir(), "fuzz-mailbox-"));
  const store = await openMailStore(folder, clock);
  const door = await openImapDoor(store, () => owner);
  const names = { inbox: "INBOX", junk: "Junk", sent: "Sent" } as const;
  return {
    connection: {
      settings: localSettings({ smtp: 1, imap: door.port }, { user: owner }),
      credentials: { kind: "password", password: "any" },
    },
    put: async (where, raw) => void (await store.add(owner, names[where], raw)),
    clear: () => store.clear(),
    async close() {
      await door.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** A real Dovecot, whose maildir takes any bytes. */
export async function openDovecotSource(): Promise<MailSource> {
  const servers = await startRealServers({ people: [owner] });
  const maildir = path.join(path.dirname(servers.postfixSettings), "mail", owner);
  const [uid, gid] = ["-u", "-g"].map((flag) =>
    Number(execFileSync("id", [flag, "mail"], { encoding: "utf8" })),
  );
  const own = (file: string) => chown(file, uid ?? 0, gid ?? 0);
  // Names of folders in modified UTF-7 (RFC 3501 §5.1.3).
  const names = { inbox: "", junk: ".Unerw&APw-nscht", sent: ".Gesendet" };
  let count = 0;
  return {
    connection: {
      settings: localSettings(servers, { user: owner }),
      credentials: { kind: "password", password: servers.password },
    },
    async put(where, raw) {
      const folder = path.join(maildir, names[where]);
      for (const each of ["", "cur", "new", "tmp"]) {
        if ((await mkdir(path.join(folder, each), { recursive: true })) !== undefined)
          await own(path.join(folder, each));
      }
      const file = path.join(folder, "new", `${Math.floor(Date.now() / 1_000)}.${++count}.fuzz`);
      await writeFile(file, raw);
      await own(file);
    },
    clear() {},
    close: () => servers.stop(),
  };
}
