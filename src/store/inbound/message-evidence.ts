import type { Evidence, MessageClass } from "../../domain/message-words.ts";
import type { StopDecision } from "../../domain/stop/decide-stop.ts";
import { storableText } from "../database/storable-text.ts";
import type { ConcernedPerson } from "./find-people.ts";
import type { InboundMessage } from "./inbound-message.ts";

const maximumEntries = 16;
const maximumDetail = 300;

/** Why a message is what it was taken for, and why it concerns whom it concerns: all that the rep is told of it. */
export function evidenceOf(
  message: InboundMessage,
  people: readonly ConcernedPerson[],
  decision: StopDecision,
): Evidence[] {
  const concerned = people.flatMap((person) => matchOf(message, person));
  const isWide = decision.stops.some(({ reason }) => reason.startsWith("same_company"));
  const company = isWide ? [{ rule: "company.contact", detail: message.from?.address ?? "" }] : [];
  const standIns = message.standIns.map((address) => ({ rule: "absence_text.stand_in", detail: address }));
  const all = [...doubtsOf(message, decision), ...message.evidence, ...concerned, ...company, ...standIns];
  return unique(all)
    .slice(0, maximumEntries)
    .map(({ rule, detail }) => ({ rule, detail: storableText(detail, maximumDetail) }));
}

/** What names somebody, and no email of ours. */
const addressOnly: Partial<Record<MessageClass, string>> = {
  hard_bounce: "bounce.address_only",
  complaint: "complaint.address_only",
};

/** Why a message of which it is clear what it says waits for a person all the same. */
function doubtsOf({ isSure, class: what, refutedBy, recipients }: InboundMessage, { doubts }: StopDecision) {
  if (!isSure || doubts.length === 0) return [];
  const refuted = refutedBy === null ? [] : [{ rule: "sender.refuted", detail: refutedBy }];
  const rule = addressOnly[what];
  return rule === undefined ? refuted : [...refuted, { rule, detail: recipients.join(", ") }];
}

function matchOf({ from, recipients, isOwn }: InboundMessage, person: ConcernedPerson): Evidence[] {
  const { email, senderIs, recipientIs } = person;
  const found: Evidence[] = email === null ? [] : [{ rule: `thread.${email.proof}`, detail: email.detail }];
  if (senderIs === "primary" || senderIs === "alias") {
    found.push({ rule: `address.${senderIs}`, detail: from?.address ?? "" });
  }
  if (recipientIs !== null && !isOwn)
    found.push({ rule: "address.recipient", detail: recipients.join(", ") });
  return found;
}

function unique(all: readonly Evidence[]): Evidence[] {
  const known = new Set<string>();
  return all.filter(({ rule, detail }) => {
    const key = `${rule} ${detail}`;
    return !known.has(key) && known.add(key) !== undefined;
  });
}
