import { UnreadableMessage } from "../../mail/parse/parsed-message.ts";
import type { FetchedMessage } from "../../mailbox/mailbox-reading.ts";
import { isDatabaseUnavailable } from "../../store/database-unavailable.ts";
import { applyMessage } from "../../store/inbound/apply-message.ts";
import { keepAside } from "../../store/inbound/keep-aside.ts";
import type { InboxOwner } from "../../store/inbound/read-inbox-owner.ts";
import type { InboundContext } from "./inbound-context.ts";
import { bytesKey, providerKey } from "./message-key.ts";
import { readMessage } from "./read-message.ts";

/**
 * Deals with one message; gives how many enrollments it ended. One that fails is kept aside with the reason, so that it
 * never stops the others. Throws only when the database is away: then it comes again.
 */
export async function processMessage(
  ctx: InboundContext,
  owner: InboxOwner,
  fetched: FetchedMessage,
): Promise<number> {
  const begun = performance.now();
  try {
    const message = await readMessage(fetched, owner, { at: ctx.clock(), links: ctx.links });
    const applied = await applyMessage(ctx.db, message);
    const outcome = applied?.outcome ?? "known";
    ctx.onMetric({ kind: "message", class: message.class, outcome, ms: performance.now() - begun });
    return applied?.stopped ?? 0;
  } catch (error) {
    if (isDatabaseUnavailable(error)) throw error;
    await aside(ctx, owner, fetched, error);
    ctx.onMetric({ kind: "message", class: null, outcome: "kept_aside", ms: performance.now() - begun });
    return 0;
  }
}

async function aside(
  ctx: InboundContext,
  { tenantId, inboxId }: InboxOwner,
  fetched: FetchedMessage,
  error: unknown,
): Promise<void> {
  const { folder, receivedAt, providerId, webLink, raw } = fetched;
  const isUnreadable = error instanceof UnreadableMessage;
  if (!isUnreadable) ctx.log.error({ error, tenantId, inboxId }, "A message could not be dealt with");
  const problem = isUnreadable
    ? `This is no message that can be read: ${error.message}`
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
