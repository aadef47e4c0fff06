import type { SendFailure } from "../../domain/after-failure.ts";
import type { Database } from "../database/database.ts";
import { inTransaction } from "../database/in-transaction.ts";
import { lockSteps } from "../steps/lock-steps.ts";
import { noteUnreadInbox } from "../inboxes/note-unread-inbox.ts";
import type { ReadyEmail } from "./peek-ready-emails.ts";
import { setBackStep, type Setback } from "../steps/set-back-step.ts";
import { withdrawEmails } from "./withdraw-emails.ts";

export interface UnreadOrder {
  tenantId: string;
  /** Of one inbox. */
  emails: readonly ReadyEmail[];
  /** Why the inbox cannot be read. */
  failure: SendFailure;
  at: Date;
}

const againMs = 60_000;

/**
 * Puts emails off whose inbox cannot be read: an answer may lie in it. They come again in a minute, or stop with the
 * reason where a person has to mend the inbox; once it is mended they go on by themselves.
 */
export function putOffUnread(db: Database, { tenantId, emails, failure, at }: UnreadOrder): Promise<void> {
  return inTransaction(db, async (tx) => {
    const setback = toSetback(failure, at);
    const [first] = emails;
    if (first && setback.kind === "later") await noteUnreadInbox(tx, first, setback.earliest, at);
    const ids = emails.map((email) => email.enrollmentId);
    const rows = await lockSteps(tx, tenantId, ids);
    for (const { row, ...email } of await withdrawEmails(tx, tenantId, emails, rows, at)) {
      await setBackStep(tx, tenantId, row, email, setback, at);
    }
  });
}

type UnreadSetback = (Setback & { kind: "stuck" }) | (Setback & { kind: "later"; earliest: Date });

function toSetback({ code, detail, retryAfterMs }: SendFailure, at: Date): UnreadSetback {
  if (code === "signed_out" || code === "misconfigured") {
    return { kind: "stuck", why: { code: `inbox_${code}`, detail } };
  }
  const earliest = new Date(at.getTime() + (retryAfterMs ?? againMs));
  return { kind: "later", earliest, waitReason: null, why: { code: "inbox_unread", detail } };
}
