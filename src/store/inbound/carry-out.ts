import type { Evidence, MessageOutcome } from "../../domain/message-words.ts";
import type { StopDecision } from "../../domain/stop/decide-stop.ts";
import type { Acting } from "../organisation/acting.ts";
import { theSystem } from "../steps/advance-enrollments.ts";
import { optOutWithin } from "../contacts/apply-opt-out.ts";
import { carryOutStops } from "../enrollments/carry-out-stops.ts";
import type { OpenTransaction } from "../database/in-transaction.ts";
import { causeOf } from "../timeline/message-cause.ts";
import { newId } from "../database/new-id.ts";
import type { StoredCause } from "../tables/tables.ts";
import type { FurtherDoubt } from "./ask-about-each.ts";
import type { ConcernedPerson } from "./find-people.ts";
import { holdAway, holdInDoubt } from "./hold-by-message.ts";
import type { InboundMessage } from "./inbound-message.ts";
import { keepMeeting } from "./keep-meeting.ts";
import { learnAddress } from "./learn-address.ts";
import { markBounced } from "./mark-bounced.ts";
import { softlyBouncedTooOften, noteInTimelines } from "./note-in-timelines.ts";
import { settleDoubts } from "./settle-doubts.ts";

/** A message with what was decided about it. */
export interface DecidedMessage {
  /** Of its row. */
  id: string;
  message: InboundMessage;
  people: readonly ConcernedPerson[];
  decision: StopDecision;
  evidence: Evidence[];
}

/** The same for each effect: when, by whom, because of what. */
export interface Effecting {
  tenantId: string;
  at: Date;
  actor: Acting;
  cause: StoredCause;
}

export interface Effects {
  outcome: MessageOutcome;
  stopped: number;
  /** Whom the message concerned first of all. */
  contactId: string | null;
  enrollmentId: string | null;
  /** Those besides of whom the message is doubtful. */
  furtherDoubts: readonly FurtherDoubt[];
  /** Why a person is asked though it is clear what the message is; stands before the other evidence. */
  tiredOf: readonly Evidence[];
}

/** Writes what was decided. What ends comes first: enrollments are locked before contacts, as everywhere. */
export async function carryOut(tx: OpenTransaction, decided: DecidedMessage): Promise<Effects> {
  const { decision, message, people } = decided;
  const effecting = effectingOf(decided);
  const ended = await carryOutStops(tx, effecting, decision.stops);
  for (const contactId of decision.optedOut) {
    const reason = message.class === "complaint" ? "complaint" : "opt_out";
    await optOutWithin(tx, { ...effecting, contactId, reason });
  }
  await markBounced(tx, message, decision.bounced);
  await keepMeeting(tx, message, people, decision.doubts);
  const stopped = decision.stops.filter(({ enrollmentId }) => ended.includes(enrollmentId));
  await settleDoubts(
    tx,
    effecting,
    stopped.map(({ contactId }) => contactId),
  );
  const learned = await learnAddress(tx, decided, effecting);
  const away = await letWait(tx, decided, effecting);
  const tired = await whoIsTired(tx, decided, away.doubts);
  const asked = await ask(tx, decided, tellWhy(effecting, tired.of), {
    tired: tired.contactIds,
    hasStopped: ended.length > 0,
  });
  const noted = await note(tx, decided, effecting);
  const { furtherDoubts } = asked;
  const asking = { furtherDoubts, tiredOf: tired.of };
  if (ended.length > 0) return { ...effectsOf("unenrolled", people, stopped, ended.length), ...asking };
  if (asked.effects !== null) return { ...asked.effects, ...asking };
  const first = away.effects ?? noted;
  if (first !== null) return first;
  const wasNoted =
    learned || [...decision.optedOut, ...decision.bounced].length > 0 || decision.stops.length > 0;
  const concerned = people.map(({ contactId }) => ({ contactId, enrollmentId: null }));
  return effectsOf(wasNoted ? "noted" : "ignored", people, concerned, 0);
}

/** A contact did it where a contact wrote; a report of a mail server is the system's. */
function effectingOf({ id, message, people, evidence }: DecidedMessage): Effecting {
  const { tenantId, at, from, meeting } = message;
  const sender = { fromName: from?.name ?? null, fromAddress: from?.address ?? null };
  const told = causeOf(id, { ...message, ...sender, evidence });
  const cause = meeting === null ? told : { ...told, meetingAt: meeting.startsAt.toISOString() };
  return { tenantId, at, cause, actor: actorOf(message, people) };
}

const fromPrograms = new Set([
  "hard_bounce",
  "soft_bounce",
  "automatic_reply",
  "complaint",
  "challenge",
  "other",
]);

const isWriter = ({ senderIs }: ConcernedPerson): boolean => senderIs === "primary" || senderIs === "alias";

function actorOf(message: InboundMessage, people: readonly ConcernedPerson[]): Acting {
  if (message.isOwn) return { kind: "user", id: message.userId, name: message.from?.name ?? null };
  if (fromPrograms.has(message.class)) return theSystem;
  const writer = people.find(isWriter);
  const shown = message.from?.name === "" ? message.from.address : (message.from?.name ?? null);
  if (writer === undefined) return { kind: "contact", id: null, name: shown };
  const name = [writer.givenName, writer.familyName].filter((part) => part).join(" ");
  return { kind: "contact", id: writer.contactId, name: name === "" ? shown : name };
}

/** Those who are away too often without a date are doubtful instead. */
async function letWait(
  tx: OpenTransaction,
  { decision, message, people }: DecidedMessage,
  effecting: Effecting,
): Promise<{ effects: Effects | null; doubts: string[] }> {
  const doubts: string[] = [];
  for (const contactId of decision.away) {
    const kind = await holdAway(tx, effecting, { contactId, message });
    if (kind === "too_often") doubts.push(contactId);
  }
  const away = decision.away.map((contactId) => ({ contactId, enrollmentId: null }));
  return { effects: away.length === 0 ? null : effectsOf("held", people, away, 0), doubts };
}

/**
 * Of whom it is enough: emails that came back for the time being, or absences without a date, too often in a row. It says
 * so, or people would be asked whether it is an answer.
 */
async function whoIsTired(
  tx: OpenTransaction,
  decided: DecidedMessage,
  awayTooOften: readonly string[],
): Promise<{ contactIds: readonly string[]; of: Evidence[] }> {
  const returned = await softlyBouncedTooOften(tx, decided);
  if (returned.length > 0) return { contactIds: returned, of: [{ rule: "bounce.too_often", detail: "" }] };
  if (awayTooOften.length === 0) return { contactIds: [], of: [] };
  return { contactIds: awayTooOften, of: [{ rule: "absence_text.too_often", detail: "" }] };
}

const tellWhy = (effecting: Effecting, why: readonly Evidence[]): Effecting => {
  const { cause } = effecting;
  return { ...effecting, cause: { ...cause, evidence: [...why, ...(cause.evidence ?? [])] } };
};

/**
 * Everybody whom the message may take out waits until a person has said what it was. Its own row asks about who wrote, or
 * else about one whose email it is about; for the others, and where it has taken out somebody, there are rows besides.
 */
async function ask(
  tx: OpenTransaction,
  { id: ownId, decision, people }: DecidedMessage,
  effecting: Effecting,
  { tired, hasStopped }: { tired: readonly string[]; hasStopped: boolean },
): Promise<{ effects: Effects | null; furtherDoubts: FurtherDoubt[] }> {
  const asked = people.filter(({ contactId, open }) => {
    return decision.doubts.includes(contactId) || (open !== null && tired.includes(contactId));
  });
  const first = hasStopped ? undefined : (asked.find(isWriter) ?? asked[0]);
  const furtherDoubts: FurtherDoubt[] = [];
  for (const person of asked) {
    const { contactId } = person;
    const enrollmentId = person.open?.enrollmentId ?? null;
    const id = person === first ? ownId : newId();
    await holdInDoubt(tx, { ...effecting, cause: { ...effecting.cause, ref: id } }, person);
    if (person !== first) furtherDoubts.push({ id, contactId, enrollmentId });
  }
  const concerned = first === undefined ? [] : [{ contactId: first.contactId, enrollmentId: null }];
  return { effects: first === undefined ? null : effectsOf("doubtful", people, concerned, 0), furtherDoubts };
}

async function note(
  tx: OpenTransaction,
  { decision, people }: DecidedMessage,
  effecting: Effecting,
): Promise<Effects | null> {
  if (decision.notes === null) return null;
  const { type, contactIds } = decision.notes;
  const noted = await noteInTimelines(tx, effecting, people, { type, contactIds });
  const concerned = noted.map((contactId) => ({ contactId, enrollmentId: null }));
  return noted.length === 0 ? null : effectsOf("noted", people, concerned, 0);
}

function effectsOf(
  outcome: MessageOutcome,
  people: readonly ConcernedPerson[],
  concerned: readonly { contactId: string; enrollmentId: string | null }[],
  stopped: number,
): Effects {
  const [first] = concerned;
  const open = people.find(({ contactId }) => contactId === first?.contactId)?.open;
  const enrollmentId = first?.enrollmentId ?? open?.enrollmentId ?? null;
  return {
    outcome,
    stopped,
    contactId: first?.contactId ?? null,
    enrollmentId,
    furtherDoubts: [],
    tiredOf: [],
  };
}
