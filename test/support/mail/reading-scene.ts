import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { MailFolder } from "../../../src/domain/message-words.ts";
import type {
  MailboxReading,
  ReadingCursor,
  ReadOrder,
  ReadResult,
} from "../../../src/mailbox/mailbox-reading.ts";
import type { ConnectionPlaces } from "../../../src/mailbox/smtp-imap/connection-places.ts";
import { createSmtpImapMailbox } from "../../../src/mailbox/smtp-imap/smtp-imap-mailbox.ts";
import { startMailWorld, type MailWorld } from "../../../src/trial/mail-world/start-mail-world.ts";
import { startImapProxy, type ImapProxy } from "./imap-proxy.ts";
import { localSettings } from "./smtp-imap-settings.ts";

export const rita = "rita.rep@seller.example";
export const anna = "anna@buyer.example";
export const began = new Date("2026-03-02T09:00:00.000Z");

/** The mail world of two people, with a proxy before its incoming server that tests can let fail. */
export interface ReadingScene {
  world: MailWorld;
  proxy: ImapProxy;
  /** What the mail world takes for now; emails arrive then. */
  now: Date;
  open(options?: OpenOptions): MailboxReading;
  stop(): Promise<void>;
}

interface OpenOptions {
  user?: string;
  password?: string;
  pollMs?: number;
  places?: ConnectionPlaces;
}

export async function startReadingScene(): Promise<ReadingScene> {
  const dataDir = await mkdtemp(path.join(tmpdir(), "reading-"));
  const people = [
    { name: "Rita Rep", address: rita },
    { name: "Anna Test", address: anna },
  ];
  const world = await startMailWorld({ dataDir, people, clock: () => scene.now });
  const proxy = await startImapProxy(world.imapPort);
  const closes: (() => Promise<void>)[] = [];
  const scene: ReadingScene = {
    world,
    proxy,
    now: began,
    open(options = {}) {
      const { user = rita, password = world.passwordOf(user), ...others } = options;
      const mailbox = createSmtpImapMailbox({
        settings: localSettings({ smtp: world.smtpPort, imap: proxy.port }, { user }),
        credentials: { kind: "password", password },
        clock: () => scene.now,
        ...others,
      });
      closes.push(() => mailbox.close());
      return readingOf(mailbox.reading);
    },
    async stop() {
      for (const close of closes) await close();
      await proxy.close();
      await world.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
  return scene;
}

function readingOf(reading: MailboxReading | null): MailboxReading {
  if (reading === null) throw new Error("This mailbox cannot be read.");
  return reading;
}

/** A signal that never comes. */
export const forever = new AbortController().signal;

export type Read = Extract<ReadResult, { kind: "read" }>;

/** Reads a folder once; fails where the mailbox does. */
export async function readOnce(
  reading: MailboxReading,
  cursor: ReadingCursor | null,
  parts: Partial<ReadOrder> & { folder?: MailFolder } = {},
): Promise<Read> {
  const order = { folder: "inbox" as const, since: began, signal: forever, ...parts };
  const result = await reading.read({ ...order, cursor });
  if (result.kind === "failed") throw new Error(result.failure.detail);
  return result;
}

/** Reads on until there is no more. */
export async function readAll(
  reading: MailboxReading,
  cursor: ReadingCursor | null,
  parts: Partial<ReadOrder> = {},
): Promise<Read> {
  const all = await readOnce(reading, cursor, parts);
  while (all.more) {
    const next = await readOnce(reading, all.cursor, parts);
    all.messages.push(...next.messages);
    all.unreadable.push(...next.unreadable);
    Object.assign(all, { cursor: next.cursor, more: next.more });
  }
  return all;
}

/** An email from Anna to Rita; `id` is its Message-ID without brackets. */
export function mailFromAnna(id: string, body = "Yes, call me."): string {
  return [
    `From: "Anna Test" <${anna}>`,
    `To: ${rita}`,
    "Subject: Re: Hello",
    `Message-ID: <${id}>`,
    "Date: Tue, 03 Mar 2026 10:00:00 +0000",
    "",
    body,
    "",
  ].join("\r\n");
}

/** The Message-IDs of what was read, in order. */
export function idsOf({ messages }: Read): string[] {
  return messages.map(
    ({ raw }) => /^Message-ID: <(.*)>\r?$/m.exec(Buffer.from(raw).toString("latin1"))?.[1] ?? "?",
  );
}
