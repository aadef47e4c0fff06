import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { createMailboxes } from "../../src/mailbox/create-mailboxes.ts";
import { writeInboxSecret, type InboxSecret } from "../../src/mailbox/inbox-secret.ts";
import { rotateSecrets } from "../../src/mailbox/secrets/rotate-secrets.ts";
import { openSecret, sealSecret } from "../../src/mailbox/secrets/seal-secret.ts";
import { readSecretKeys } from "../../src/mailbox/secrets/secret-keys.ts";
import { startDeadline } from "../../src/mailbox/start-deadline.ts";
import { connectInbox } from "../../src/store/inboxes/connect-inbox.ts";
import { disconnectInbox } from "../../src/store/inboxes/disconnect-inbox.ts";
import { listInboxes } from "../../src/store/inboxes/list-inboxes.ts";
import { readInboxSecret } from "../../src/store/inboxes/read-inbox-secret.ts";
import { updateInboxProblem } from "../../src/store/inboxes/update-inbox-problem.ts";
import { startMailWorld, type MailWorld } from "../../src/trial/mail-world/start-mail-world.ts";
import { createTestDatabase, type TestDatabase } from "../support/database.ts";
import { startGraphFake } from "../support/graph-fake/start-graph-fake.ts";
import { outgoingEmail } from "../support/mail/outgoing-email.ts";
import { localSettings } from "../support/mail/smtp-imap-settings.ts";
import { makeOrganisation, makeUser, start, type Organisation } from "../support/organisation.ts";

const rita = "rita.rep@seller.example";
const keys = readSecretKeys(`one:${Buffer.alloc(32, 1).toString("base64")}`);

let database: TestDatabase;
let organisation: Organisation;
let folder: string;
let world: MailWorld;

beforeAll(async () => {
  database = await createTestDatabase();
  folder = await mkdtemp(path.join(tmpdir(), "mailboxes-"));
  const people = [rita, "anna@buyer.example"].map((address) => ({ name: address, address }));
  world = await startMailWorld({ dataDir: folder, people, clock: () => start });
});
afterAll(async () => {
  await world.stop();
  await rm(folder, { recursive: true });
  await database.destroy();
});
beforeEach(async () => {
  organisation = await makeOrganisation(database.db);
});

/** Rita's inbox (which she has already), connected with this secret. */
function connect(
  secret: InboxSecret,
  user: { tenantId: string; userId: string } = organisation.rep,
  address = rita,
) {
  const { tenantId, userId } = user;
  return connectInbox(
    database.db,
    {
      tenantId,
      userId,
      address,
      displayName: "Rita Rep",
      provider: "smtp_imap",
      settings: { ...localSettings({ smtp: world.smtpPort, imap: world.imapPort }, { sentCopy: "server" }) },
    },
    (inboxId) => sealSecret(keys, { tenantId, inboxId }, writeInboxSecret(secret)),
    start,
  );
}

const password = (value = world.passwordOf(rita)): InboxSecret => ({ kind: "password", password: value });
const send = async (mailboxes: ReturnType<typeof createMailboxes>, inboxId: string) =>
  (await mailboxes.get(organisation.tenantId, inboxId)).send(outgoingEmail(), startDeadline(60_000));

describe("connected inboxes", () => {
  test("send, and the same one stays open", async () => {
    const inboxId = await connect(password());
    const mailboxes = createMailboxes(database.db, { secrets: keys });
    await expect(send(mailboxes, inboxId)).resolves.toMatchObject({ kind: "sent" });
    const { tenantId } = organisation;
    expect(await mailboxes.get(tenantId, inboxId)).toBe(await mailboxes.get(tenantId, inboxId));
    await mailboxes.close();
  });

  test("are opened anew when their password was changed", async () => {
    const inboxId = await connect(password("wrong"));
    const mailboxes = createMailboxes(database.db, { secrets: keys });
    await expect(send(mailboxes, inboxId)).resolves.toMatchObject({ failure: { code: "signed_out" } });
    expect(await connect(password())).toBe(inboxId);
    await expect(send(mailboxes, inboxId)).resolves.toMatchObject({ kind: "sent" });
    await mailboxes.close();
  });

  test("do not send once disconnected, and forget their secret", async () => {
    const inboxId = await connect(password());
    const mailboxes = createMailboxes(database.db, { secrets: keys });
    await send(mailboxes, inboxId);
    const inbox = { tenantId: organisation.tenantId, inboxId };
    await expect(disconnectInbox(database.db, inbox, start)).resolves.toBe(true);
    await expect(disconnectInbox(database.db, inbox, start)).resolves.toBe(false);
    await expect(send(mailboxes, inboxId)).resolves.toMatchObject({
      kind: "not_sent",
      failure: { code: "signed_out" },
    });
    await expect(readInboxSecret(database.db, inbox)).resolves.toMatchObject({
      secret: null,
      connected: false,
    });
    await mailboxes.close();
  });

  test("of another tenant are not to be had", async () => {
    const inboxId = await connect(password());
    const other = await makeOrganisation(database.db);
    const mailboxes = createMailboxes(database.db, { secrets: keys });
    const mailbox = await mailboxes.get(other.tenantId, inboxId);
    await expect(mailbox.send(outgoingEmail(), startDeadline(60_000))).resolves.toMatchObject({
      kind: "not_sent",
    });
    await mailboxes.close();
  });

  test("say so when the service has lost their key", async () => {
    const inboxId = await connect(password());
    const secrets = readSecretKeys(`two:${Buffer.alloc(32, 2).toString("base64")}`);
    const mailboxes = createMailboxes(database.db, { secrets });
    const mailbox = await mailboxes.get(organisation.tenantId, inboxId);
    await expect(mailbox.test()).resolves.toMatchObject({
      kind: "fails",
      failure: { code: "signed_out", detail: expect.stringContaining("connect it again") },
    });
  });

  test("of Microsoft 365 keep the tokens that were renewed", async () => {
    const graph = await startGraphFake();
    const { tenantId, userId } = organisation.rep;
    const place = (inboxId: string) => ({ tenantId, inboxId });
    const secret = {
      kind: "oauth2" as const,
      refreshToken: graph.refreshToken,
      accessToken: null,
      expiresAt: 0,
    };
    const inboxId = await connectInbox(
      database.db,
      { tenantId, userId, address: rita, displayName: "", provider: "microsoft_graph", settings: {} },
      (id) => sealSecret(keys, place(id), writeInboxSecret(secret)),
      start,
    );
    const client = { tokenUrl: graph.tokenUrl, clientId: "c", clientSecret: null, scope: "s" };
    const mailboxes = createMailboxes(database.db, {
      secrets: keys,
      graph: { ...client, baseUrl: graph.baseUrl },
    });
    const before = await mailboxes.get(tenantId, inboxId);
    graph.expireTokens();
    await expect(before.send(outgoingEmail(), startDeadline(60_000))).resolves.toMatchObject({
      kind: "sent",
    });
    const stored = await readInboxSecret(database.db, place(inboxId));
    const opened = stored?.secret ? openSecret(keys, place(inboxId), stored.secret) : null;
    expect(JSON.parse(opened?.reveal() ?? "{}")).toMatchObject({
      accessToken: "access-1",
      refreshToken: "0.refresh-1",
    });
    // Its own renewal is no change that would make it open anew.
    expect(await mailboxes.get(tenantId, inboxId)).toBe(before);
    await mailboxes.close();
    await graph.stop();
  });
});

describe("lists of inboxes", () => {
  test("show what is wrong, and no secret", async () => {
    const inboxId = await connect(password());
    const inbox = { tenantId: organisation.tenantId, inboxId };
    await updateInboxProblem(database.db, inbox, "Sign in again.", start);
    const [listed] = await listInboxes(database.db, organisation.tenantId, organisation.rep.userId);
    expect(listed).toMatchObject({
      address: rita,
      isDefault: true,
      problem: { detail: "Sign in again.", at: start },
    });
    expect(JSON.stringify(listed)).not.toContain("secret");
    await connect(password());
    const [mended] = await listInboxes(database.db, organisation.tenantId, organisation.rep.userId);
    expect(mended).toMatchObject({ id: inboxId, problem: null });
  });

  test("have exactly one default, though the first two are connected at once", async () => {
    const user = await makeUser(database.db, organisation.tenantId, "Nora New", "rep", null);
    const addresses = ["a@seller.example", "b@seller.example"];
    await Promise.all(addresses.map((address) => connect(password("x"), user, address)));
    const inboxes = await listInboxes(database.db, organisation.tenantId, user.userId);
    expect(inboxes).toHaveLength(2);
    expect(inboxes.filter(({ isDefault }) => isDefault)).toHaveLength(1);
    expect((await listInboxes(database.db, organisation.tenantId, null)).length).toBeGreaterThan(2);
  });
});

test("rotation closes every secret with the first key, and counts what nobody can open", async () => {
  const user = await makeUser(database.db, organisation.tenantId, "Kim Keys", "rep", null);
  const before = await rotateSecrets(database.db, keys);
  const inboxId = await connect(password("kept"), user, "kim@seller.example");
  const next = readSecretKeys(
    `two:${Buffer.alloc(32, 2).toString("base64")},one:${Buffer.alloc(32, 1).toString("base64")}`,
  );
  const lost = readSecretKeys(`three:${Buffer.alloc(32, 3).toString("base64")}`);
  const rotation = await rotateSecrets(database.db, next);
  expect(before.rotated).toBe(0);
  expect(rotation.rotated).toBeGreaterThanOrEqual(1);
  const place = { tenantId: organisation.tenantId, inboxId };
  const stored = await readInboxSecret(database.db, place);
  expect(stored?.secret?.keyId).toBe("two");
  expect(JSON.parse(openSecret(next, place, stored!.secret!)!.reveal())).toEqual(password("kept"));
  await expect(rotateSecrets(database.db, next)).resolves.toEqual({ rotated: 0, unreadable: 0 });
  await expect(rotateSecrets(database.db, lost)).resolves.toMatchObject({
    rotated: 0,
    unreadable: rotation.rotated,
  });
});
