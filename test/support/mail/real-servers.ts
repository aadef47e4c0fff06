import { existsSync } from "node:fs";
import { chmod, chown, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { execFileSync } from "node:child_process";
import { tmpdir } from "node:os";
import path from "node:path";
import { doveadm, startDovecot } from "./real-dovecot.ts";
import { startPostfix } from "./real-postfix.ts";
import { freePort, reachable } from "./server-ports.ts";

export interface RealServers {
  smtp: number;
  imap: number;
  password: string;
  /** The folder with Postfix's settings, for its sendmail. */
  postfixSettings: string;
  /** What somebody's mailbox does with mail that comes (RFC 5228). Needs Sieve. */
  setSieve(user: string, script: string): Promise<void>;
  /** Dovecot's own tool. */
  doveadm(...args: string[]): Promise<string>;
  stop(): Promise<void>;
}

export interface RealServersOptions {
  /** Addresses that have a mailbox. */
  people?: readonly string[];
  /** Domains whose mail Postfix hands over to other ports of this machine. */
  elsewhere?: Readonly<Record<string, number>>;
  userConnections?: number;
  /** Seconds after which Postfix tells of a delay, and gives up. */
  delayWarningAfter?: number;
  givesUpAfter?: number;
}

/** Why Postfix and Dovecot cannot be used here; null when they can. Postfix has to be started as root. */
export function missingServers(): string | null {
  if (process.platform === "win32" || process.getuid?.() !== 0) return "Postfix needs root";
  return absent(["/usr/sbin/postfix", "/usr/sbin/dovecot", "/usr/lib/dovecot/lmtp"]);
}

/** Why Sieve cannot be used here. */
export function missingSieve(): string | null {
  return missingServers() ?? absent(["/usr/lib/dovecot/modules/lib90_sieve_plugin.so"]);
}

function absent(files: readonly string[]): string | null {
  const missing = files.filter((file) => !existsSync(file));
  return missing.length === 0 ? null : `${missing.join(", ")} is not installed`;
}

/**
 * Postfix that delivers into Dovecot by LMTP, refuses whoever is not there, and lets nothing out of the machine. Without
 * `people` those are rita and anna of `rep.test`.
 */
export async function startRealServers(options: RealServersOptions = {}): Promise<RealServers> {
  const { people = ["rita@rep.test", "anna@rep.test"], elsewhere = {}, userConnections = 20 } = options;
  const { delayWarningAfter = 3_600, givesUpAfter = 7_200 } = options;
  const folder = await mkdtemp(path.join(tmpdir(), "real-mail-"));
  await chmod(folder, 0o755);
  const [smtp, imap, lmtp] = [await freePort(), await freePort(), await freePort()];
  const sieve = missingSieve() === null;
  const dovecot = await startDovecot(folder, { imap, lmtp, submission: smtp, sieve, userConnections });
  await startPostfix(folder, { smtp, lmtp, people, elsewhere, delayWarningAfter, givesUpAfter });
  await Promise.all([reachable(imap), reachable(lmtp), reachable(smtp)]);
  return {
    smtp,
    imap,
    password: "secret",
    postfixSettings: `${folder}/etc`,
    setSieve: (user, script) => putSieve(`${folder}/mail/${user}`, script),
    doveadm: (...args) => doveadm(folder, args),
    async stop() {
      const master = await readFile(`${folder}/queue/pid/master.pid`, "utf8");
      process.kill(Number(master.trim()));
      dovecot.kill();
      await new Promise((resolve) => dovecot.once("exit", resolve));
      await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
    },
  };
}

async function putSieve(home: string, script: string): Promise<void> {
  await mkdir(home, { recursive: true });
  const [uid, gid] = ["-u", "-g"].map((flag) =>
    Number(execFileSync("id", [flag, "mail"], { encoding: "utf8" })),
  );
  await writeFile(`${home}/.active.sieve`, script);
  for (const file of [home, `${home}/.active.sieve`]) await chown(file, uid ?? 0, gid ?? 0);
}
