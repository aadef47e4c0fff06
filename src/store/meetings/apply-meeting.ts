import { stopByMeeting } from "../../domain/stop/stop-by-meeting.ts";
import { nameOfContact } from "../contacts/apply-opt-out.ts";
import { carryOutStops } from "../enrollments/carry-out-stops.ts";
import { settleDoubts } from "../inbound/settle-doubts.ts";
import type { OpenTransaction } from "../database/in-transaction.ts";
import { readColleagues } from "../contacts/read-colleagues.ts";
import { readOpenOf } from "../enrollments/read-open-enrollments.ts";
import type { MeetingOrder } from "../enrollments/stop-orders.ts";

/**
 * Takes out whom a meeting takes out (S-015…S-019, S-036…S-039), in the transaction that writes the meeting; gives the
 * ids of the enrollments that ended or are about to.
 */
export async function applyMeeting(tx: OpenTransaction, order: MeetingOrder): Promise<string[]> {
  const { tenantId, contactIds } = order;
  const takingPart = await readOpenOf(tx, tenantId, contactIds);
  const colleagues = await readColleagues(tx, tenantId, { contactIds, domain: null });
  const [first] = contactIds;
  const name = first === undefined ? null : await nameOfContact(tx, tenantId, first);
  const actor = { kind: "contact" as const, id: first ?? null, name };
  const stops = stopByMeeting(order, takingPart, colleagues);
  const ended = await carryOutStops(tx, { ...order, actor }, stops);
  const left = stops.filter(({ enrollmentId }) => ended.includes(enrollmentId));
  await settleDoubts(
    tx,
    { ...order, actor },
    left.map(({ contactId }) => contactId),
  );
  return ended;
}
