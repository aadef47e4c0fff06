import { classifyMessage } from "../../mail/classify/classify-message.ts";
import { sureFrom, type Classification } from "../../mail/classify/classification.ts";
import { referencesOf } from "../../mail/match/references-of.ts";
import { parseMessage } from "../../mail/parse/parse-message.ts";
import type { ParsedMessage } from "../../mail/parse/parsed-message.ts";
import type { FetchedMessage } from "../../mailbox/mailbox-reading.ts";
import type { InboundMessage } from "../../store/inbound/inbound-message.ts";
import type { InboxOwner } from "../../store/inbound/read-inbox-owner.ts";
import { messageKey } from "./message-key.ts";

const maximumExcerpt = 500;

/** Everything that the mail itself says, in the form in which effects are decided. Time grows with its length alone. */
export async function readMessage(
  fetched: FetchedMessage,
  owner: InboxOwner,
  surroundings: { at: Date; readTokens?: (message: ParsedMessage, tenantId: string) => string[] },
): Promise<InboundMessage> {
  const parsed = await parseMessage(fetched.raw);
  const { folder, receivedAt, providerId, webLink, conversationId } = fetched;
  const { tenantId, inboxId, userId, address, timeZone } = owner;
  const ownAddresses = [address];
  const classification = classifyMessage(parsed, { receivedAt, ownAddresses, timeZone });
  const [from = null] = parsed.from.filter((each) => each.address !== "");
  const outboxIds = surroundings.readTokens?.(parsed, tenantId) ?? [];
  return {
    ...{ tenantId, inboxId, userId, folder, receivedAt, at: surroundings.at, providerId, webLink },
    messageKey: messageKey(parsed),
    messageId: parsed.messageId,
    originalIds: originalIdsOf(parsed),
    from,
    to: [...parsed.to, ...parsed.cc].map((each) => each.address).filter((each) => each !== ""),
    subject: storable(parsed.subject),
    excerpt: excerptOf(parsed),
    isOwn: folder === "sent" || (from !== null && ownAddresses.includes(from.address)),
    references: { ...referencesOf(parsed), conversationId, outboxIds },
    isAnswer: parsed.inReplyTo.length + parsed.references.length > 0,
    ...actionOf(classification),
  };
}

function actionOf(classification: Classification) {
  const { confidence, evidence, returnDate, hasLeft, standIns, recipients, asksToOptOut } = classification;
  const wish = asksToOptOut ? [{ rule: "opt_out.asked", detail: "" }] : [];
  return {
    class: classification.class,
    confidence,
    isSure: confidence >= sureFrom,
    evidence: evidence.some(({ rule }) => rule.startsWith("opt_out.")) ? evidence : [...evidence, ...wish],
    returnOn: returnDate?.day ?? null,
    ...{ hasLeft, standIns, recipients },
    hasComment: false,
  };
}

/** Outlook and Gmail write Message-IDs of their own where mail is handed to them by SMTP. */
function originalIdsOf(message: ParsedMessage): string[] {
  const names = ["x-microsoft-original-message-id", "x-google-original-message-id"];
  return names.flatMap((name) => message.header(name)?.trim() ?? []);
}

function excerptOf(message: ParsedMessage): string {
  return storable(message.text).replace(/\s+/g, " ").trim().slice(0, maximumExcerpt);
}

/** PostgreSQL keeps no NUL. */
const storable = (text: string): string => text.replaceAll("\0", "");
