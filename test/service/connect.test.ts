import { createMailboxes } from "../../src/mailbox/create-mailboxes.ts";
import { createInboxConnect } from "../../src/mailbox/connect/inbox-connect.ts";
import { readInboxSecret } from "../../src/mailbox/inbox-secret.ts";
import { openSecret } from "../../src/mailbox/secrets/seal-secret.ts";
import { startDeadline } from "../../src/mailbox/start-deadline.ts";
import { readInboxSecret as readAccess } from "../../src/store/read-inbox-secret.ts";
import { startGraphFake, type GraphFake } from "../support/graph-fake/start-graph-fake.ts";
import { outgoingEmail } from "../support/mail/outgoing-email.ts";
import { testSecretKeys } from "../support/mail-ports.ts";
import { createTestService, testDirectoryId, type TestService } from "../support/test-service.ts";

const oid = "5a1e5000-0000-4000-8000-0000000000e1";
const rita = { tid: testDirectoryId, oid };
const origin = "https://tools.seller.example";

let graph: GraphFake;
let service: TestService;
const lines: string[] = [];

beforeAll(async () => {
  graph = await startGraphFake();
  const registration = () => ({
    clientId: "the-client",
    clientSecret: "s",
    authorizationUrl: `${graph.authority}/oauth2/v2.0/authorize`,
    tokenUrl: graph.tokenUrl,
    scope: "openid offline_access https://graph.microsoft.com/Mail.Read",
    baseUrl: graph.baseUrl,
  });
  service = await createTestService({
    logLevel: "info",
    logStream: { write: (row) => lines.push(row) },
    connect: (db, clock) =>
      createInboxConnect({
        db,
        clock,
        systemClock: clock,
        secrets: testSecretKeys,
        publicOrigin: origin,
        graph: registration(),
        mailServers: {
          ...registration(),
          scope: "https://mail.seller.example/IMAP",
          smtp: { host: "smtp.seller.example", port: 587, security: "starttls" },
          imap: { host: "imap.seller.example", port: 993, security: "tls" },
          sentCopy: "append",
        },
      }),
  });
});
afterAll(async () => {
  await service.close();
  await graph.stop();
});
beforeEach(() => {
  lines.length = 0;
  Object.assign(graph, { hasMailbox: true, faults: { ...graph.faults, token: [], me: [] } });
  graph.profile = { ...graph.profile, id: oid, mail: "Rita.Rep@Seller.example" };
});

const person = { oid, name: "Rita Rep", email: "rita.rep@seller.example" };

async function begin(path = "microsoft", who: Parameters<TestService["signedIn"]>[0] = person) {
  const headers = await service.signedIn(who);
  const answer = await service.app.inject({ method: "POST", url: `/v1/inboxes/connect/${path}`, headers });
  return { status: answer.statusCode, body: answer.json<Record<string, string>>() };
}

/** What the browser shows at the end; `back` as the sign-in page sends it. */
async function comeBack(back: string, language = "en") {
  const { pathname, search } = new URL(back);
  const answer = await service.app.inject({
    url: `${pathname}${search}`,
    headers: { "accept-language": language },
  });
  const title = /<h1>(.*?)<\/h1>/.exec(answer.body)?.[1];
  return { status: answer.statusCode, title, text: answer.body, headers: answer.headers };
}

async function connect(who: Parameters<GraphFake["authorize"]>[1] = rita, language?: string) {
  const { body } = await begin();
  return comeBack(graph.authorize(body["authorizationUrl"] ?? "", who), language);
}

async function inboxes() {
  const answer = await service.app.inject({ url: "/v1/inboxes", headers: await service.signedIn(person) });
  return answer.json<{ items: { id: string; address: string; provider: string }[] }>().items;
}

const forget = () => service.db.deleteFrom("connected_inboxes").execute();
const refusedTitle = "Your inbox was not connected";

describe("the way to the sign-in page", () => {
  it("asks for a code with proof key, for refresh tokens and for the account of the user", async () => {
    const { status, body } = await begin();
    expect(status).toBe(200);
    expect(body["expiresAt"]).toBe(new Date(service.time.now.getTime() + 15 * 60_000).toISOString());
    const url = new URL(body["authorizationUrl"] ?? "");
    expect(`${url.origin}${url.pathname}`).toBe(`${graph.authority}/oauth2/v2.0/authorize`);
    expect(Object.fromEntries(url.searchParams)).toEqual({
      client_id: "the-client",
      response_type: "code",
      response_mode: "query",
      redirect_uri: `${origin}/connect/microsoft/callback`,
      scope: "openid offline_access https://graph.microsoft.com/Mail.Read",
      state: expect.stringMatching(/^[0-9a-f-]{36}\.[\w-]{43}$/),
      code_challenge: expect.stringMatching(/^[\w-]{43}$/),
      code_challenge_method: "S256",
      login_hint: person.email,
    });
  });

  it("is not to be had without sign-in, nor where the service has no registration", async () => {
    const answer = await service.app.inject({ method: "POST", url: "/v1/inboxes/connect/microsoft" });
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
    const { body } = await begin();
    const state = new URL(body["authorizationUrl"] ?? "").searchParams.get("state") ?? "";
    const rows = await service.db.selectFrom("inbox_sign_ins").selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain(state.split(".")[1]);
    expect(rows.at(-1)?.verifier_key_id).toBe("test");
  });
});

describe("the way back", () => {
  afterEach(forget);

  it("connects the inbox of the person for the user who asked, and it sends", async () => {
    const page = await connect();
    expect(page).toMatchObject({ status: 200, title: "Your inbox is connected" });
    expect(page.text).toContain("rita.rep@seller.example");
    const [inbox] = await inboxes();
    expect(inbox).toMatchObject({
      address: "rita.rep@seller.example",
      provider: "microsoft_graph",
      isDefault: true,
    });
    const { tenant_id: tenantId } = await service.db
      .selectFrom("tenants")
      .selectAll()
      .executeTakeFirstOrThrow();
    const place = { tenantId, inboxId: inbox?.id ?? "" };
    const access = await readAccess(service.db, place);
    const secret = openSecret(testSecretKeys, place, access!.secret!);
    expect(readInboxSecret(secret!.reveal())).toMatchObject({
      kind: "oauth2",
      refreshToken: graph.refreshToken,
    });
    const client = { tokenUrl: graph.tokenUrl, clientId: "c", clientSecret: "s", scope: "s" };
    const mailboxes = createMailboxes(service.db, {
      secrets: testSecretKeys,
      graph: { ...client, baseUrl: graph.baseUrl },
    });
    const mailbox = await mailboxes.get(tenantId, place.inboxId);
    await expect(mailbox.send(outgoingEmail(), startDeadline(5_000))).resolves.toMatchObject({
      kind: "sent",
    });
    await mailboxes.close();
  });

  it("is a page that nobody frames, keeps or scripts, and that tells the next page nothing", async () => {
    const { headers } = await connect();
    expect(headers["content-security-policy"]).toMatch(/default-src 'none'.*frame-ancestors 'none'/);
    expect(headers["content-security-policy"]).not.toContain("script");
    expect([headers["cache-control"], headers["referrer-policy"]]).toEqual(["no-store", "no-referrer"]);
  });

  it("mends an inbox that is there, without a second one", async () => {
    await connect();
    const [before] = await inboxes();
    await connect();
    expect((await inboxes()).map(({ id }) => id)).toEqual([before?.id]);
  });

  it("works once: whoever comes with the same address again is told to start anew", async () => {
    const { body } = await begin();
    const back = graph.authorize(body["authorizationUrl"] ?? "", rita);
    expect((await comeBack(back)).status).toBe(200);
    expect(await comeBack(back)).toMatchObject({ status: 400, title: refusedTitle });
    expect(await inboxes()).toHaveLength(1);
  });

  it("works for a quarter of an hour", async () => {
    const { body } = await begin();
    const back = graph.authorize(body["authorizationUrl"] ?? "", rita);
    const { now } = service.time;
    service.time.now = new Date(now.getTime() + 15 * 60_000);
    expect(await comeBack(back)).toMatchObject({ status: 400, title: refusedTitle });
    service.time.now = now;
  });

  it.each<[string, () => Parameters<GraphFake["authorize"]>[1]]>([
    [
      "another person of the directory",
      () => ({ tid: testDirectoryId, oid: (graph.profile.id = "5a1e5000-0000-4000-8000-0000000000e2") }),
    ],
    [
      "a person of another directory with the same id",
      () => ({ tid: "5a1e5000-0000-4000-8000-00000000ffff", oid }),
    ],
  ])("refuses %s, whose mailbox would be handed to the user", async (_, who) => {
    const page = await connect(who());
    expect([page.status, page.text]).toEqual([403, expect.stringContaining("another account")]);
    expect(await inboxes()).toEqual([]);
  });

  it.each<[string, number, string, () => Parameters<GraphFake["authorize"]>[1]]>([
    [
      "who does not agree",
      400,
      "You did not agree",
      () => ({ error: "access_denied", description: "AADSTS65004: User declined to consent." }),
    ],
    [
      "who may not agree alone",
      403,
      "administrator has to allow",
      () => ({ error: "access_denied", description: "AADSTS90094: Admin consent is required." }),
    ],
    [
      "whose provider is down",
      502,
      "does not answer just now",
      () => ({ error: "temporarily_unavailable", description: "" }),
    ],
    [
      "whose provider refuses us",
      502,
      "did not accept",
      () => ({ error: "invalid_scope", description: "<b>mail@person.example</b>" }),
    ],
    ["without a mailbox", 409, "no mailbox", () => ((graph.hasMailbox = false), rita)],
    ["without an address", 409, "no mailbox", () => ((graph.profile.mail = null), rita)],
    [
      "when Graph fails",
      502,
      "does not answer just now",
      () => ((graph.faults.me = [{ status: 503, code: "serviceNotAvailable" }]), rita),
    ],
    [
      "when the token endpoint fails",
      502,
      "does not answer just now",
      () => ((graph.faults.token = ["cut_before"]), rita),
    ],
  ])("says what is wrong to a person %s", async (_, status, words, who) => {
    const page = await connect(who());
    expect(page).toMatchObject({ status, title: refusedTitle });
    expect(page.text).toContain(words);
    expect(page.text).not.toContain("person.example");
    expect(await inboxes()).toEqual([]);
  });

  it.each([
    "",
    "?state=x&code=y",
    "?code=y",
    `?state=${"x".repeat(2_000)}`,
    "?state=a&state=b",
    "?state[]=a",
  ])("says so of what no sign-in page sends: %s", async (query) => {
    expect(await comeBack(`${origin}/connect/microsoft/callback${query}`)).toMatchObject({
      status: 400,
      title: refusedTitle,
    });
  });

  it("does not redeem a code for a state that was made for mail servers", async () => {
    const { body } = await begin("mail-servers");
    const back = graph.authorize(body["authorizationUrl"] ?? "", rita);
    expect((await comeBack(back.replace("/mail-servers/", "/microsoft/"))).status).toBe(400);
  });

  it("does nothing for a user who has been deactivated meanwhile", async () => {
    const { body } = await begin();
    const back = graph.authorize(body["authorizationUrl"] ?? "", rita);
    await service.db.updateTable("users").set({ deactivated_at: service.time.now }).execute();
    expect((await comeBack(back)).status).toBe(400);
    await service.db.updateTable("users").set({ deactivated_at: null }).execute();
  });

  it("speaks the languages of the pane, and logs neither names nor codes", async () => {
    expect((await connect(rita, "de-AT")).title).toBe("Ihr Postfach ist verbunden");
    expect((await connect(rita, "pl")).title).toBe("Skrzynka jest podłączona");
    expect((await connect({ tid: "x", oid: "y" }, "nb")).title).toBe("Innboksen din ble ikke koblet til");
    const log = lines.join("");
    expect(log).toContain("An inbox was not connected");
    expect(log).not.toMatch(/rita|0\.AXoA|seller\.example/i);
  });
});

it("an inbox at the organisation's mail servers is the user's own address there, with a token", async () => {
  const { body } = await begin("mail-servers");
  const page = await comeBack(graph.authorize(body["authorizationUrl"] ?? "", rita));
  expect(page.status).toBe(200);
  const [inbox] = await inboxes();
  expect(inbox).toMatchObject({ address: person.email, provider: "smtp_imap" });
  const { settings } = await service.db
    .selectFrom("connected_inboxes")
    .select("settings")
    .executeTakeFirstOrThrow();
  expect(settings).toMatchObject({
    user: person.email,
    sentCopy: "append",
    smtp: { host: "smtp.seller.example" },
  });
});
