import { execFileSync, spawn, type ChildProcess } from "node:child_process";
import { existsSync } from "node:fs";
import { chmod, chown, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { connect, createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout } from "node:timers/promises";

export interface RealServers {
  smtp: number;
  imap: number;
  password: string;
  stop(): Promise<void>;
}

/** Why Postfix and Dovecot cannot be used here; null when they can. Postfix has to be started as root. */
export function missingServers(): string | null {
  if (process.platform === "win32" || process.getuid?.() !== 0) return "Postfix needs root";
  const missing = ["/usr/sbin/postfix", "/usr/sbin/dovecot", "/usr/lib/dovecot/lmtp"].filter(
    (file) => !existsSync(file),
  );
  return missing.length === 0 ? null : `${missing.join(", ")} is not installed`;
}

/** Postfix that delivers into Dovecot by LMTP for `rep.test`, refuses `nobody@`, and lets nothing out of the machine. */
export async function startRealServers(): Promise<RealServers> {
  const folder = await mkdtemp(path.join(tmpdir(), "real-mail-"));
  await chmod(folder, 0o755);
  const [smtp, imap, lmtp] = [await freePort(), await freePort(), await freePort()];
  const dovecot = await startDovecot(folder, imap, lmtp);
  await startPostfix(folder, smtp, lmtp);
  await Promise.all([reachable(imap), reachable(lmtp), reachable(smtp)]);
  return {
    smtp,
    imap,
    password: "secret",
    async stop() {
      const master = await readFile(`${folder}/queue/pid/master.pid`, "utf8");
      process.kill(Number(master.trim()));
      dovecot.kill();
      await new Promise((resolve) => dovecot.once("exit", resolve));
      await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
    },
  };
}

async function startDovecot(folder: string, imap: number, lmtp: number): Promise<ChildProcess> {
  const mail = `${folder}/mail`;
  await mkdir(mail, { recursive: true });
  await chmod(mail, 0o777);
  const settings = `
base_dir = ${folder}/run
state_dir = ${folder}/state
log_path = ${folder}/dovecot.log
listen = 127.0.0.1
ssl = no
disable_plaintext_auth = no
protocols = imap lmtp
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
`;
  await writeFile(`${folder}/dovecot.conf`, settings);
  return spawn("/usr/sbin/dovecot", ["-F", "-c", `${folder}/dovecot.conf`], { stdio: "ignore" });
}

async function startPostfix(folder: string, smtp: number, lmtp: number): Promise<void> {
  const [etc, queue, data] = [`${folder}/etc`, `${folder}/queue`, `${folder}/data`];
  for (const each of [etc, queue, data]) await mkdir(each, { recursive: true });
  await chown(data, Number(execFileSync("id", ["-u", "postfix"], { encoding: "utf8" })), -1);
  const settings = `
compatibility_level = 3.6
queue_directory = ${queue}
data_directory = ${data}
command_directory = /usr/sbin
daemon_directory = /usr/lib/postfix/sbin
maillog_file = ${folder}/postfix.log
maillog_file_prefixes = ${folder}
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
myhostname = mail.rep.test
mydestination =
alias_maps =
alias_database =
smtp_dns_support_level = disabled
default_transport = error:5.4.4 nothing leaves this machine
relay_transport = error:5.4.4 nothing leaves this machine
virtual_mailbox_domains = rep.test
virtual_mailbox_maps = inline:{ {rita@rep.test=x} {anna@rep.test=x} }
virtual_transport = lmtp:inet:127.0.0.1:${lmtp}
smtpd_recipient_restrictions = permit_sasl_authenticated, reject_unauth_destination
smtpd_relay_restrictions = permit_sasl_authenticated, reject_unauth_destination
smtpd_sasl_auth_enable = yes
smtpd_sasl_type = dovecot
smtpd_sasl_path = ${folder}/run/for-postfix
`;
  const services = [
    "pickup fifo n - n 60 1 pickup",
    "cleanup unix n - n - 0 cleanup",
    "qmgr unix n - n 300 1 qmgr",
  ];
  const small = [
    "rewrite:trivial-rewrite",
    "bounce:bounce",
    "defer:bounce",
    "trace:bounce",
    "error:error",
    "lmtp:lmtp",
  ];
  const lines = [
    `127.0.0.1:${smtp} inet n - n - - smtpd`,
    ...services.map((line) => line.replace("fifo", "unix")),
    ...small.map((each) => `${each.split(":")[0]} unix - - n - - ${each.split(":")[1]}`),
    "anvil unix - - n - 1 anvil",
    "proxymap unix - - n - - proxymap",
    "postlog unix-dgram n - n - 1 postlogd",
  ];
  await writeFile(
    `${etc}/main.cf`,
    settings.replace(`${folder}/run/login/login`, `${folder}/run/auth-client`),
  );
  await writeFile(`${etc}/master.cf`, `${lines.join("\n")}\n`);
  const start = spawn("/usr/sbin/postfix", ["-c", etc, "start"], { stdio: "ignore" });
  await new Promise((resolve) => start.once("exit", resolve));
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Waits until the server takes connections; at most 20 s. */
async function reachable(port: number): Promise<void> {
  const end = performance.now() + 20_000;
  while (!(await takesConnections(port))) {
    if (performance.now() > end) throw new Error(`Nothing listens on port ${port}.`);
    await setTimeout(50);
  }
}

function takesConnections(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1");
    socket.once("connect", () => resolve(true)).once("error", () => resolve(false));
    socket.once("connect", () => socket.destroy());
  });
}
