import { createMailboxes } from "../../src/mailbox/create-mailboxes.ts";
import { readInboxSecret } from "../../src/mailbox/inbox-secret.ts";
import { openSecret } from "../../src/mailbox/secrets/seal-secret.ts";
import { startDeadline } from "../../src/mailbox/start-deadline.ts";
import { readInboxSecret as readAccess } from "../../src/store/inboxes/read-inbox-secret.ts";
import { beginConnectScene, origin, rita, type ConnectScene } from "../support/connect-scene.ts";
import { outgoingEmail } from "../support/mail/outgoing-email.ts";
import { testSecretKeys } from "../support/mail-ports.ts";
import { createTestService } from "../support/test-service.ts";

let scene: ConnectScene;

beforeAll(async () => {
  scene = await beginConnectScene();
});
afterAll(() => scene.end());
beforeEach(() => scene.reset());

const refusedTitle = "Your inbox was not connected";

describe("the way to the sign-in page", () => {
  it("asks for a code with proof key, for refresh tokens and for the account of the user", async () => {
    const { status, body } = await scene.begin();
    expect(status).toBe(200);
    expect(body["expiresAt"]).toBe(new Date(scene.service.time.now.getTime() + 15 * 60_000).toISOString());
    const url = new URL(body["authorizationUrl"] ?? "");
    expect(`${url.origin}${url.pathname}`).toBe(`${scene.graph.authority}/oauth2/v2.0/authorize`);
    expect(Object.fromEntries(url.searchParams)).toEqual({
      client_id: "the-client",
      response_type: "code",
      response_mode: "query",
      redirect_uri: `${origin}/connect/microsoft/callback`,
      scope: "openid offline_access https://graph.microsoft.com/Mail.Read",
      state: expect.stringMatching(/^[0-9a-f-]{36}\.[\w-]{43}$/),
      code_challenge: expect.stringMatching(/^[\w-]{43}$/),
      code_challenge_method: "S256",
      login_hint: rita.email,
    });
  });

  it("is not to be had without sign-in, nor where the service has no registration", async () => {
    const answer = await scene.service.app.inject({ method: "POST", url: "/v1/inboxes/connect/microsoft" });
    expect(answer.statusCode).toBe(401);
    const without = await createTestService();
    const refused = await without.app.inject({
      method: "POST",
      url: "/v1/inboxes/connect/microsoft",
      headers: await without.signedIn(),
    });
    expect([refused.statusCode, refused.json()]).toMatchObject([409, { code: "connect_unavailable" }]);
    await without.close();
  });

  it("leaves neither state nor proof key readable in the database", async () => {
    const { body } = await scene.begin();
    const state = new URL(body["authorizationUrl"] ?? "").searchParams.get("state") ?? "";
    const rows = await scene.service.db.selectFrom("inbox_sign_ins").selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain(state.split(".")[1]);
    expect(rows.at(-1)?.verifier_key_id).toBe("test");
  });
});

describe("the way back", () => {
  it("connects the inbox of the person for the user who asked, and it sends", async () => {
    const page = await scene.connect();
    expect(page).toMatchObject({ status: 200, title: "Your inbox is connected" });
    expect(page.text).toContain("rita.rep@seller.example");
    const [inbox] = await scene.inboxes();
    expect(inbox).toMatchObject({
      address: "rita.rep@seller.example",
      provider: "microsoft_graph",
      isDefault: true,
    });
    const { tenant_id: tenantId } = await scene.service.db
      .selectFrom("tenants")
      .selectAll()
      .executeTakeFirstOrThrow();
    const place = { tenantId, inboxId: inbox?.id ?? "" };
    const access = await readAccess(scene.service.db, place);
    const secret = openSecret(testSecretKeys, place, access!.secret!);
    expect(readInboxSecret(secret!.reveal())).toMatchObject({
      kind: "oauth2",
      refreshToken: scene.graph.refreshToken,
    });
    const client = { tokenUrl: scene.graph.tokenUrl, clientId: "c", clientSecret: "s", scope: "s" };
    const mailboxes = createMailboxes(scene.service.db, {
      secrets: testSecretKeys,
      graph: { ...client, baseUrl: scene.graph.baseUrl },
    });
    const mailbox = await mailboxes.get(tenantId, place.inboxId);
    await expect(mailbox.send(outgoingEmail(), startDeadline(60_000))).resolves.toMatchObject({
      kind: "sent",
    });
    await mailboxes.close();
  });

  it("is a page that nobody frames, keeps or scripts, and that tells the next page nothing", async () => {
    const { headers } = await scene.connect();
    expect(headers["content-security-policy"]).toMatch(/default-src 'none'.*frame-ancestors 'none'/);
    expect(headers["content-security-policy"]).not.toContain("script");
    expect([headers["cache-control"], headers["referrer-policy"]]).toEqual(["no-store", "no-referrer"]);
  });

  it("mends an inbox that is there, without a second one", async () => {
    await scene.connect();
    const [before] = await scene.inboxes();
    await scene.connect();
    expect((await scene.inboxes()).map(({ id }) => id)).toEqual([before?.id]);
  });

  it("works once: whoever comes with the same address again is told to start anew", async () => {
    const back = await scene.signIn();
    expect((await scene.comeBack(back)).status).toBe(200);
    expect(await scene.comeBack(back)).toMatchObject({ status: 400, title: refusedTitle });
    expect(await scene.inboxes()).toHaveLength(1);
  });

  it("works for a quarter of an hour", async () => {
    const back = await scene.signIn();
    const { now } = scene.service.time;
    scene.service.time.now = new Date(now.getTime() + 15 * 60_000);
    expect(await scene.comeBack(back)).toMatchObject({ status: 400, title: refusedTitle });
    scene.service.time.now = now;
  });
});

it("an inbox at the organisation's mail servers is the user's own address there, with a token", async () => {
  const page = await scene.comeBack(await scene.signIn(rita, "mail-servers"));
  expect(page.status).toBe(200);
  const [inbox] = await scene.inboxes();
  expect(inbox).toMatchObject({ address: rita.email, provider: "smtp_imap" });
  const { settings } = await scene.service.db
    .selectFrom("connected_inboxes")
    .select("settings")
    .executeTakeFirstOrThrow();
  expect(settings).toMatchObject({
    user: rita.email,
    sentCopy: "append",
    smtp: { host: "smtp.seller.example" },
  });
});
