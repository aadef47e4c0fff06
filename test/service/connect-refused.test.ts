import { beginConnectScene, origin, rita, type ConnectScene, type Person } from "../support/connect-scene.ts";

let scene: ConnectScene;

beforeAll(async () => {
  scene = await beginConnectScene();
});
afterAll(() => scene.end());
beforeEach(() => scene.reset());

const refusedTitle = "Your inbox was not connected";

describe("the way back of a sign-in that is refused", () => {
  it.each<[string, () => Person]>([
    [
      "another person of the directory",
      () => ({
        tid: rita.tid,
        oid: (scene.graph.profile.id = "5a1e5000-0000-4000-8000-0000000000e2"),
      }),
    ],
    [
      "a person of another directory with the same id",
      () => ({ tid: "5a1e5000-0000-4000-8000-00000000ffff", oid: rita.oid }),
    ],
  ])("refuses %s, whose mailbox would be handed to the user", async (_, who) => {
    const page = await scene.connect(who());
    expect([page.status, page.text]).toEqual([403, expect.stringContaining("another account")]);
    expect(await scene.inboxes()).toEqual([]);
  });

  it.each<[string, number, string, () => Person]>([
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
    ["without a mailbox", 409, "no mailbox", () => ((scene.graph.hasMailbox = false), rita)],
    ["without an address", 409, "no mailbox", () => ((scene.graph.profile.mail = null), rita)],
    [
      "when Graph fails",
      502,
      "does not answer just now",
      () => ((scene.graph.faults.me = [{ status: 503, code: "serviceNotAvailable" }]), rita),
    ],
    [
      "when the token endpoint fails",
      502,
      "does not answer just now",
      () => ((scene.graph.faults.token = ["cut_before"]), rita),
    ],
  ])("says what is wrong to a person %s", async (_, status, words, who) => {
    const page = await scene.connect(who());
    expect(page).toMatchObject({ status, title: refusedTitle });
    expect(page.text).toContain(words);
    expect(page.text).not.toContain("person.example");
    expect(await scene.inboxes()).toEqual([]);
  });

  it.each([
    ["nothing but a blank state", "?state="],
    ["a state that is none", "?state=x&code=y"],
    ["no state", "?code=y"],
    ["a long state", `?state=${"x".repeat(2_000)}`],
    ["two states", "?state=a&state=b"],
    ["a list", "?state[]=a"],
  ])("says so of what no sign-in page sends: %s", async (_, query) => {
    const page = await scene.comeBack(`${origin}/connect/microsoft/callback${query}`);
    expect(page).toMatchObject({ status: 400, title: refusedTitle });
  });

  it("does not redeem a code for a state that was made for mail servers", async () => {
    const back = await scene.signIn(rita, "mail-servers");
    expect((await scene.comeBack(back.replace("/mail-servers/", "/microsoft/"))).status).toBe(400);
  });

  it("does nothing for a user who has been deactivated meanwhile", async () => {
    const back = await scene.signIn();
    await scene.service.db.updateTable("users").set({ deactivated_at: scene.service.time.now }).execute();
    expect((await scene.comeBack(back)).status).toBe(400);
    await scene.service.db.updateTable("users").set({ deactivated_at: null }).execute();
  });

  it("speaks the languages of the pane, and logs neither names nor codes", async () => {
    expect((await scene.connect(rita, "de-AT")).title).toBe("Ihr Postfach ist verbunden");
    expect((await scene.connect(rita, "pl")).title).toBe("Skrzynka jest podłączona");
    expect((await scene.connect({ tid: "x", oid: "y" }, "nb")).title).toBe(
      "Innboksen din ble ikke koblet til",
    );
    const log = scene.lines.join("");
    expect(log).toContain("An inbox was not connected");
    expect(log).not.toMatch(/rita|0\.AXoA|seller\.example/i);
  });
});
