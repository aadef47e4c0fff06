import type { MailNotifications } from "../../src/mailbox/mailbox-reading.ts";
import { beginGraphScene, type GraphScene } from "../support/graph-fake/graph-scene.ts";

let scene: GraphScene;
let notifications: MailNotifications;

beforeEach(async () => {
  scene = await beginGraphScene();
  notifications = scene.mailbox.reading!.notifications!;
  scene.graph.subscriptions.all.set("s1", {
    id: "s1",
    changeType: "created",
    resource: "me/messages",
    notificationUrl: "https://old.example/v1/mailbox/notifications/t/i",
    lifecycleNotificationUrl: "https://old.example/v1/mailbox/notifications/t/i",
    expirationDateTime: new Date().toISOString(),
    clientState: "secret",
    immutable: true,
  });
});
afterEach(() => scene.graph.stop());

const until = new Date("2026-03-05T09:00:00Z");

test("a subscription is renewed where it sends word to us", async () => {
  const url = "https://old.example/v1/mailbox/notifications/t/i";
  expect(await notifications.renew("s1", until, url)).toEqual({ kind: "subscribed", id: "s1", until });
  expect([...scene.graph.subscriptions.all.keys()]).toEqual(["s1"]);
});

test("one that sends word to where the service was before is ended, and counts as gone", async () => {
  const url = "https://new.example/v1/mailbox/notifications/t/i";
  expect(await notifications.renew("s1", until, url)).toEqual({ kind: "gone" });
  expect(scene.graph.subscriptions.all.size).toBe(0);
});
