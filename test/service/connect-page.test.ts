import { beginConnectScene, origin, rita, type ConnectScene, type Person } from "../support/connect-scene.ts";
import { createTestService } from "../support/test-service.ts";

let scene: ConnectScene;

beforeAll(async () => {
  scene = await beginConnectScene();
});
afterAll(() => scene.end());
beforeEach(async () => {
  await scene.reset();
});

/** A browser opens the page; gives the link it shows and the cookie it is given. */
async function open(language = "en") {
  const { app } = scene.service;
  const page = await app.inject({ url: "/connect/microsoft", headers: { "accept-language": language } });
  const link = /href="([^"]+)"/.exec(page.body)?.[1]?.replaceAll("&amp;", "&") ?? "";
  const cookie = String(page.headers["set-cookie"] ?? "");
  return { page, link, cookie };
}

/** The same browser, or another one, comes back from Microsoft. */
async function comeBack(back: string, cookie = "") {
  const { pathname, search } = new URL(back);
  const headers = { cookie: cookie.split(";", 1)[0] ?? "" };
  const answer = await scene.service.app.inject({ url: `${pathname}${search}`, headers });
  return { status: answer.statusCode, text: answer.body };
}

async function connect(person: Person = rita) {
  const { link, cookie } = await open();
  return comeBack(scene.graph.authorize(link, person), cookie);
}

const inboxesOf = async (oid: string) =>
  scene.service.db
    .selectFrom("connected_inboxes as i")
    .innerJoin("users as u", "u.id", "i.user_id")
    .select(["i.address", "i.provider"])
    .where("u.subject_id", "=", oid)
    .execute();

describe("the page for everybody who wants to connect their mailbox", () => {
  it("asks for a click, and for nothing that the pane knows", async () => {
    const { page, link, cookie } = await open();
    expect([page.statusCode, page.headers["cache-control"]]).toEqual([200, "no-store"]);
    expect(page.headers["content-security-policy"]).not.toContain("script");
    expect(cookie).toMatch(
      /^__Host-connect=[\w-]{43}; Max-Age=900; Path=\/; Secure; HttpOnly; SameSite=Lax$/,
    );
    const asked = new URL(link).searchParams;
    expect([asked.get("redirect_uri"), asked.get("code_challenge_method")]).toEqual([
      `${origin}/connect/microsoft/callback`,
      "S256",
    ]);
    // The state shows neither proof key nor cookie.
    expect(asked.get("state")).not.toContain(cookie.slice(15, 50));
    expect((await open("de")).page.body).toContain("Verbinden Sie Ihr Postfach");
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

  it("connects nothing for an organisation that does not use the service, nor for who is deactivated", async () => {
    const stranger = await connect({ ...rita, tid: "5a1e5000-0000-4000-8000-00000000ffff" });
    expect([stranger.status, stranger.text]).toEqual([
      403,
      expect.stringContaining("does not use Sales Tools yet"),
    ]);
    await scene.inboxes();
    await scene.service.db.updateTable("users").set({ deactivated_at: new Date() }).execute();
    expect((await connect()).status).toBe(403);
    await scene.service.db.updateTable("users").set({ deactivated_at: null }).execute();
    expect(await inboxesOf(rita.oid)).toEqual([]);
  });

  it("lets only the browser finish that began, in time, and with what it was given", async () => {
    const [one, other] = [await open(), await open()];
    const back = scene.graph.authorize(one.link, rita);
    for (const cookie of ["", other.cookie, "__Host-connect=", "a=b"]) {
      expect(await comeBack(back, cookie)).toMatchObject({ status: 400 });
    }
    const changed = new URL(back);
    changed.searchParams.set("state", `${changed.searchParams.get("state") ?? ""}A`);
    expect((await comeBack(changed.href, one.cookie)).status).toBe(400);
    const { now } = scene.service.time;
    scene.service.time.now = new Date(now.getTime() + 15 * 60_000);
    expect((await comeBack(back, one.cookie)).status).toBe(400);
    scene.service.time.now = now;
    expect((await comeBack(back, one.cookie)).status).toBe(200);
    // The code was for one use.
    expect((await comeBack(back, one.cookie)).status).toBe(400);
  });

  it("says that it is of no use where the service has no registration", async () => {
    const service = await createTestService();
    const page = await service.app.inject({ url: "/connect/microsoft" });
    expect([page.statusCode, page.headers["set-cookie"]]).toEqual([404, undefined]);
    expect(page.body).toContain("does not connect Microsoft 365 mailboxes");
    await service.close();
  });
});
