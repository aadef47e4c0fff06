import type { HoldOutcome } from "../../domain/hold.ts";
import { addTimelineEvent } from "../timeline/add-timeline-event.ts";
import { holdContact } from "../contacts/hold-contact.ts";
import type { OpenTransaction } from "../database/in-transaction.ts";
import { awayWish, readWorkCalendar } from "../organisation/work-calendar.ts";
import type { Effecting } from "./carry-out.ts";
import type { ConcernedPerson } from "./find-people.ts";
import { forgetOldHolds } from "./forget-old-holds.ts";
import type { InboundMessage } from "./inbound-message.ts";

/** Away, not gone: until the first business day of being back, or for the policy delay where no day is named. */
export async function holdAway(
  tx: OpenTransaction,
  effecting: Effecting,
  { contactId, message }: { contactId: string; message: InboundMessage },
): Promise<HoldOutcome["kind"]> {
  const { tenantId } = effecting;
  await forgetOldHolds(tx, tenantId, contactId);
  const calendar = await readWorkCalendar(tx, tenantId, contactId);
  const wish = awayWish(message.returnOn, message.receivedAt, calendar);
  return holdContact(tx, { ...effecting, contactId, wish });
}

/** Nothing goes on until a person says what the message was; each message of the kind is told of. */
export async function holdInDoubt(
  tx: OpenTransaction,
  effecting: Effecting,
  { contactId, open }: ConcernedPerson,
): Promise<void> {
  await holdContact(tx, { ...effecting, contactId, wish: { kind: "doubt" } });
  if (open === null) return;
  const { enrollmentId } = open;
  await addTimelineEvent(tx, { ...effecting, enrollmentId, contactId, type: "message_doubtful" });
}
