import { createServer, type AddressInfo, type LookupFunction, type Socket } from "node:net";
import { createSmtpImapMailbox } from "../../src/mailbox/smtp-imap/smtp-imap-mailbox.ts";
import { isInternal, publicServers } from "../../src/mailbox/smtp-imap/allowed-servers.ts";
import type { ServerSettings } from "../../src/mailbox/smtp-imap/smtp-imap-settings.ts";

describe("an address of the service's own network", () => {
  it.each([
    "127.0.0.1",
    "127.8.8.8",
    "0.0.0.0",
    "10.1.2.3",
    "172.31.255.255",
    "192.168.0.1",
    "169.254.169.254",
    "100.64.0.1",
    "224.0.0.1",
    "255.255.255.255",
    "::1",
    "::",
    "fe80::1",
    "fe80::1%eth0",
    "fd00:ec2::254",
    "ff02::1",
    "::ffff:127.0.0.1",
    "::ffff:a9fe:a9fe",
    "64:ff9b::7f00:1",
    "2002:7f00:1::",
    "nothing",
  ])("is %s", (address) => expect(isInternal(address)).toBe(true));

  it.each(["1.1.1.1", "172.32.0.1", "192.0.2.1", "223.255.255.255", "2606:4700::1111", "::ffff:1.1.1.1"])(
    "is not %s",
    (address) => expect(isInternal(address)).toBe(false),
  );
});

describe("an inbox at a server that a user names", () => {
  let port: number;
  const sockets: Socket[] = [];
  const server = createServer((socket) => {
    sockets.push(socket.on("error", () => {}).resume());
    socket.end("220 secrets of the network\r\n");
  });
  beforeAll(async () => {
    await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
    port = (server.address() as AddressInfo).port;
  });
  beforeEach(() => void sockets.splice(0));
  afterEach(() => sockets.forEach((socket) => void socket.destroy()));
  afterAll(() => new Promise((done) => server.close(done)));

  /** Answers with the address of this machine for every name. */
  const resolve: LookupFunction = (_host, options, answer) =>
    options.all === true ? answer(null, [{ address: "127.0.0.1", family: 4 }]) : answer(null, "127.0.0.1", 4);

  const mailboxAt = (host: string, security: ServerSettings["security"], named: readonly string[] = []) => {
    const at = { host, port, security };
    return createSmtpImapMailbox({
      settings: { smtp: at, imap: at, user: "rita", sentCopy: "server", sentFolder: null },
      credentials: { kind: "password", password: "secret" },
      servers: publicServers(named, resolve),
    });
  };
  const refusal = { code: "misconfigured", detail: expect.stringContaining("does not connect inboxes to") };

  it.each([
    ["127.0.0.1", "none"],
    ["::1", "tls"],
    ["localhost", "none"],
    ["mail.attacker.example", "tls"],
    ["mail.attacker.example", "starttls"],
  ] as const)("is not tried inside the service's network: %s, %s", async (host, security) => {
    const mailbox = mailboxAt(host, security);
    expect(await mailbox.test()).toEqual({ kind: "fails", failure: expect.objectContaining(refusal) });
    const { signal } = new AbortController();
    const read = await mailbox.reading?.read({ folder: "inbox", cursor: null, since: new Date(), signal });
    expect(read).toEqual({ kind: "failed", failure: expect.objectContaining(refusal) });
    await mailbox.close();
    expect(sockets).toHaveLength(0);
  });

  it.each([
    ["127.0.0.1", "127.0.0.1"],
    ["mail.contoso.example", "MAIL.contoso.example"],
    ["imap.contoso.example", ".contoso.example"],
  ])("is tried where an administrator has named it: %s by %s", async (host, name) => {
    const mailbox = mailboxAt(host, host === "127.0.0.1" ? "none" : "starttls", [name]);
    expect(await mailbox.test()).toMatchObject({ kind: "fails" });
    await mailbox.close();
    expect(sockets).toHaveLength(1);
  });
});
