import { UnreadableMessage } from "../../mail/parse/parsed-message.ts";
import type { FetchedMessage } from "../../mailbox/mailbox-reading.ts";
import { isDatabaseUnavailable } from "../../store/database/database-unavailable.ts";
import { hasErrorCode } from "../../store/database/error-code.ts";
import { applyMessage } from "../../store/inbound/apply-message.ts";
import { keepAside } from "../../store/inbound/keep-aside.ts";
import type { InboundMessage } from "../../store/inbound/inbound-message.ts";
import type { InboxOwner } from "../../store/inbound/read-inbox-owner.ts";
import type { InboundContext } from "./inbound-context.ts";
import { bytesKey, providerKey } from "./message-key.ts";
import { asUnclassified, readMessage } from "./read-message.ts";
import { trustedStamps, usualStamps } from "./trusted-stamps.ts";
import { isTooSlow, tookTooLong } from "./slow-messages.ts";

/**
 * Deals with one message; gives how many enrollments it ended. One on which something of ours breaks is doubtful, and the
 * contact waits for the rep; one that is no message, or that breaks even so, is kept aside with the reason and never stops
 * the others. Throws only when the database is away or too busy: then it comes again, but a message with which a statement
 * takes too long every time is kept aside like those.
 */
export async function processMessage(
  ctx: InboundContext,
  owner: InboxOwner,
  fetched: FetchedMessage,
): Promise<number> {
  const begun = performance.now();
  try {
    const onFault = (error: unknown) => tell(ctx, owner, error);
    const stamps = trustedStamps(owner, ctx.authservIds ?? [usualStamps]);
    const message = await readMessage(fetched, owner, { at: ctx.clock(), links: ctx.links, stamps, onFault });
    const applied = await apply(ctx, owner, message);
    const outcome = applied?.outcome ?? "known";
    ctx.onMetric({ kind: "message", class: message.class, outcome, ms: performance.now() - begun });
    return applied?.stopped ?? 0;
  } catch (error) {
    if (comesAgain(error) && !isTooSlowForGood(ctx, owner, fetched, error)) throw error;
    await aside(ctx, owner, fetched, error);
    ctx.onMetric({ kind: "message", class: null, outcome: "kept_aside", ms: performance.now() - begun });
    return 0;
  }
}

async function apply(ctx: InboundContext, owner: InboxOwner, message: InboundMessage) {
  try {
    return await applyMessage(ctx.db, message);
  } catch (error) {
    if (comesAgain(error)) throw error;
    tell(ctx, owner, error);
    return applyMessage(ctx.db, asUnclassified(message));
  }
}

/** The database is away, or others were faster again and again. */
const comesAgain = (error: unknown): boolean =>
  isDatabaseUnavailable(error) || hasErrorCode(error, "40001", "40P01");

function isTooSlowForGood(
  ctx: InboundContext,
  { inboxId }: InboxOwner,
  { raw }: FetchedMessage,
  error: unknown,
): boolean {
  return tookTooLong(error) && isTooSlow(ctx.db, `${inboxId}/${bytesKey(raw).toString("hex")}`);
}

function tell(ctx: InboundContext, { tenantId, inboxId }: InboxOwner, error: unknown): void {
  ctx.log.error({ error, tenantId, inboxId }, "A message could not be dealt with");
}

async function aside(
  ctx: InboundContext,
  owner: InboxOwner,
  fetched: FetchedMessage,
  error: unknown,
): Promise<void> {
  const { tenantId, inboxId } = owner;
  const { folder, receivedAt, providerId, webLink, raw } = fetched;
  const isUnreadable = error instanceof UnreadableMessage;
  if (!isUnreadable) tell(ctx, owner, error);
  const problem = isUnreadable
    ? `This is no message that can be read: ${error.message}`
    : tookTooLong(error)
      ? "It took too long to deal with this message, every time."
      : "Something went wrong while this message was dealt with.";
  const place = { tenantId, inboxId, folder, receivedAt, providerId, webLink };
  await keepAside(ctx.db, { ...place, messageKey: bytesKey(raw), at: ctx.clock(), problem });
}

/** Keeps a note of a message that the mailbox has and could not give. */
export async function noteUnreadable(
  ctx: InboundContext,
  { tenantId, inboxId }: InboxOwner,
  folder: FetchedMessage["folder"],
  { providerId, detail }: { providerId: string; detail: string },
): Promise<void> {
  const at = ctx.clock();
  const place = { tenantId, inboxId, folder, receivedAt: at, at, providerId, webLink: null };
  const problem = `The mailbox could not give this message: ${detail}`;
  await keepAside(ctx.db, { ...place, messageKey: providerKey(providerId), problem });
  ctx.onMetric({ kind: "message", class: null, outcome: "kept_aside", ms: 0 });
}
