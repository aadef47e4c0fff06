import type { OutgoingEmail } from "../mailbox/mailbox.ts";
import { isDatabaseUnavailable } from "../store/database-unavailable.ts";
import type { ReadyEmail } from "../store/peek-ready-emails.ts";
import { stopUnpreparedEmail } from "../store/stop-unprepared-email.ts";
import type { EngineContext, PreparedEmail } from "./engine-options.ts";

export interface SendableEmail {
  email: ReadyEmail;
  outgoing: OutgoingEmail;
  threadPosition: number | null;
}

/**
 * Makes the emails of a batch. One that cannot be made stops its own enrollment, with the reason, and no other; what
 * fails because the database is away stays `ready` and comes again.
 */
export async function prepareBatch(
  ctx: EngineContext,
  emails: readonly ReadyEmail[],
): Promise<SendableEmail[]> {
  const made = await Promise.all(emails.map((email) => prepareOne(ctx, email)));
  return made.filter((each) => each !== null);
}

async function prepareOne(ctx: EngineContext, email: ReadyEmail): Promise<SendableEmail | null> {
  const { db, clock } = ctx;
  const { tenantId, outboxId } = email;
  let prepared: PreparedEmail;
  try {
    prepared = await ctx.prepareEmail(db, { tenantId, outboxId }, clock);
  } catch (error) {
    if (isDatabaseUnavailable(error)) throw error;
    ctx.log.error({ error, tenantId, outboxId }, "An email could not be prepared");
    prepared = { kind: "stuck", code: "internal_error", detail: "The email could not be made." };
  }
  if (prepared.kind === "ready") {
    return { email, outgoing: prepared.email, threadPosition: prepared.threadPosition };
  }
  const { code, detail } = prepared;
  await stopUnpreparedEmail(db, email, { code, detail }, clock());
  return null;
}
