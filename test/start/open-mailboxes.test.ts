import { mkdtemp, rm, writeFile } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { SMTPServer } from "smtp-server";
import { ConfigurationError } from "../../src/configuration.ts";
import { writeInboxSecret } from "../../src/mailbox/inbox-secret.ts";
import { createMailSignals } from "../../src/mailbox/mail-signals.ts";
import { sealSecret } from "../../src/mailbox/secrets/seal-secret.ts";
import { startDeadline } from "../../src/mailbox/start-deadline.ts";
import { withoutAddresses } from "../../src/service/without-addresses.ts";
import { openMailboxes } from "../../src/start/open-mailboxes.ts";
import { connectInbox } from "../../src/store/inboxes/connect-inbox.ts";
import { createTestDatabase, type TestDatabase } from "../support/database.ts";
import { authority, serverKey, valid } from "../support/mail/certificates.ts";
import { outgoingEmail } from "../support/mail/outgoing-email.ts";
import { localSettings } from "../support/mail/smtp-imap-settings.ts";
import { testSecretKeys } from "../support/mail-ports.ts";
import { makeOrganisation, start } from "../support/organisation.ts";

let database: TestDatabase;
let server: SMTPServer;
let folder: string;
let place: { tenantId: string; inboxId: string };
let logged: object[];

beforeAll(async () => {
  database = await createTestDatabase();
  folder = await mkdtemp(join(tmpdir(), "authorities-"));
  server = new SMTPServer({
    secure: true,
    key: serverKey,
    cert: valid,
    logger: false,
    onAuth: (_, __, callback) => callback(null, { user: "rita" }),
    onData: (stream, _, callback) => void stream.resume().once("end", () => callback(null, "2.0.0 ok")),
  });
  server.on("error", () => undefined);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()));
  const { tenantId, userId } = (await makeOrganisation(database.db)).rep;
  const { port } = server.server.address() as AddressInfo;
  // Nothing listens for IMAP: no copy can be kept.
  const settings = {
    ...localSettings({ smtp: port, imap: 1 }, { security: "tls", host: "localhost", sentCopy: "append" }),
  };
  const inboxId = await connectInbox(
    database.db,
    { tenantId, userId, address: "rita@seller.example", displayName: "", provider: "smtp_imap", settings },
    (id) =>
      sealSecret(
        testSecretKeys,
        { tenantId, inboxId: id },
        writeInboxSecret({ kind: "password", password: "x" }),
      ),
    start,
  );
  place = { tenantId, inboxId };
});
afterAll(async () => {
  await new Promise<void>((resolve) => server.close(resolve));
  await rm(folder, { recursive: true });
  await database.destroy();
});
beforeEach(() => {
  logged = [];
});

const ignore = () => undefined;
const open = (caFile: string | null, privateHosts: string[] | null = null) =>
  openMailboxes(
    { graph: null, mailServers: null, caFile, privateHosts, connectionsPerServer: 2, authservIds: [] },
    {
      db: database.db,
      clock: () => start,
      secrets: testSecretKeys,
      signals: createMailSignals(),
      log: { info: ignore, error: ignore, warn: (details, message) => logged.push({ ...details, message }) },
    },
  );

async function file(name: string, text: string): Promise<string> {
  await writeFile(join(folder, name), text);
  return join(folder, name);
}

async function send(caFile: string | null, privateHosts: string[] | null = null) {
  const mailboxes = await open(caFile, privateHosts);
  const result = await (
    await mailboxes.get(place.tenantId, place.inboxId)
  ).send(outgoingEmail(), startDeadline(60_000));
  await mailboxes.close();
  return result;
}

it("servers of an authority of one's own are trusted when its certificate is named", async () => {
  await expect(send(null)).resolves.toMatchObject({ kind: "not_sent", failure: { code: "misconfigured" } });
  await expect(send(await file("ca.pem", authority))).resolves.toMatchObject({ kind: "sent" });
});

it("servers of one's own network are connected to when they are named", async () => {
  const ca = await file("ca.pem", authority);
  await expect(send(ca, [])).resolves.toMatchObject({ kind: "not_sent", failure: { code: "misconfigured" } });
  await expect(send(ca, ["localhost"])).resolves.toMatchObject({ kind: "sent" });
});

it("a copy that is missing in Sent is logged by its inbox alone", async () => {
  await send(await file("ca.pem", authority));
  expect(logged).toEqual([
    { ...place, detail: expect.any(String), message: "An email left without a copy in Sent" },
  ]);
  expect(JSON.stringify(logged)).not.toContain("@");
});

it("what servers say is logged without the addresses in it", () => {
  expect(withoutAddresses('NO <rita@seller.example> has no "a.b+c@seller.example", or (x@y)')).toBe(
    'NO <…> has no "…", or (…)',
  );
});

it("a file without certificates stops the program with a sentence", async () => {
  await expect(open(await file("key.pem", serverKey))).rejects.toThrow(ConfigurationError);
  await expect(open(join(folder, "none.pem"))).rejects.toThrow(
    /^The setting MAIL_CA_FILE names [^ ]+none\.pem, which cannot be read \(ENOENT\)\.$/,
  );
});
