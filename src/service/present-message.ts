import type { DisputedStop, Message } from "../contract/types.ts";
import type { Asker } from "../domain/asker.ts";
import { mayChangeContact, mayChangeEnrollment, type Holder, type Permission } from "../domain/may-change.ts";
import type { DisputedStopRecord } from "../store/inbound/list-disputed-stops.ts";
import type { MessageRecord } from "../store/inbound/list-messages.ts";
import { contactName } from "./present-contact.ts";
import { ownerOf } from "./present-enrollment.ts";

/** Whether the asking user may say what a message was: as for the enrollment that it is about, or else the contact. */
export function permissionToDecide(asker: Asker, record: MessageRecord): Permission {
  const owner = ownerOf(record);
  const { enrolledById: id, enrolledByName: name, enrolledByTeamId: teamId } = record;
  if (id === null || name === null) return mayChangeContact(asker, owner);
  const enrolledBy: Holder = { id, name, teamId };
  return mayChangeEnrollment(asker, enrolledBy, owner);
}

/** A message as the contract shows it to `asker`. */
export function presentMessage(record: MessageRecord, asker: Asker): Message {
  const { fromAddress, contactId, decision, decidedAt, decidedById, decidedByName } = record;
  const isDecided = decision !== null && decidedAt !== null && decidedById !== null;
  return {
    id: record.id,
    inbox: { id: record.inboxId, address: record.inboxAddress },
    folder: record.folder,
    receivedAt: record.receivedAt.toISOString(),
    from: fromAddress === null ? null : { name: record.fromName, address: fromAddress },
    subject: record.subject,
    excerpt: record.excerpt,
    webLink: record.webLink,
    class: record.class,
    confidence: record.confidence,
    evidence: record.evidence ?? [],
    outcome: record.outcome,
    problem: record.problem,
    contact: contactId === null ? null : { id: contactId, name: contactName(record, record.contactAddress) },
    enrollmentId: record.enrollmentId,
    decision: isDecided
      ? { decision, at: decidedAt.toISOString(), by: { id: decidedById, name: decidedByName ?? "" } }
      : null,
    mayDecide: record.outcome === "doubtful" && permissionToDecide(asker, record).kind === "permitted",
  };
}

/** What the export tells of a stop or hold that somebody called wrong. */
export function presentDisputedStop(record: DisputedStopRecord): DisputedStop {
  const { id, note, enrollmentId, contactId, reason } = record;
  const by = { id: record.byId, name: record.byName };
  const base = { id, at: record.at.toISOString(), by, note, enrollmentId, contactId, reason };
  if (record.messageId === null || record.receivedAt === null) return { ...base, message: null };
  const message = {
    id: record.messageId,
    receivedAt: record.receivedAt.toISOString(),
    fromAddress: record.fromAddress,
    messageId: record.internetMessageId,
    webLink: record.webLink,
    class: record.class,
    confidence: record.confidence,
    evidence: record.evidence ?? [],
    returnOn: record.returnOn,
  };
  return { ...base, message };
}
