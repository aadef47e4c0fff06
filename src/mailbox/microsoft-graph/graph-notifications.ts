import { failure, MailboxError } from "../failure.ts";
import type { MailNotifications, SubscriptionResult } from "../mailbox-reading.ts";
import { explainGraphError, type GraphAnswer } from "./explain-graph-error.ts";
import type { GraphRequests } from "./graph-requests.ts";

export interface GraphNotificationsOptions {
  requests: GraphRequests;
  /** E.g. `https://graph.microsoft.com/v1.0`. */
  baseUrl: string;
  /** `me`, or `users/{id}`. */
  mailbox: string;
}

/** Graph asks our address back (ten seconds at most) before it answers. */
const patienceMs = 25_000;
/** A person waits while their inbox is disconnected. */
const farewellMs = 5_000;

/**
 * Subscriptions to new messages in all folders of a mailbox: one does for inbox, junk and sent, and what it says is only
 * that something came. Renewing also answers `reauthorizationRequired`.
 */
export function createGraphNotifications(options: GraphNotificationsOptions): MailNotifications {
  const { requests, baseUrl, mailbox } = options;
  const ask = async (
    method: "POST" | "PATCH",
    path: string,
    body: object,
    read: (answer: GraphAnswer) => Promise<SubscriptionResult> | SubscriptionResult,
  ): Promise<SubscriptionResult> => {
    try {
      const signal = AbortSignal.timeout(patienceMs);
      return await read(await requests.ask({ method, url: `${baseUrl}${path}`, body, signal }));
    } catch (error) {
      const unknown = failure("unreachable", "Microsoft 365 gave an answer that cannot be read.");
      return { kind: "failed", failure: error instanceof MailboxError ? error.failure : unknown };
    }
  };

  const unsubscribe = async (id: string): Promise<boolean> => {
    const url = `${baseUrl}/subscriptions/${encodeURIComponent(id)}`;
    const signal = AbortSignal.timeout(farewellMs);
    const answer = await requests.ask({ method: "DELETE", url, signal }).catch(() => null);
    return answer !== null && (answer.status < 300 || answer.status === 404);
  };

  return {
    subscribe({ url, clientState, until }) {
      const body = {
        changeType: "created",
        notificationUrl: url,
        lifecycleNotificationUrl: url,
        resource: `${mailbox}/messages`,
        expirationDateTime: until.toISOString(),
        clientState,
      };
      return ask("POST", "/subscriptions", body, resultOf);
    },
    renew(id, until, url) {
      const body = { expirationDateTime: until.toISOString() };
      return ask("PATCH", `/subscriptions/${encodeURIComponent(id)}`, body, async (answer) => {
        // The service has moved to another address since: where it was, nobody hears.
        if (!leadsElsewhere(answer, url)) return resultOf(answer);
        await unsubscribe(id);
        return { kind: "gone" };
      });
    },
    unsubscribe,
  };
}

function leadsElsewhere({ status, body }: GraphAnswer, url: string): boolean {
  const { notificationUrl } = (body ?? {}) as Record<string, unknown>;
  return status < 300 && typeof notificationUrl === "string" && notificationUrl !== url;
}

function resultOf(answer: GraphAnswer): SubscriptionResult {
  if (answer.status === 404) return { kind: "gone" };
  const { id, expirationDateTime } = (answer.body ?? {}) as Record<string, unknown>;
  const until = new Date(typeof expirationDateTime === "string" ? expirationDateTime : Number.NaN);
  if (answer.status >= 300) return { kind: "failed", failure: explainGraphError(answer, "request") };
  if (typeof id !== "string" || Number.isNaN(until.getTime())) {
    return { kind: "failed", failure: failure("unreachable", "Microsoft 365 gave no subscription.") };
  }
  return { kind: "subscribed", id, until };
}
