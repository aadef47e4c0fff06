import { inspect } from "node:util";
import type { Mailbox, Mailboxes, TestResult } from "../../../src/mailbox/mailbox.ts";
import { readInboxSecret } from "../../../src/mailbox/inbox-secret.ts";
import { openSecret } from "../../../src/mailbox/secrets/seal-secret.ts";
import { newId } from "../../../src/store/database/new-id.ts";
import { readInboxSecret as readAccess } from "../../../src/store/inboxes/read-inbox-secret.ts";
import { enrolled } from "../../support/acting.ts";
import { createTestDatabase, type TestDatabase } from "../../support/database.ts";
import { testSecretKeys } from "../../support/mail-ports.ts";
import {
  makeContact,
  makeOrganisation,
  makeSequence,
  start,
  type Organisation,
} from "../../support/organisation.ts";
import { badTexts, hostileIds, refusals } from "../../support/refusals.ts";
import { makeRouteApp, type RouteApp } from "../../support/route-app.ts";

let test: TestDatabase;
let org: Organisation;
let routes: RouteApp;
let answer: TestResult = { kind: "works" };

/** Inboxes that are tried with the answer of the test. */
const mailbox = { test: () => Promise.resolve(answer) } as Mailbox;
const mailboxes: Mailboxes = { get: () => Promise.resolve(mailbox), close: () => Promise.resolve() };

beforeAll(async () => {
  test = await createTestDatabase();
  routes = await makeRouteApp(test.db, () => start, mailboxes);
});
beforeEach(async () => {
  answer = { kind: "works" };
  org = await makeOrganisation(test.db);
});
afterAll(async () => {
  await routes.app.close();
  await test.destroy();
});

const password = "correct horse battery staple";
const good = {
  provider: "smtp_imap",
  address: "Rita@Seller.example",
  displayName: "Rita of Seller",
  smtp: { host: "smtp.seller.example", port: 465, security: "tls" },
  imap: { host: "imap.seller.example", port: 993, security: "tls" },
  user: "rita",
  password,
};
const connect = (body: unknown = good, asker = org.rep) => routes.ask(asker, "POST", "/v1/inboxes", body);
const list = async (asker = org.rep) => (await routes.ask(asker, "GET", "/v1/inboxes")).body.items;
const post = (id: string, verb: string, asker = org.rep, body?: unknown) =>
  routes.ask(asker, "POST", `/v1/inboxes/${id}/${verb}`, body);
const expectRefused = (...args: Parameters<ReturnType<typeof refusals>>) =>
  refusals(test.db, routes, org.rep)(...args);

describe("connecting an inbox", () => {
  it("answers with what may be shown, and never with the password", async () => {
    const { status, body } = await connect();
    expect(status).toBe(201);
    expect(body).toEqual({
      id: expect.any(String),
      address: "rita@seller.example",
      displayName: "Rita of Seller",
      provider: "smtp_imap",
      isDefault: false,
      connected: true,
      connectedAt: start.toISOString(),
      dailyLimit: 1000,
      minuteLimit: 10,
      problem: null,
    });
    expect(inspect([body, await list()], { depth: 9 })).not.toContain(password);
  });

  it("keeps the password encrypted", async () => {
    const { id: inboxId } = (await connect()).body;
    const place = { tenantId: org.tenantId, inboxId };
    const access = await readAccess(test.db, place);
    expect(access?.secret?.bytes.toString("latin1")).not.toContain(password);
    expect(JSON.stringify(access?.settings)).not.toContain(password);
    const opened = access?.secret && openSecret(testSecretKeys, place, access.secret);
    expect(opened && readInboxSecret(opened.reveal())).toEqual({ kind: "password", password });
  });

  it("again mends the same inbox, and what was stuck for its sake goes on", async () => {
    const { id } = (await connect()).body;
    const contactId = await makeContact(test.db, org.tenantId);
    const enrollmentId = await enrolled(test.db, org.rep, contactId, await makeSequence(test.db, org.rep), {
      inboxId: id,
    });
    await test.db
      .updateTable("enrollments")
      .set({
        wait_reason: "stuck",
        stuck_code: "inbox_signed_out",
        stuck_detail: "x",
        stuck_at: start,
        due_at: null,
      })
      .where("id", "=", enrollmentId)
      .execute();
    await post(id, "disconnect");
    expect(await list()).toMatchObject([{}, { id, connected: false }]);
    expect((await connect({ ...good, displayName: "Rita" })).body).toMatchObject({
      id,
      connected: true,
      displayName: "Rita",
    });
    const enrollment = await routes.ask(org.rep, "GET", `/v1/enrollments/${enrollmentId}`);
    expect(enrollment.body).toMatchObject({ wait: null, dueAt: start.toISOString() });
  });

  it("takes an unsecured server only on the same machine", async () => {
    const none = (host: string) => ({ ...good, smtp: { host, port: 1025, security: "none" } });
    expect((await connect(none("127.0.0.1"))).status).toBe(201);
    expect(await connect(none("smtp.seller.example"))).toMatchObject({
      status: 400,
      body: { details: [{ path: "smtp.security" }] },
    });
    expect((await connect(none("127.0.0.1.evil.example"))).status).toBe(400);
  });

  it.each<[string, object]>([
    ["no password", { password: undefined }],
    ["an empty password", { password: "" }],
    ["another provider", { provider: "microsoft_graph" }],
    ["an address that is none", { address: "rita" }],
    ["port 0", { smtp: { ...good.smtp, port: 0 } }],
    ["port 65536", { imap: { ...good.imap, port: 65_536 } }],
    ["a port in words", { smtp: { ...good.smtp, port: "465" } }],
    ["another security", { smtp: { ...good.smtp, security: "maybe" } }],
    ["no incoming server", { imap: undefined }],
    ["an unknown field", { userId: newId() }],
    ["a limit", { dailyLimit: 5 }],
  ])("refuses %s", (_, part) => expectRefused("POST", "/v1/inboxes", { ...good, ...part }));
  it.each(badTexts)("refuses %s as a host", (_, host) =>
    expectRefused("POST", "/v1/inboxes", { ...good, smtp: { ...good.smtp, host } }),
  );
});

describe("trying an inbox", () => {
  it("says that it works, or what is wrong, and remembers that", async () => {
    const { id } = (await connect()).body;
    expect(await post(id, "test")).toEqual({ status: 200, body: { kind: "works" } });
    const detail = "The server does not accept this user name and password.";
    answer = { kind: "fails", failure: { code: "signed_out", detail, retryAfterMs: null } };
    expect((await post(id, "test")).body).toEqual({ kind: "fails", code: "signed_out", detail });
    expect((await list())[1].problem).toEqual({ detail, at: start.toISOString() });
    answer = { kind: "works" };
    await post(id, "test");
    expect((await list())[1].problem).toBeNull();
  });

  it("is refused for one that is disconnected", async () => {
    const { id } = (await connect()).body;
    expect((await post(id, "disconnect")).body.connected).toBe(false);
    expect((await post(id, "disconnect")).status).toBe(200);
    expect(await post(id, "test")).toMatchObject({ status: 409, body: { code: "inbox_disconnected" } });
  });
});

describe("limits of an inbox", () => {
  const limit = (id: string, body: unknown, asker = org.rep) =>
    routes.ask(asker, "PATCH", `/v1/inboxes/${id}`, body);
  it("change one by one", async () => {
    const { id } = (await connect()).body;
    expect((await limit(id, { dailyLimit: 200 })).body).toMatchObject({ dailyLimit: 200, minuteLimit: 10 });
    expect((await limit(id, { minuteLimit: 3 })).body).toMatchObject({ dailyLimit: 200, minuteLimit: 3 });
  });
  it.each([
    undefined,
    {},
    { dailyLimit: 0 },
    { dailyLimit: -1 },
    { minuteLimit: 1.5 },
    { minuteLimit: "3" },
    { dailyLimit: 1_000_001 },
    { dailyLimit: null },
    { address: "x@y.example" },
  ])("are not %j", async (body) => {
    const { id } = (await connect()).body;
    await expectRefused("PATCH", `/v1/inboxes/${id}`, body);
  });
  it("are nobody else's to set, an admin's neither", async () => {
    const { id } = (await connect()).body;
    for (const asker of [org.colleague, org.admin, (await makeOrganisation(test.db)).rep]) {
      const gone = { status: 404, body: { code: "inbox_not_found" } };
      expect(await limit(id, { dailyLimit: 1 }, asker)).toMatchObject(gone);
      for (const verb of ["test", "disconnect"]) expect(await post(id, verb, asker)).toMatchObject(gone);
      expect((await list(asker)).map((inbox: { id: string }) => inbox.id)).not.toContain(id);
    }
    expect((await list())[1]).toMatchObject({ id, connected: true, dailyLimit: 1000 });
  });
});

describe.each(["test", "disconnect"])("POST /v1/inboxes/:id/%s", (verb) => {
  it.each(hostileIds)("refuses %s as id", (_, id) => expectRefused("POST", `/v1/inboxes/${id}/${verb}`));
  it("refuses a body", async () => {
    const { id } = (await connect()).body;
    await expectRefused("POST", `/v1/inboxes/${id}/${verb}`, { force: true });
  });
});
