import { timingSafeEqual } from "node:crypto";
import * as z from "zod/mini";
import { hashClientState } from "../../store/inboxes/hash-client-state.ts";
import { readSubscription } from "../../store/inboxes/read-subscription.ts";
import { saveSubscription } from "../../store/inboxes/save-subscription.ts";
import { wantMailbox } from "../../store/inboxes/want-mailbox.ts";
import type { App, ServiceContext } from "../context.ts";

export interface InboxPlace {
  tenantId: string;
  inboxId: string;
}

/** What Microsoft Graph sends, as far as we look at it. */
const Notification = z.object({
  subscriptionId: z.string(),
  clientState: z.string().check(z.maxLength(128)),
  lifecycleEvent: z.optional(z.string()),
});
const Notifications = z.object({ value: z.array(z.unknown()) });
const Place = z.object({ tenantId: z.uuid(), inboxId: z.uuid() });
const Handshake = z.object({ validationToken: z.string().check(z.minLength(1), z.maxLength(4_000)) });

type Heard = z.infer<typeof Notification>;

export const notificationPath = "/v1/mailbox/notifications";
/** Anybody may knock here; more than so many at once are not looked into, as mail is also found without word of it. */
const atOnce = 20;

/**
 * Where Microsoft Graph sends word of new mail, without sign-in. The handshake echoes its token; everything else is
 * answered with 202 at once, whatever it is: the sender of a forged one learns nothing, and a slow answer would have the
 * address throttled. `onMail` is called for genuine ones.
 */
export function notificationRoutes(
  { db }: Pick<ServiceContext, "db">,
  onMail: (place: InboxPlace) => void,
): (app: App) => Promise<void> {
  let underWay = 0;

  async function hear(place: InboxPlace, heard: readonly Heard[]): Promise<boolean> {
    const subscription = await readSubscription(db, place);
    // Of an inbox that was disconnected word goes on coming until its subscription ends.
    if (subscription === null) return true;
    const hash = subscription.clientStateHash;
    const genuine = heard.filter(({ clientState }) => hash !== null && isSame(hash, clientState));
    if (genuine.length === 0) return false;
    for (const { lifecycleEvent, subscriptionId } of genuine) {
      if (subscriptionId === subscription.id) await heed(db, place, lifecycleEvent);
    }
    await wantMailbox(db, place);
    onMail(place);
    return true;
  }

  return async (app) => {
    await app.register(async (scope) => {
      // The handshake has no body but names one's type.
      scope.addContentTypeParser("*", (_request, payload, done) => {
        payload.resume();
        done(null, undefined);
      });
      scope.post(`${notificationPath}/:tenantId/:inboxId`, { schema: { hide: true } }, (request, reply) => {
        const handshake = Handshake.safeParse(request.query);
        if (handshake.success) {
          return reply.type("text/plain; charset=utf-8").send(handshake.data.validationToken);
        }
        const [place, heard] = [Place.safeParse(request.params), read(request.body)];
        if (place.success && heard.length > 0 && underWay < atOnce) {
          underWay++;
          hear(place.data, heard)
            .then((genuine) => genuine || request.log.warn(place.data, "A notification was not genuine"))
            .catch((err: unknown) => request.log.warn({ err }, "A notification could not be noted"))
            .finally(() => underWay--);
        }
        return reply.status(202).send();
      });
    });
  };
}

function read(body: unknown): Heard[] {
  const parsed = Notifications.safeParse(body);
  if (!parsed.success) return [];
  return parsed.data.value.slice(0, 1_000).flatMap((each) => {
    const one = Notification.safeParse(each);
    return one.success ? [one.data] : [];
  });
}

const isSame = (hash: Buffer, clientState: string): boolean =>
  timingSafeEqual(hash, hashClientState(clientState));

/** Noted for whoever keeps the subscription; `missed` asks for no more than to read, which every notification does. */
async function heed(db: ServiceContext["db"], place: InboxPlace, event: string | undefined): Promise<void> {
  if (event === "reauthorizationRequired") await saveSubscription(db, place, { until: new Date(0) });
  if (event === "subscriptionRemoved") await saveSubscription(db, place, { id: null, until: null });
}
