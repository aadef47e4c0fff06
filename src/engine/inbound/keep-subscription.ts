import { randomBytes } from "node:crypto";
import type { MailboxReading, MailNotifications, SubscriptionResult } from "../../mailbox/mailbox-reading.ts";
import type { InboxPlace } from "../../mailbox/mail-signals.ts";
import type { Database } from "../../store/database/database.ts";
import { hashClientState } from "../../store/inboxes/hash-client-state.ts";
import { readSubscription, type Subscription } from "../../store/inboxes/read-subscription.ts";
import { saveSubscription } from "../../store/inboxes/save-subscription.ts";
import type { EngineLog } from "../engine-options.ts";

export interface SubscriptionsOptions {
  db: Database;
  /** The system's clock: providers know no other. */
  systemClock: () => Date;
  /** The public address at which notifications for an inbox arrive; null: this service cannot be reached from outside. */
  addressOf: ((place: InboxPlace) => string) | null;
  log: EngineLog;
}

export interface Subscriptions {
  /** Sees to it that word of new mail comes, where the inbox's provider sends it. Quick when all is well. Never throws. */
  keep(place: InboxPlace, reading: MailboxReading): Promise<void>;
}

/** What Outlook allowed at least, ever: 4,230 minutes; nowadays it is 10,080. */
const lastsMs = 70 * 3_600_000;
const renewBeforeMs = 24 * 3_600_000;
/** Lifecycle notifications are noted in the database; so soon they are heeded. */
const lookAgainMs = 60_000;
const tryAgainMs = 600_000;

/**
 * Subscriptions of the inboxes that this process watches: made, renewed a day before they end, made anew when the
 * provider removed them or knows them no more. While there is none, mail is found by reading from time to time.
 */
export function createSubscriptions(options: SubscriptionsOptions): Subscriptions {
  const { addressOf, log } = options;
  const restsUntil = new Map<string, number>();

  async function keep(place: InboxPlace, notifications: MailNotifications, url: string): Promise<number> {
    const result = await ensure(options, place, notifications, url);
    if (result === null || result.kind === "subscribed") return lookAgainMs;
    const detail = result.kind === "failed" ? result.failure.detail : "Nothing to subscribe to.";
    log.warn({ ...place, detail }, "Word of new mail cannot be had; the inbox is read from time to time");
    return tryAgainMs;
  }

  return {
    async keep(place, { notifications }) {
      if (notifications === undefined || addressOf === null) return;
      const key = `${place.tenantId}/${place.inboxId}`;
      if (performance.now() < (restsUntil.get(key) ?? 0)) return;
      // Before anything is awaited: several who ask at once must not subscribe twice.
      restsUntil.set(key, performance.now() + lookAgainMs);
      try {
        restsUntil.set(key, performance.now() + (await keep(place, notifications, addressOf(place))));
      } catch (error) {
        log.warn({ ...place, error }, "A subscription to new mail could not be looked at");
      }
    },
  };
}

/** Null: nothing had to be done. */
async function ensure(
  options: SubscriptionsOptions,
  place: InboxPlace,
  notifications: MailNotifications,
  url: string,
): Promise<SubscriptionResult | null> {
  const { db, systemClock } = options;
  const known = await readSubscription(db, place);
  if (known === null) return null;
  const now = systemClock().getTime();
  const until = new Date(now + lastsMs);
  if (known.id !== null && known.clientStateHash !== null) {
    if (lasts(known, now)) return null;
    const renewed = await notifications.renew(known.id, until, url);
    if (renewed.kind === "subscribed") await saveSubscription(db, place, { until: renewed.until });
    if (renewed.kind !== "gone") return renewed;
  }
  const clientState = randomBytes(32).toString("base64url");
  // Before it is made: the first notification may be here before the answer is.
  await saveSubscription(db, place, { id: null, until: null, clientStateHash: hashClientState(clientState) });
  const made = await notifications.subscribe({ url, clientState, until });
  if (made.kind === "subscribed") await saveSubscription(db, place, { id: made.id, until: made.until });
  return made;
}

const lasts = ({ until }: Subscription, now: number): boolean =>
  until !== null && until.getTime() - now > renewBeforeMs;
