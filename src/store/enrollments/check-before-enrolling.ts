import { chooseInbox, contactObstacles, type ContactObstacle } from "../../domain/check-enrollment.ts";
import type { HoldReason } from "../../domain/words.ts";
import type { Database } from "../database/database.ts";
import { inTransaction, type OpenTransaction } from "../database/in-transaction.ts";
import { limitQueue } from "../emails/limit-queue.ts";
import { listSenderInboxes } from "../inboxes/list-sender-inboxes.ts";
import { readContactFacts } from "../contacts/read-contact-facts.ts";
import { readSequenceFacts } from "../sequences/read-sequence-facts.ts";

export interface EnrollWish {
  tenantId: string;
  /** Enrolls, and sends from their own inbox. */
  userId: string;
  contactId: string;
  sequenceId: string;
  /** Counted from 1. */
  startStep: number;
  /** Null: the one that would be chosen. */
  inboxId: string | null;
  /** When the first step would run. */
  at: Date;
}

export type EnrollObstacle =
  | ContactObstacle
  | { kind: "creator_removed" }
  | { kind: "no_inbox" }
  | { kind: "inbox_disconnected" };

export type EnrollCheck =
  | {
      kind: "checked";
      /** Empty: nothing stands against it. */
      obstacles: EnrollObstacle[];
      /** The inbox that would send; null: there is none. */
      inboxId: string | null;
      /** What the first step would wait for; `until` null: nobody knows how long. */
      wait: { reason: "limit" | HoldReason; until: Date | null } | null;
    }
  | { kind: "contact_not_found" }
  | { kind: "sequence_not_found" }
  | { kind: "inbox_not_found" }
  | { kind: "no_such_step"; stepCount: number };

/** Everything that would make this enrollment fail or wait, before anybody enrolls (F13). Writes nothing. */
export function checkBeforeEnrolling(db: Database, wish: EnrollWish): Promise<EnrollCheck> {
  return inTransaction(db, async (tx): Promise<EnrollCheck> => {
    const { tenantId, contactId, inboxId } = wish;
    const contact = await readContactFacts(tx, tenantId, contactId);
    if (contact === null) return { kind: "contact_not_found" };
    const sequence = await readSequenceFacts(tx, tenantId, wish.sequenceId, null);
    if (sequence === null) return { kind: "sequence_not_found" };
    const { stepCount } = sequence;
    if (wish.startStep < 1 || wish.startStep > stepCount) return { kind: "no_such_step", stepCount };
    const inboxes = await listSenderInboxes(tx, tenantId, wish.userId);
    const offered = inboxId === null ? inboxes : inboxes.filter((inbox) => inbox.id === inboxId);
    if (inboxId !== null && offered.length === 0) return { kind: "inbox_not_found" };
    const choice = chooseInbox(offered);
    const obstacles: EnrollObstacle[] = contactObstacles(contact);
    if (sequence.creatorGone) obstacles.push({ kind: "creator_removed" });
    if (choice.kind === "none") obstacles.push({ kind: "no_inbox" });
    if (choice.kind === "disconnected") obstacles.push({ kind: "inbox_disconnected" });
    const sender = choice.kind === "inbox" ? choice.id : null;
    // Templates can be checked with an inbox that is disconnected, too.
    const chosen = sender ?? offered[0]?.id ?? null;
    return { kind: "checked", obstacles, inboxId: chosen, wait: await findWait(tx, wish, sender) };
  });
}

type Wait = Extract<EnrollCheck, { kind: "checked" }>["wait"];

async function findWait(tx: OpenTransaction, wish: EnrollWish, inboxId: string | null): Promise<Wait> {
  const { tenantId, contactId, at } = wish;
  const { hold_reason: reason, held_until: until } = await tx
    .selectFrom("contacts")
    .select(["hold_reason", "held_until"])
    .where("tenant_id", "=", tenantId)
    .where("id", "=", contactId)
    .executeTakeFirstOrThrow();
  if (reason !== null && (until === null || until > at)) return { reason, until };
  if (inboxId === null || !(await startsWithEmail(tx, wish))) return null;
  const queue = await limitQueue(tx, tenantId, inboxId, at);
  const free = queue.slot({ isFollowUp: false, waitedBefore: false });
  return free > at ? { reason: "limit", until: free } : null;
}

async function startsWithEmail(tx: OpenTransaction, wish: EnrollWish): Promise<boolean> {
  const row = await tx
    .selectFrom("sequence_steps as st")
    .innerJoin("sequences as s", (join) =>
      join
        .onRef("s.tenant_id", "=", "st.tenant_id")
        .onRef("s.id", "=", "st.sequence_id")
        .onRef("s.current_version", "=", "st.version"),
    )
    .select("st.type")
    .where("st.tenant_id", "=", wish.tenantId)
    .where("st.sequence_id", "=", wish.sequenceId)
    .where("st.position", "=", wish.startStep)
    .executeTakeFirst();
  return row?.type === "automated_email";
}
