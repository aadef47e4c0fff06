import { execFile, spawn, type ChildProcess } from "node:child_process";
import { chmod, mkdir, writeFile } from "node:fs/promises";
import { promisify } from "node:util";

export interface DovecotOptions {
  imap: number;
  lmtp: number;
  /** Where Sieve hands over the mail that it writes: the port of Postfix. */
  submission: number;
  /** Whether Sieve is installed and switched on. */
  sieve: boolean;
  /** How many connections one person may have from one address. */
  userConnections: number;
}

/** Dovecot in a folder of its own; everybody has the password `secret`. */
export async function startDovecot(folder: string, options: DovecotOptions): Promise<ChildProcess> {
  const mail = `${folder}/mail`;
  await mkdir(mail, { recursive: true });
  await chmod(mail, 0o777);
  await writeFile(`${folder}/dovecot.conf`, settings(folder, options));
  return spawn("/usr/sbin/dovecot", ["-F", "-c", `${folder}/dovecot.conf`], { stdio: "ignore" });
}

/** Runs Dovecot's own tool, e.g. `kick`; gives what it prints. */
export async function doveadm(folder: string, args: readonly string[]): Promise<string> {
  const { stdout } = await promisify(execFile)("doveadm", ["-c", `${folder}/dovecot.conf`, ...args]);
  return stdout;
}

function settings(
  folder: string,
  { imap, lmtp, submission, sieve, userConnections }: DovecotOptions,
): string {
  const mail = `${folder}/mail`;
  return `
base_dir = ${folder}/run
state_dir = ${folder}/state
log_path = ${folder}/dovecot.log
listen = 127.0.0.1
ssl = no
disable_plaintext_auth = no
protocols = imap lmtp
mail_max_userip_connections = ${userConnections}
submission_host = 127.0.0.1:${submission}
postmaster_address = postmaster@rep.test
passdb {
  driver = static
  args = password=secret
}
userdb {
  driver = static
  args = uid=mail gid=mail home=${mail}/%Lu allow_all_users=yes
}
mail_location = maildir:${mail}/%Lu
first_valid_uid = 1
namespace inbox {
  inbox = yes
  mailbox "Gesendet" {
    special_use = \\Sent
    auto = create
  }
  mailbox "Unerwünscht" {
    special_use = \\Junk
    auto = create
  }
}
service anvil {
  chroot =
}
service imap-login {
  chroot =
  inet_listener imap {
    port = ${imap}
  }
  inet_listener imaps {
    port = 0
  }
}
service auth {
  unix_listener for-postfix {
    mode = 0666
  }
}
service stats {
  chroot =
}
service lmtp {
  inet_listener lmtp {
    address = 127.0.0.1
    port = ${lmtp}
  }
}
protocol lmtp {
  ${sieve ? "mail_plugins = $mail_plugins sieve" : ""}
}
${sieve ? sieveSettings(mail) : ""}
`;
}

const sieveSettings = (mail: string): string => `
plugin {
  sieve = file:${mail}/%Lu/.sieve;active=${mail}/%Lu/.active.sieve
  sieve_vacation_min_period = 0
}
`;
