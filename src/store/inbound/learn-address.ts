import { sql } from "kysely";
import { readAddress } from "../../domain/address.ts";
import { learnsAlias } from "../../domain/stop/learn-alias.ts";
import { addTimelineEvent } from "../timeline/add-timeline-event.ts";
import type { OpenTransaction } from "../database/in-transaction.ts";
import type { DecidedMessage, Effecting } from "./carry-out.ts";
import type { ConcernedPerson } from "./find-people.ts";

/** S-010: keeps an address that a contact turned out to write from; shown as learned. True when there was one. */
export async function learnAddress(
  tx: OpenTransaction,
  { id, message, people }: DecidedMessage,
  effecting: Effecting,
): Promise<boolean> {
  const { from } = message;
  const person = people.find((each) => isOwnAddress(message, each));
  const read = readAddress(from?.address ?? "");
  if (person === undefined || read.kind !== "address") return false;
  const { tenantId, at } = effecting;
  const { contactId } = person;
  const { rows } = await sql`
    insert into contact_addresses (tenant_id, address, contact_id, is_primary, learned_from, learned_at)
    values (${tenantId}, ${read.address}, ${contactId}, false, ${id}, ${at})
    on conflict (tenant_id, address) do nothing returning 1`.execute(tx);
  if (rows.length === 0) return false;
  const enrollmentId = person.open?.enrollmentId ?? person.email?.enrollmentId;
  if (enrollmentId !== undefined) {
    await addTimelineEvent(tx, { ...effecting, enrollmentId, contactId, type: "address_learned" });
  }
  return true;
}

function isOwnAddress(message: DecidedMessage["message"], person: ConcernedPerson): boolean {
  if (message.isOwn || message.from === null) return false;
  const { givenName, familyName, email } = person;
  const answersDirectly = email?.proof === "in_reply_to";
  return learnsAlias(message, person, {
    senderName: message.from.name,
    givenName,
    familyName,
    answersDirectly,
  });
}
