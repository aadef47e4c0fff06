import { randomUUID } from "node:crypto";
import type { FakeItem } from "./fake-mailbox.ts";

export interface FakeSubscription {
  id: string;
  changeType: string;
  resource: string;
  notificationUrl: string;
  lifecycleNotificationUrl: string;
  expirationDateTime: string;
  clientState: string;
  immutable: boolean;
}

export type LifecycleEvent = "reauthorizationRequired" | "subscriptionRemoved" | "missed";

/** How an address answered: to the handshake, or to a notification. */
export interface Heard {
  status: number;
  ms: number;
}

export type SubscriptionAnswer =
  | { status: 200 | 201; body: Record<string, unknown> }
  | { status: 400 | 404; code: string; message: string };

export interface FakeSubscriptions {
  all: Map<string, FakeSubscription>;
  /** How addresses answered, in order. */
  heard: Heard[];
  create(asked: Record<string, unknown>, immutable: boolean): Promise<SubscriptionAnswer>;
  renew(id: string, asked: Record<string, unknown>): SubscriptionAnswer;
  /** Sends word of these messages to every subscription, in one request each, so many times. */
  notify(items: readonly FakeItem[], times?: number): Promise<void>;
  lifecycle(event: LifecycleEvent): Promise<void>;
}

const longestMs = 10_080 * 60_000;
const user = "users/8ee44408-0679-472c-bc2a-692812af3437@84bd8158-6d4d-4958-8b9f-9d6445542f95";
const tenantId = "84bd8158-6d4d-4958-8b9f-9d6445542f95";

/** Change notifications as they are documented: the handshake with both addresses, expiry, payloads, lifecycle events. */
export function createFakeSubscriptions(): FakeSubscriptions {
  const all = new Map<string, FakeSubscription>();
  const heard: Heard[] = [];

  async function post(url: string, body: unknown): Promise<void> {
    const began = performance.now();
    const headers = { "Content-Type": "application/json; charset=utf-8" };
    // Microsoft 365 waits 3 s; a busy machine that runs tests may need more.
    const signal = AbortSignal.timeout(60_000);
    const answer = await fetch(url, { method: "POST", headers, body: JSON.stringify(body), signal });
    await answer.text();
    heard.push({ status: answer.status, ms: performance.now() - began });
  }
  const base = ({ id, expirationDateTime, clientState }: FakeSubscription) => ({
    subscriptionId: id,
    subscriptionExpirationDateTime: expirationDateTime,
    clientState,
    tenantId,
  });

  return {
    all,
    heard,
    async create(asked, immutable) {
      const fault = faultOf(asked);
      if (fault !== null) return fault;
      const subscription = { ...(asked as unknown as FakeSubscription), id: randomUUID(), immutable };
      for (const url of [subscription.notificationUrl, subscription.lifecycleNotificationUrl]) {
        if (!(await shakesHands(url))) {
          return { status: 400, code: "ValidationError", message: "Subscription validation request failed." };
        }
      }
      all.set(subscription.id, subscription);
      return { status: 201, body: presented(subscription) };
    },
    renew(id, { expirationDateTime }) {
      const subscription = all.get(id);
      if (subscription === undefined) {
        return { status: 404, code: "ResourceNotFound", message: "The object was not found." };
      }
      subscription.expirationDateTime = String(expirationDateTime);
      return { status: 200, body: presented(subscription) };
    },
    async notify(items, times = 1) {
      for (const subscription of [...all.values()].flatMap((each) =>
        Array.from({ length: times }, () => each),
      )) {
        const value = items.map((item) => ({
          ...base(subscription),
          changeType: "created",
          resource: `${user}/messages/${item.id}`,
          resourceData: {
            "@odata.type": "#Microsoft.Graph.Message",
            "@odata.id": `${user}/Messages/${item.id}`,
            "@odata.etag": `W/"CQAAABYAAA${String(item.arrived)}"`,
            id: item.id,
          },
        }));
        await post(subscription.notificationUrl, { value });
      }
    },
    async lifecycle(lifecycleEvent) {
      for (const subscription of all.values()) {
        if (lifecycleEvent === "subscriptionRemoved") all.delete(subscription.id);
        const value = [{ ...base(subscription), lifecycleEvent }];
        await post(subscription.lifecycleNotificationUrl, { value });
      }
    },
  };
}

function faultOf(asked: Record<string, unknown>): SubscriptionAnswer | null {
  const needed = [
    "changeType",
    "notificationUrl",
    "lifecycleNotificationUrl",
    "resource",
    "expirationDateTime",
  ];
  const missing = needed.find((name) => typeof asked[name] !== "string");
  if (missing !== undefined) return invalid(`Property ${missing} is missing.`);
  if (String(asked["clientState"]).length > 128) return invalid("clientState is longer than 128 characters.");
  const lastsMs = Date.parse(String(asked["expirationDateTime"])) - Date.now();
  if (!(lastsMs > 0 && lastsMs <= longestMs)) {
    return invalid("Subscription expiration can only be 10080 minutes in the future.");
  }
  return null;
}

const invalid = (message: string): SubscriptionAnswer => ({ status: 400, code: "InvalidRequest", message });

function presented(subscription: FakeSubscription): Record<string, unknown> {
  const context = "https://graph.microsoft.com/v1.0/$metadata#subscriptions/$entity";
  const shown = { "@odata.context": context, ...subscription } as Record<string, unknown>;
  delete shown["immutable"];
  return shown;
}

/** Before it says yes, Graph asks the address for the token it sends along, as text/plain within 10 seconds. */
async function shakesHands(url: string): Promise<boolean> {
  const token = `Validation: Testing client application reachability for subscription Request-Id: ${randomUUID()} <&+%>`;
  // Spaces as plus signs, as forms have them.
  const query = new URLSearchParams({ validationToken: token }).toString();
  const answer = await fetch(`${url}?${query}`, {
    method: "POST",
    headers: { "Content-Type": "text/plain; charset=utf-8" },
    signal: AbortSignal.timeout(60_000),
  });
  const echoed = answer.status === 200 && (await answer.text()) === token;
  return echoed && answer.headers.get("content-type")?.startsWith("text/plain") === true;
}
