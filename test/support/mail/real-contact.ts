import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { ImapFlow } from "imapflow";
import { createTransport } from "nodemailer";
import type { RealServers } from "./real-servers.ts";

/** Hands a message over to Postfix as its sender's server would: unchanged, without a login. */
export async function handIn(servers: RealServers, raw: string, from: string, to: string): Promise<void> {
  const transport = createTransport({
    host: "127.0.0.1",
    port: servers.smtp,
    secure: false,
    ignoreTLS: true,
  });
  await transport.sendMail({ envelope: { from, to: [to] }, raw });
  transport.close();
}

/** The email with this Message-ID, as soon as it lies in somebody's inbox. */
export async function emailIn(servers: RealServers, user: string, messageId: string): Promise<string> {
  const client = new ImapFlow({
    host: "127.0.0.1",
    port: servers.imap,
    secure: false,
    doSTARTTLS: false,
    auth: { user, pass: servers.password },
    logger: false,
    disableAutoIdle: true,
  });
  client.on("error", () => {});
  await client.connect();
  await client.mailboxOpen("INBOX", { readOnly: true });
  try {
    for (;;) {
      const news = new Promise<unknown>((resolve) => client.once("exists", resolve));
      await client.noop();
      const found = await client.search({ header: { "message-id": messageId } }, { uid: true });
      const [uid] = Array.isArray(found) ? found : [];
      if (uid !== undefined) {
        const message = await client.fetchOne(String(uid), { source: true }, { uid: true });
        return message && message.source ? message.source.toString() : "";
      }
      void client.idle();
      await news;
    }
  } finally {
    client.close();
  }
}

/** A header of an email as it came, unfolded; empty where there is none. */
export function headerOf(raw: string, name: string): string {
  const [head = ""] = raw.split(/\r?\n\r?\n/);
  const unfolded = head.replaceAll(/\r?\n[ \t]+/g, " ");
  return new RegExp(`^${name}: (.*)$`, "im").exec(unfolded)?.[1]?.trim() ?? "";
}

export const hasVacation = existsSync("/usr/bin/vacation");

/**
 * Answers an email by vacation(1), which writes nothing but the headers that `note` has and To. Where it is not
 * installed the same is written by hand.
 */
export async function answerByVacation(
  servers: RealServers,
  answer: { email: string; from: string; to: string; note: string },
): Promise<void> {
  const { email, from, to, note } = answer;
  if (!hasVacation) return handIn(servers, `To: ${to}\r\n${note.replaceAll("\n", "\r\n")}`, from, to);
  const folder = await mkdtemp(path.join(tmpdir(), "vacation-"));
  await writeFile(`${folder}/note`, note);
  const args = ["-j", "-r", "0", "-f", `${folder}/db`, "-m", `${folder}/note`, "-a", from, "root"];
  // It hands over to sendmail, which is Postfix here, with these servers' settings.
  const env = { ...process.env, MAIL_CONFIG: servers.postfixSettings };
  const vacation = spawn("/usr/bin/vacation", args, { env, stdio: ["pipe", "ignore", "ignore"] });
  const ended = new Promise<number | null>((resolve) => vacation.once("exit", resolve));
  vacation.stdin.end(`From ${to} Mon Mar  2 09:00:00 2026\n${email.replaceAll("\r\n", "\n")}`);
  if ((await ended) !== 0) throw new Error("vacation did not work.");
  await rm(folder, { recursive: true });
}
