import type { MessageClass } from "../../domain/message-words.ts";
import { refutedBy, type TrustedStamps } from "../../mail/authentication/refuted-by.ts";
import { classifyMessage } from "../../mail/classify/classify-message.ts";
import { sureFrom, type Classification } from "../../mail/classify/classification.ts";
import { referencesOf } from "../../mail/match/references-of.ts";
import { readMeeting } from "../../mail/meeting/read-meeting.ts";
import { ownText } from "../../mail/own-text/own-text.ts";
import { parseMessage } from "../../mail/parse/parse-message.ts";
import type { ParsedMessage } from "../../mail/parse/parsed-message.ts";
import { findLinks } from "../../mailbox/links/find-links.ts";
import type { Links } from "../../mailbox/links/links.ts";
import type { FetchedMessage } from "../../mailbox/mailbox-reading.ts";
import type { InboundMessage, References } from "../../store/inbound/inbound-message.ts";
import type { InboxOwner } from "../../store/inbound/read-inbox-owner.ts";
import { storableText } from "../../store/database/storable-text.ts";
import { messageKey } from "./message-key.ts";

const maximumExcerpt = 500;

export interface ReadingSurroundings {
  /** Domain time. */
  at: Date;
  links: Pick<Links, "read">;
  stamps: TrustedStamps;
  /** Told of a fault of ours; the message is then one that a person has to look at. */
  onFault: (error: unknown) => void;
}

/**
 * Everything that the mail itself says, in the form in which effects are decided. Time grows with its length alone. What a
 * fault of ours keeps from being read makes it doubtful: an answer must not go by because something broke on it.
 *
 * @throws UnreadableMessage when there is no message in the bytes.
 */
export async function readMessage(
  fetched: FetchedMessage,
  owner: InboxOwner,
  { at, links, stamps, onFault }: ReadingSurroundings,
): Promise<InboundMessage> {
  const parsed = await parseMessage(fetched.raw);
  const { folder, receivedAt, providerId, webLink } = fetched;
  const { tenantId, inboxId, userId, address, timeZone } = owner;
  const ownAddresses = [address];
  const [from = null] = parsed.from.filter((each) => each.address !== "");
  let isWhole = true;
  const tried = <T>(work: () => T, instead: T): T => {
    try {
      return work();
    } catch (error) {
      isWhole = false;
      onFault(error);
      return instead;
    }
  };
  const references = tried(() => readReferences(parsed, fetched, tenantId, links), barely(parsed, fetched));
  const classified = tried(
    () => classifyMessage(parsed, { receivedAt, ownAddresses, timeZone }),
    unclassified,
  );
  const refuted = tried(() => refutedBy(parsed.headers, stamps), null);
  const meeting = tried(() => readMeeting(parsed, timeZone), null);
  const excerpt = tried(() => excerptOf(parsed), "");
  const hasComment = classified.class === "meeting_declined" && tried(() => hasTypedWords(parsed), false);
  const whole = references.optOutIds.length > 0 ? asOptOut(classified) : classified;
  const classification = isWhole ? whole : unclassified;
  return {
    tenantId,
    inboxId,
    userId,
    folder,
    receivedAt,
    at,
    providerId,
    webLink,
    references,
    messageKey: messageKey(parsed),
    messageId: parsed.messageId === null ? null : line(parsed.messageId),
    originalIds: originalIdsOf(parsed),
    from: from === null ? null : { name: line(from.name), address: line(from.address) },
    to: [...parsed.to, ...parsed.cc].map((each) => line(each.address)).filter((each) => each !== ""),
    subject: line(parsed.subject),
    excerpt,
    isOwn: folder === "sent" || (from !== null && ownAddresses.includes(from.address)),
    isAnswer: parsed.inReplyTo.length + parsed.references.length > 0,
    refutedBy: refuted,
    meeting: isWhole ? meeting : null,
    hasComment,
    ...actionOf(classification),
  };
}

/** What is left when reading failed: a person has to say what it is. */
const unclassified: Classification = {
  class: "human_reply",
  confidence: 0,
  evidence: [{ rule: "other.not_read", detail: "" }],
  returnDate: null,
  hasLeft: false,
  standIns: [],
  recipients: [],
  asksToOptOut: false,
};

/** The same of a message whose effects failed. */
export function asUnclassified(message: InboundMessage): InboundMessage {
  return { ...message, meeting: null, hasComment: false, ...actionOf(unclassified) };
}

function barely(parsed: ParsedMessage, { conversationId }: FetchedMessage): References {
  const ids = { inReplyTo: parsed.inReplyTo.map(line), references: parsed.references.map(line) };
  return {
    ...ids,
    quoted: [],
    envelopeIds: [],
    threadGuid: null,
    conversationId,
    outboxIds: [],
    optOutIds: [],
  };
}

function actionOf(classification: Classification) {
  const { confidence, evidence, returnDate, hasLeft, standIns, recipients, asksToOptOut } = classification;
  const isTold = !asksToOptOut || evidence.some(({ rule }) => rule.startsWith("opt_out."));
  return {
    class: classification.class,
    confidence,
    isSure: confidence >= sureFrom,
    evidence: isTold ? evidence : [...evidence, { rule: "opt_out.asked", detail: "" }],
    returnOn: returnDate?.day ?? null,
    hasLeft,
    standIns: standIns.map(line),
    recipients: recipients.map(line),
  };
}

function readReferences(
  parsed: ParsedMessage,
  { conversationId }: FetchedMessage,
  tenantId: string,
  links: Pick<Links, "read">,
): References {
  const texts = [parsed.text, parsed.html ?? "", ...parsed.parts.map((part) => part.text)];
  const own = texts.flatMap((text) => findLinks(links, text)).filter((link) => link.tenantId === tenantId);
  const asked = findLinks(links, parsed.subject).filter(
    (link) => link.tenantId === tenantId && link.kind === "opt_out",
  );
  const optOutIds = asked.map((link) => link.outboxId);
  const outboxIds = [...new Set([...optOutIds, ...own.map((link) => link.outboxId)])];
  const { inReplyTo, references, quoted, envelopeIds, threadGuid } = referencesOf(parsed);
  const ids = { inReplyTo: inReplyTo.map(line), references: references.map(line), quoted: quoted.map(line) };
  return { ...ids, envelopeIds: envelopeIds.map(line), threadGuid, conversationId, outboxIds, optOutIds };
}

const mayBeWish: ReadonlySet<MessageClass> = new Set(["human_reply", "automatic_reply", "opt_out", "other"]);

/** The subject of our List-Unsubscribe mail: mail programs write it themselves, and often mark it as automatic. */
function asOptOut(classified: Classification): Classification {
  if (!mayBeWish.has(classified.class)) return classified;
  const evidence = [{ rule: "opt_out.token", detail: "unsubscribe" }, ...classified.evidence];
  return { ...classified, class: "opt_out", confidence: 1, evidence };
}

/** Outlook puts what was typed with an answer into the text, which is empty without; other calendars write it themselves. */
function hasTypedWords(message: ParsedMessage): boolean {
  const isOutlook = message.parts.some(
    ({ type, text }) => type === "text/calendar" && /^PRODID:.{0,80}Microsoft/im.test(text),
  );
  return isOutlook && /[\p{L}\p{N}]/u.test(ownText(message));
}

/** Outlook and Gmail write Message-IDs of their own where mail is handed to them by SMTP. */
function originalIdsOf(message: ParsedMessage): string[] {
  const names = ["x-microsoft-original-message-id", "x-google-original-message-id"];
  return names.map((name) => line(message.header(name)?.trim() ?? "")).filter((id) => id !== "");
}

function excerptOf(message: ParsedMessage): string {
  const beginning = ownText(message)
    .slice(0, 4 * maximumExcerpt)
    .replace(/\s+/g, " ")
    .trim();
  return storableText(beginning, maximumExcerpt);
}

const maximumLine = 500;
const line = (text: string): string => storableText(text, maximumLine);
