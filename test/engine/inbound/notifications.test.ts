import Fastify from "fastify";
import type { AddressInfo } from "node:net";
import { createSubscriptions } from "../../../src/engine/inbound/keep-subscription.ts";
import { createMailSignals } from "../../../src/mailbox/mail-signals.ts";
import type { App } from "../../../src/service/context.ts";
import { jsonBodies } from "../../../src/service/json-bodies.ts";
import { notificationPath, notificationRoutes } from "../../../src/service/routes/notification-routes.ts";
import { newId } from "../../../src/store/database/new-id.ts";
import { readSubscription } from "../../../src/store/inboxes/read-subscription.ts";
import { createTestDatabase, type TestDatabase } from "../../support/database.ts";
import { beginGraphScene, type GraphScene } from "../../support/graph-fake/graph-scene.ts";
import { makeInbox, makeOrganisation } from "../../support/organisation.ts";

let database: TestDatabase;
let app: App;
let address: string;
let scene: GraphScene;
let place: { tenantId: string; inboxId: string };
let now: Date;
let warnings: string[];
let woken: string[];

beforeAll(async () => {
  database = await createTestDatabase();
  app = Fastify();
  jsonBodies(app);
  await notificationRoutes({ db: database.db }, ({ inboxId }) => woken.push(inboxId))(app);
  await app.listen({ host: "127.0.0.1", port: 0 });
  address = `http://127.0.0.1:${String((app.server.address() as AddressInfo).port)}`;
});
afterAll(async () => {
  await app.close();
  await database.destroy();
});
beforeEach(async () => {
  scene = await beginGraphScene();
  const { rep } = await makeOrganisation(database.db);
  place = {
    tenantId: rep.tenantId,
    inboxId: await makeInbox(database.db, rep, { isDefault: false, address: "g@x.example" }),
  };
  await database.db
    .insertInto("mailbox_watches")
    .values({ tenant_id: place.tenantId, inbox_id: place.inboxId, lease_until: new Date() })
    .execute();
  now = new Date();
  [warnings, woken] = [[], []];
});
afterEach(() => scene.graph.stop());

const urlOf = ({ tenantId, inboxId }: typeof place) => `${address}${notificationPath}/${tenantId}/${inboxId}`;
const noted = (_: object, message: string) => void warnings.push(message);

/** A process that watches; it looks at its subscriptions as if a minute had passed since the last look. */
function watcher(addressOf: ((of: typeof place) => string) | null = urlOf) {
  const keep = () =>
    createSubscriptions({
      db: database.db,
      systemClock: () => now,
      addressOf,
      log: { info: noted, warn: noted, error: noted },
    }).keep(place, scene.mailbox.reading!);
  return { keep };
}

const kept = async () => (await readSubscription(database.db, place))!;
const wanted = async () =>
  (
    await database.db
      .selectFrom("mailbox_watches")
      .select("wanted_at")
      .where("inbox_id", "=", place.inboxId)
      .executeTakeFirstOrThrow()
  ).wanted_at;
const hours = (count: number) => count * 3_600_000;
const subscriptions = () => [...scene.graph.subscriptions.all.values()];

/** A notification is answered before it is looked into. */
async function settled(condition: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await condition())) await new Promise((resolve) => setImmediate(resolve));
}
const post = (body: unknown, to = urlOf(place), type = "application/json") =>
  fetch(to, { method: "POST", headers: { "content-type": type }, body: JSON.stringify(body) });

describe("a subscription", () => {
  it("is made once, shakes hands, and asks for immutable ids and lifecycle events", async () => {
    const { keep } = watcher();
    await keep();
    await keep();
    expect(warnings).toEqual([]);
    expect(subscriptions()).toMatchObject([
      {
        resource: "me/messages",
        changeType: "created",
        immutable: true,
        lifecycleNotificationUrl: urlOf(place),
      },
    ]);
    const { id, until, clientStateHash } = await kept();
    expect(id).toBe(subscriptions()[0]?.id);
    expect(until!.getTime() - now.getTime()).toBeGreaterThan(hours(48));
    // The secret itself is nowhere but at Microsoft.
    expect(clientStateHash).toHaveLength(32);
    expect(clientStateHash?.toString()).not.toContain(subscriptions()[0]?.clientState);
  });

  it("is renewed a day before it ends, and stays the same one", async () => {
    const { keep } = watcher();
    await keep();
    const before = await kept();
    now = new Date(before.until!.getTime() - hours(25));
    await keep();
    expect((await kept()).until).toEqual(before.until);
    now = new Date(before.until!.getTime() - hours(23));
    await keep();
    const after = await kept();
    expect(after.id).toBe(before.id);
    expect(after.until!.getTime()).toBeGreaterThan(before.until!.getTime());
    expect(scene.graph.heard.filter((line) => line.startsWith("PATCH"))).toHaveLength(1);
  });

  it("is made anew where Microsoft 365 knows it no more", async () => {
    const { keep } = watcher();
    await keep();
    scene.graph.subscriptions.all.clear();
    now = new Date((await kept()).until!.getTime() - hours(1));
    await keep();
    expect(subscriptions()).toHaveLength(1);
    expect((await kept()).id).toBe(subscriptions()[0]?.id);
  });

  it("that cannot be had is told in the log, and not asked for at every look", async () => {
    const one = createSubscriptions({
      db: database.db,
      systemClock: () => now,
      addressOf: (of) => `${urlOf(of)}/elsewhere`,
      log: { info: noted, warn: noted, error: noted },
    });
    for (let look = 0; look < 3; look++) await one.keep(place, scene.mailbox.reading!);
    expect(warnings).toEqual(["Word of new mail cannot be had; the inbox is read from time to time"]);
    expect(scene.graph.heard.filter((line) => line.endsWith("/subscriptions"))).toHaveLength(1);
  });

  it("is not asked for by a service that nobody reaches from outside", async () => {
    await watcher(null).keep();
    expect(scene.graph.heard).toEqual([]);
  });
});

describe("a notification", () => {
  it("makes the inbox wanted and wakes whoever waits, and is answered at once", async () => {
    await watcher().keep();
    await scene.graph.subscriptions.notify([await scene.add("new")]);
    await settled(() => woken.length === 1);
    expect(woken).toEqual([place.inboxId]);
    expect(await wanted()).not.toBeNull();
    expect(scene.graph.subscriptions.heard).toEqual([{ status: 202, ms: expect.any(Number) }]);
    expect(scene.graph.subscriptions.heard[0]!.ms).toBeLessThan(20_000);
  });

  it("may come twice, or about many messages at once", async () => {
    await watcher().keep();
    await scene.graph.subscriptions.notify([await scene.add("one"), await scene.add("two")], 3);
    await settled(() => woken.length === 3);
    expect(new Set(scene.graph.subscriptions.heard.map(({ status }) => status))).toEqual(new Set([202]));
  });

  it("that does not bear the secret changes nothing, and its sender learns nothing", async () => {
    await watcher().keep();
    const { id: subscriptionId } = await kept();
    const forged = (part: object) => ({ value: [{ subscriptionId, clientState: "guess", ...part }] });
    const other = { ...place, inboxId: newId() };
    const answers = [
      await post(forged({})),
      await post(forged({ lifecycleEvent: "subscriptionRemoved" })),
      await post({ value: [{ subscriptionId }] }),
      await post(forged({}), urlOf(other)),
      await post(forged({}), `${address}${notificationPath}/x/y`),
      await post({ value: "no list" }),
      await post(null),
      await post(forged({ clientState: "x".repeat(200_000) })),
      await post(forged({}), urlOf(place), "text/plain"),
    ];
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 202));
    // One that is genuine, sent after them, has been seen: so have they.
    await scene.graph.subscriptions.notify([await scene.add("new")]);
    await settled(() => woken.length > 0);
    expect(woken).toEqual([place.inboxId]);
    expect((await kept()).id).toBe(subscriptionId);
  });

  it("of an earlier subscription is not believed any more", async () => {
    const { keep } = watcher();
    await keep();
    const [old] = subscriptions();
    scene.graph.subscriptions.all.clear();
    now = new Date((await kept()).until!.getTime());
    await keep();
    await post({ value: [{ subscriptionId: old?.id, clientState: old?.clientState }] });
    await scene.graph.subscriptions.notify([await scene.add("new")]);
    await settled(() => woken.length > 0);
    expect(woken).toHaveLength(1);
  });

  it("finds whoever waits for mail in this process", async () => {
    const signals = createMailSignals();
    const stop = new AbortController();
    const waiting = signals.wait(place, 60_000, stop.signal);
    signals.notify({ ...place, inboxId: newId() });
    signals.notify(place);
    await waiting;
    // Word that came while nobody waited is not lost.
    signals.notify(place);
    await signals.wait(place, 60_000, stop.signal);
    const last = signals.wait(place, 60_000, stop.signal);
    stop.abort();
    await last;
  });
});

describe("lifecycle notifications", () => {
  it("reauthorizationRequired renews at the next look", async () => {
    const { keep } = watcher();
    await keep();
    const { id } = await kept();
    await scene.graph.subscriptions.lifecycle("reauthorizationRequired");
    await settled(async () => (await kept()).until?.getTime() === 0);
    await keep();
    expect(await kept()).toMatchObject({ id, until: expect.any(Date) });
    expect((await kept()).until!.getTime()).toBeGreaterThan(now.getTime() + hours(48));
  });

  it("subscriptionRemoved makes a new one, and the inbox is read for what was missed", async () => {
    const { keep } = watcher();
    await keep();
    await scene.graph.subscriptions.lifecycle("subscriptionRemoved");
    await settled(async () => (await wanted()) !== null);
    expect((await kept()).id).toBeNull();
    await keep();
    expect(subscriptions()).toHaveLength(1);
  });

  it("missed has the inbox read", async () => {
    await watcher().keep();
    await scene.graph.subscriptions.lifecycle("missed");
    await settled(() => woken.length > 0);
    expect(await wanted()).not.toBeNull();
    expect(woken).toEqual([place.inboxId]);
  });
});

it("the handshake echoes its token as plain text that no page can be made of", async () => {
  const token = "<script>alert(1)</script> 100% &+ ü";
  const answer = await fetch(`${urlOf(place)}?validationToken=${encodeURIComponent(token)}`, {
    method: "POST",
  });
  expect([answer.status, answer.headers.get("content-type")]).toEqual([200, "text/plain; charset=utf-8"]);
  expect(await answer.text()).toBe(token);
});
