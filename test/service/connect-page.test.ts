import { createHash, randomBytes } from "node:crypto";
import { registerTenant } from "../../src/store/organisation/register-tenant.ts";
import { beginConnectScene, origin, rita, type ConnectScene, type Person } from "../support/connect-scene.ts";
import { createTestService } from "../support/test-service.ts";

let scene: ConnectScene;

beforeAll(async () => {
  scene = await beginConnectScene();
});
afterAll(() => scene.end());
beforeEach(async () => {
  await scene.reset();
  await scene.service.db.deleteFrom("open_sign_ins").execute();
});

const open = (language = "en") =>
  scene.service.app.inject({ url: "/connect/microsoft", headers: { "accept-language": language } });

/** What the page's script does with the click: the nonce that it keeps, and where it goes. */
async function begin(headers: Record<string, string> = {}) {
  const nonce = randomBytes(32).toString("base64url");
  const nonceHash = createHash("sha256").update(nonce).digest("base64url");
  const answer = await post("/connect/microsoft", { nonceHash }, headers);
  const link = answer.statusCode === 200 ? answer.json<{ url: string }>().url : "";
  return { status: answer.statusCode, link, nonce, headers: answer.headers };
}

/** What it does with the address that Microsoft sends the browser back to. */
async function comeBack(back: string, nonce: string, headers: Record<string, string> = {}) {
  const { pathname, search, hash } = new URL(back);
  expect([pathname, search]).toEqual(["/connect/microsoft/callback", ""]);
  const fields = { ...Object.fromEntries(new URLSearchParams(hash.slice(1))), nonce };
  const answer = await post("/connect/microsoft/finish", fields, headers);
  return { status: answer.statusCode, text: answer.body, headers: answer.headers };
}

async function post(url: string, fields: Record<string, string>, headers: Record<string, string> = {}) {
  const form = { "content-type": "application/x-www-form-urlencoded", ...headers };
  const payload = new URLSearchParams(fields).toString();
  return scene.service.app.inject({ method: "POST", url, headers: form, payload });
}

async function connect(person: Person = rita) {
  const { link, nonce } = await begin();
  return comeBack(scene.graph.authorize(link, person), nonce);
}

const inboxesOf = async (oid: string) =>
  scene.service.db
    .selectFrom("connected_inboxes as i")
    .innerJoin("users as u", "u.id", "i.user_id")
    .select(["i.address", "i.provider"])
    .where("u.subject_id", "=", oid)
    .execute();

describe("the page for everybody who wants to connect their mailbox", () => {
  it("is named to whoever reads the settings for pages", async () => {
    const settings = await scene.service.app.inject({ url: "/settings.json" });
    expect(settings.json()).toMatchObject({ connectPage: "/connect/microsoft" });
  });

  it("asks for a click, and for nothing that the pane knows", async () => {
    const page = await open();
    expect([page.statusCode, page.headers["cache-control"]]).toEqual([200, "no-store"]);
    expect(page.body).toContain("Sign in with Microsoft");
    expect((await open("de")).body).toContain("Verbinden Sie Ihr Postfach");
    const { link, headers } = await begin();
    expect(headers["cache-control"]).toBe("no-store");
    const asked = Object.fromEntries(new URL(link).searchParams);
    expect(asked).toMatchObject({
      redirect_uri: `${origin}/connect/microsoft/callback`,
      code_challenge_method: "S256",
      response_mode: "fragment",
      state: expect.stringMatching(/^open\.[\w-]{43}$/),
    });
    expect(asked["login_hint"]).toBeUndefined();
  });

  it("runs one script of ours, in nobody's frame, and says so to browsers without scripts", async () => {
    const wayBack = await scene.service.app.inject({ url: "/connect/microsoft/callback" });
    for (const page of [await open(), wayBack]) {
      expect(page.statusCode).toBe(200);
      expect(page.headers["content-security-policy"]).toBe(
        "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'; " +
          "frame-ancestors 'none'; script-src 'self'; connect-src 'self'",
      );
      expect(page.headers["referrer-policy"]).toBe("no-referrer");
      expect(page.body.match(/<script[^>]*>/g)).toEqual(['<script src="/taskpane/connect.js">']);
      expect(page.body).toContain("This page needs JavaScript.");
    }
  });

  it("sets no cookie, from the first page to the last", async () => {
    const { link, nonce, headers } = await begin();
    const end = await comeBack(scene.graph.authorize(link, rita), nonce);
    const wayBack = await scene.service.app.inject({ url: "/connect/microsoft/callback" });
    for (const answer of [await open(), { headers }, wayBack, end]) {
      expect(answer.headers["set-cookie"]).toBeUndefined();
    }
  });

  it("keeps of state, nonce and proof key nothing that could be used", async () => {
    const { link, nonce } = await begin();
    const state = new URL(link).searchParams.get("state") ?? "";
    const [row] = await scene.service.db.selectFrom("open_sign_ins").selectAll().execute();
    const [sha, written] = [createHash("sha256").update(nonce).digest(), JSON.stringify(row)];
    expect(row).toMatchObject({ nonce_hash: sha, verifier_key_id: "test" });
    expect(written).not.toContain(state.slice(5));
    expect(written).not.toContain(nonce);
    await comeBack(scene.graph.authorize(link, rita), nonce);
    expect(scene.lines.join("")).not.toMatch(new RegExp(`${nonce}|${state.slice(5)}|0\\.AXoA`));
  });

  it("connects the mailbox of whoever signs in, for the user that they are", async () => {
    await scene.inboxes();
    const page = await connect();
    expect([page.status, page.text]).toEqual([200, expect.stringContaining("Your inbox is connected")]);
    expect(await inboxesOf(rita.oid)).toEqual([
      { address: "rita.rep@seller.example", provider: "microsoft_graph" },
    ]);
  });

  it("makes somebody new of a known organisation a rep, as signing in to the pane does", async () => {
    const oid = "5a1e5000-0000-4000-8000-0000000000e9";
    scene.graph.profile = {
      ...scene.graph.profile,
      id: oid,
      mail: "nora@seller.example",
      displayName: "Nora New",
    };
    expect((await connect({ ...rita, oid })).status).toBe(200);
    expect(await inboxesOf(oid)).toEqual([{ address: "nora@seller.example", provider: "microsoft_graph" }]);
    const user = scene.service.db.selectFrom("users").select(["name", "role"]).where("subject_id", "=", oid);
    expect(await user.executeTakeFirst()).toEqual({ name: "Nora New", role: "rep" });
  });

  it("connects nothing for an organisation that uses the service no more", async () => {
    const tid = "5a1e5000-0000-4000-8000-00000000eeee";
    await registerTenant(scene.service.db, { id: tid, name: "Former AS" }, scene.service.time.now);
    const former = await connect({ ...rita, tid });
    expect([former.status, former.text]).toEqual([
      403,
      expect.stringContaining("does not use Sales Tools yet"),
    ]);
    expect(await inboxesOf(rita.oid)).toEqual([]);
  });

  it("connects nothing for an organisation that does not use the service, nor for who is deactivated or may only look", async () => {
    const stranger = await connect({ ...rita, tid: "5a1e5000-0000-4000-8000-00000000ffff" });
    expect([stranger.status, stranger.text]).toEqual([
      403,
      expect.stringContaining("does not use Sales Tools yet"),
    ]);
    await scene.inboxes();
    await scene.service.db.updateTable("users").set({ deactivated_at: new Date() }).execute();
    expect((await connect()).status).toBe(403);
    await scene.service.db.updateTable("users").set({ deactivated_at: null, role: "viewer" }).execute();
    expect((await connect()).status).toBe(403);
    await scene.service.db.updateTable("users").set({ role: "rep" }).execute();
    expect(await inboxesOf(rita.oid)).toEqual([]);
  });

  it("lets only the browser finish that began, in time, and once", async () => {
    const [one, other] = [await begin(), await begin()];
    const back = scene.graph.authorize(one.link, rita);
    // Who has the address but not the nonce: somebody who was sent it, another tab, somebody who guesses.
    for (const nonce of [
      "",
      other.nonce,
      one.nonce.slice(1),
      `${one.nonce}A`,
      randomBytes(32).toString("base64url"),
    ])
      expect((await comeBack(back, nonce)).status).toBe(400);
    expect((await comeBack(`${back}A`.replace("state=", "state=x"), one.nonce)).status).toBe(400);
    const { now } = scene.service.time;
    scene.service.time.now = new Date(now.getTime() + 15 * 60_000);
    expect((await comeBack(back, one.nonce)).status).toBe(400);
    scene.service.time.now = now;
    expect(await inboxesOf(rita.oid)).toEqual([]);
    // None of these took it away from who has the nonce.
    expect((await comeBack(back, one.nonce)).status).toBe(200);
    expect(await scene.service.db.selectFrom("open_sign_ins").selectAll().execute()).toHaveLength(1);
  });

  it("takes a state once, even with a code that was not used yet", async () => {
    const { link, nonce } = await begin();
    const [first, second] = [scene.graph.authorize(link, rita), scene.graph.authorize(link, rita)];
    const outcomes = await Promise.all([comeBack(first, nonce), comeBack(second, nonce)]);
    expect(new Set(outcomes.map(({ status }) => status))).toEqual(new Set([200, 400]));
  });

  it("does not let another site's page begin or finish in a visitor's browser", async () => {
    for (const site of ["cross-site", "same-site", "none"]) {
      expect((await begin({ "sec-fetch-site": site })).status).toBe(400);
      const { link, nonce } = await begin({ "sec-fetch-site": "same-origin" });
      const back = scene.graph.authorize(link, rita);
      expect((await comeBack(back, nonce, { "sec-fetch-site": site })).status).toBe(400);
    }
    expect(await inboxesOf(rita.oid)).toEqual([]);
  });

  it.each([
    ["nothing", {}],
    ["no digest", { nonceHash: "x" }],
    ["a longer one", { nonceHash: "x".repeat(44) }],
  ])("begins nothing for what its script does not send: %s", async (_, fields) => {
    expect((await post("/connect/microsoft", fields)).statusCode).toBe(400);
  });

  it("does not take the state of a user who asked by name, nor the other way round", async () => {
    const asked = new URL(await scene.signIn());
    const form = { ...Object.fromEntries(asked.searchParams), nonce: randomBytes(32).toString("base64url") };
    expect((await post("/connect/microsoft/finish", form)).statusCode).toBe(400);
    const { link } = await begin();
    const open = new URL(scene.graph.authorize(link, rita));
    const query = `${origin}${open.pathname}?${open.hash.slice(1)}`;
    expect((await scene.comeBack(query)).status).toBe(400);
    expect(await inboxesOf(rita.oid)).toEqual([]);
    expect((await scene.comeBack(asked.href)).status).toBe(200);
  });

  it("forgets sign-ins that nobody finished", async () => {
    await begin();
    scene.service.time.now = new Date(scene.service.time.now.getTime() + 15 * 60_000);
    const { link } = await begin();
    const rows = await scene.service.db.selectFrom("open_sign_ins").select("state_hash").execute();
    const state = new URL(link).searchParams.get("state") ?? "";
    expect(rows).toEqual([{ state_hash: createHash("sha256").update(state).digest() }]);
  });

  it("says that it is of no use where the service has no registration", async () => {
    const service = await createTestService();
    const page = await service.app.inject({ url: "/connect/microsoft" });
    expect(page.statusCode).toBe(404);
    expect(page.body).toContain("does not connect Microsoft 365 mailboxes");
    expect(page.body).not.toContain("<script");
    const settings = await service.app.inject({ url: "/settings.json" });
    expect(settings.json<{ connectPage: unknown }>().connectPage).toBeNull();
    await service.close();
  });
});
