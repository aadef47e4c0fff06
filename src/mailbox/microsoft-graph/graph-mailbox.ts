import { setTimeout } from "node:timers/promises";
import { composeEmail } from "../compose-email.ts";
import { failure, failureOf, MailboxError, tooLate } from "../failure.ts";
import type { Deadline, FindResult, Mailbox, OutgoingEmail, SendResult, TestResult } from "../mailbox.ts";
import type { MailboxReading } from "../mailbox-reading.ts";
import type { AccessTokens } from "../oauth/access-tokens.ts";
import { explainConnection } from "../explain-connection.ts";
import { startDeadline } from "../start-deadline.ts";
import { unlessLate } from "../unless-late.ts";
import { explainGraphError } from "./explain-graph-error.ts";
import { createGraphNotifications } from "./graph-notifications.ts";
import { createGraphReading } from "./graph-reading.ts";
import { createGraphRequests } from "./graph-requests.ts";
import { createGraphReader, type SentItem } from "./graph-sent-items.ts";
import { postOnce, type PostResult } from "./post-once.ts";
import { createTurns } from "./turns.ts";

export interface GraphMailboxOptions {
  /** Default: Microsoft's. */
  baseUrl?: string;
  /** Null: the mailbox of whoever signed in; else a user's id or principal name. */
  user: string | null;
  tokens: AccessTokens;
  /** The clock by which `since` of `findSent` was taken; default: the system's. */
  clock?: () => Date;
  fetch?: typeof globalThis.fetch;
  /** Waits between looks for what was just sent, in ms. */
  readBackMs?: readonly number[];
  /** Waits before asking again for a message that Graph fails to give, in ms. */
  againMs?: readonly number[];
  /** …and before later reads ask for it. */
  laterMs?: readonly number[];
  /** Ends early when word of new mail has come; default: waits for the time alone. */
  waitForMail?: MailboxReading["waitForMail"];
}

export const microsoftGraph = "https://graph.microsoft.com/v1.0";
/**
 * Four at once is what Exchange allows one application for a mailbox; an inbox hands over one email at a time, and its
 * request must never wait for those of a reader.
 */
const readersAtOnce = 3;
/** What was accepted appears in Sent after a while; before this, its absence proves nothing. */
const appearsMs = 120_000;
const lookMs = 20_000;
/** A message that cannot be had may be an answer: some 20 minutes of reads ask for it before it is given up. */
const patienceMs: readonly number[] = [2_000, 10_000, 60_000, 300_000, 900_000];

/** A mailbox of Microsoft 365: sends MIME by `sendMail`, then reads back which item it became. */
export function createGraphMailbox(options: GraphMailboxOptions): Mailbox {
  const { tokens, clock = () => new Date(), readBackMs = [200, 500, 1_000, 2_000] } = options;
  const { mailboxUrl, reader, reading } = openReaders(options);

  async function post(raw: Buffer, deadline: Deadline, renew: boolean): Promise<PostResult> {
    const headers = {
      Authorization: `Bearer ${await unlessLate(deadline, tokens.get(renew))}`,
      "Content-Type": "text/plain",
    };
    const result = await postOnce(`${mailboxUrl}/sendMail`, headers, raw.toString("base64"), deadline);
    // Refused for its token: nothing was done with it.
    return result.kind === "answered" && result.status === 401 && !renew ? post(raw, deadline, true) : result;
  }

  /** Looks a few times for what was accepted; it left in any case. */
  async function readBack(email: OutgoingEmail, deadline: Deadline): Promise<SentItem | null> {
    for (const wait of readBackMs) {
      if (deadline.remainingMs() <= wait) return null;
      try {
        await setTimeout(wait, undefined, { signal: deadline.signal });
        const item = await reader.findSentItem(email.messageId, deadline.signal);
        if (item !== null) return item;
      } catch {
        return null;
      }
    }
    return null;
  }

  return {
    reading,

    async send(email, deadline): Promise<SendResult> {
      const raw = await composeEmail(email);
      try {
        const result = await post(raw, deadline, false);
        if (result.kind !== "answered" || result.status !== 202) return failedSend(result, mailboxUrl);
      } catch (error) {
        return { kind: "not_sent", failure: failureOf(error) };
      }
      return sentAs(email.messageId, await readBack(email, deadline));
    },

    async findSent(messageId, since): Promise<FindResult> {
      const { signal } = startDeadline(lookMs);
      try {
        const item = await reader.findSentItem(messageId, signal);
        if (item !== null) return foundAs(item);
        if (clock().getTime() - since.getTime() < appearsMs) {
          return { kind: "unknown", detail: "What was sent may not have appeared in Sent yet." };
        }
        return concludeFromAbsence(messageId, await reader.newestSent(50, signal));
      } catch (error) {
        return { kind: "unknown", detail: failureOf(error).detail };
      }
    },

    async test(): Promise<TestResult> {
      try {
        await reader.newestSent(1, startDeadline(lookMs).signal);
        return { kind: "works" };
      } catch (error) {
        return { kind: "fails", failure: failureOf(error) };
      }
    },

    close: () => Promise.resolve(),
  };
}

/** What looks into the mailbox: for what we sent, and for what came. */
function openReaders(options: GraphMailboxOptions) {
  const { baseUrl = microsoftGraph, fetch = globalThis.fetch, tokens, user } = options;
  const { againMs = [500, 2_000], laterMs = patienceMs, waitForMail = waitForTime } = options;
  const mailbox = user === null ? "me" : `users/${encodeURIComponent(user)}`;
  const mailboxUrl = `${baseUrl}/${mailbox}`;
  const requests = createGraphRequests({ tokens, fetch, turns: createTurns(readersAtOnce) });
  const notifications = createGraphNotifications({ requests, baseUrl, mailbox });
  const reading = createGraphReading({
    mailboxUrl,
    requests,
    againMs,
    laterMs,
    waitForMail,
    notifications,
  });
  return { mailboxUrl, reading, reader: createGraphReader({ mailboxUrl, requests }) };
}

const waitForTime: MailboxReading["waitForMail"] = async (milliseconds, signal) => {
  await setTimeout(milliseconds, undefined, { signal }).catch(() => undefined);
};

function failedSend(result: PostResult, mailboxUrl: string): SendResult {
  switch (result.kind) {
    case "too_late":
      return { kind: "not_sent", failure: tooLate() };
    case "not_connected": {
      const { hostname, port } = new URL(mailboxUrl);
      const server = { host: hostname, port: Number(port === "" ? 443 : port) };
      return { kind: "not_sent", failure: explainConnection(result.error, server) };
    }
    case "unclear":
      return { kind: "unclear", detail: result.detail };
    case "answered":
      return isClear(result)
        ? { kind: "not_sent", failure: explainGraphError(result) }
        : unclearAnswer(result.status);
    default:
      throw new MailboxError(failure("rejected", "There is no such result."));
  }
}

/** 503 with Retry-After is throttling, done before the request is; other 5xx may come from a gateway in front. */
function isClear({ status, retryAfter }: { status: number; retryAfter: string | null }): boolean {
  return (status >= 400 && status < 500 && status !== 408) || (status === 503 && retryAfter !== null);
}

function unclearAnswer(status: number): SendResult {
  return {
    kind: "unclear",
    detail: `Microsoft 365 answered with ${status}, which does not say what it did.`,
  };
}

function sentAs(messageId: string, item: SentItem | null): SendResult {
  return {
    kind: "sent",
    messageId: item?.internetMessageId ?? messageId,
    providerId: item?.id ?? null,
    conversationId: item?.conversationId ?? null,
  };
}

function foundAs({ id, internetMessageId, conversationId }: SentItem): FindResult {
  return { kind: "found", messageId: internetMessageId, providerId: id, conversationId };
}

/**
 * Absence proves something only where our Message-IDs are kept: another email of ours, with an id of the same making,
 * has to be there as the proof.
 */
function concludeFromAbsence(messageId: string, newest: readonly string[]): FindResult {
  const making = messageId.slice(messageId.lastIndexOf(".", messageId.indexOf("@")));
  if (newest.some((each) => each.endsWith(making))) return { kind: "absent" };
  return { kind: "unknown", detail: "Sent holds no email of ours yet, so its absence proves nothing." };
}
