import { execFileSync, spawn } from "node:child_process";
import { chown, mkdir, writeFile } from "node:fs/promises";

export interface PostfixOptions {
  smtp: number;
  lmtp: number;
  /** Who has a mailbox with Dovecot. */
  people: readonly string[];
  /** Domains whose mail goes to other ports of this machine. */
  elsewhere: Readonly<Record<string, number>>;
  /** Seconds. */
  delayWarningAfter: number;
  givesUpAfter: number;
}

/** Postfix in a folder of its own. It delivers into Dovecot and `elsewhere`, and lets nothing out of the machine. */
export async function startPostfix(folder: string, options: PostfixOptions): Promise<void> {
  const [etc, queue, data] = [`${folder}/etc`, `${folder}/queue`, `${folder}/data`];
  for (const each of [etc, queue, data]) await mkdir(each, { recursive: true });
  await chown(data, Number(execFileSync("id", ["-u", "postfix"], { encoding: "utf8" })), -1);
  await writeFile(`${etc}/main.cf`, settings(folder, options));
  await writeFile(`${etc}/master.cf`, `${services(options.smtp).join("\n")}\n`);
  const start = spawn("/usr/sbin/postfix", ["-c", etc, "start"], { stdio: "ignore" });
  await new Promise((resolve) => start.once("exit", resolve));
}

function settings(folder: string, options: PostfixOptions): string {
  const { people, elsewhere, lmtp, delayWarningAfter, givesUpAfter } = options;
  const domains = [...new Set(people.map((address) => address.split("@")[1]))];
  const mailboxes = people.map((address) => `{${address}=x}`).join(" ");
  const routes = Object.entries(elsewhere).map(([domain, port]) => `{${domain}=smtp:[127.0.0.1]:${port}}`);
  return `
compatibility_level = 3.6
queue_directory = ${folder}/queue
data_directory = ${folder}/data
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
message_size_limit = 60000000
mailbox_size_limit = 0
virtual_mailbox_limit = 0
smtp_dns_support_level = disabled
default_transport = error:5.4.4 nothing leaves this machine
relay_transport = error:5.4.4 nothing leaves this machine
${routes.length === 0 ? "" : `relay_domains = ${Object.keys(elsewhere).join(" ")}`}
${routes.length === 0 ? "" : `transport_maps = inline:{ ${routes.join(" ")} }`}
virtual_mailbox_domains = ${domains.join(" ")}
virtual_mailbox_maps = inline:{ ${mailboxes} }
virtual_transport = lmtp:inet:127.0.0.1:${lmtp}
smtpd_recipient_restrictions = permit_sasl_authenticated, reject_unauth_destination
smtpd_relay_restrictions = permit_sasl_authenticated, reject_unauth_destination
smtpd_sasl_auth_enable = yes
smtpd_sasl_type = dovecot
smtpd_sasl_path = ${folder}/run/for-postfix
delay_warning_time = ${delayWarningAfter}s
minimal_backoff_time = 1s
maximal_backoff_time = 1s
queue_run_delay = 1s
maximal_queue_lifetime = ${givesUpAfter}s
bounce_queue_lifetime = ${givesUpAfter}s
`;
}

function services(smtp: number): string[] {
  const reports = ["bounce", "defer", "trace"];
  const small = [
    "rewrite:trivial-rewrite",
    "error:error",
    "retry:error",
    "lmtp:lmtp",
    "smtp:smtp",
    "relay:smtp",
  ];
  return [
    `127.0.0.1:${smtp} inet n - n - - smtpd`,
    "pickup unix n - n 60 1 pickup",
    "cleanup unix n - n - 0 cleanup",
    "qmgr unix n - n 1 1 qmgr",
    // As many at a time as are needed: they refuse to start otherwise.
    ...reports.map((each) => `${each} unix - - n - 0 bounce`),
    ...small.map((each) => `${each.split(":")[0]} unix - - n - - ${each.split(":")[1]}`),
    "anvil unix - - n - 1 anvil",
    "proxymap unix - - n - - proxymap",
    "postlog unix-dgram n - n - 1 postlogd",
  ];
}
