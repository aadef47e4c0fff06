import { createRandom, type Random } from "../../chaos/random.ts";
import { mailFolders } from "../../src/domain/message-words.ts";
import type { MailboxReading } from "../../src/mailbox/mailbox-reading.ts";
import { readInbox } from "../../src/engine/inbound/read-inbox.ts";
import { createSmtpImapMailbox } from "../../src/mailbox/smtp-imap/smtp-imap-mailbox.ts";
import { beginInboundStory, type InboundStory } from "../../test/support/inbound-story.ts";
import { rawMail } from "../../test/support/raw-mail.ts";
import { heapBytes } from "./heap-bytes.ts";
import { openDovecotSource, openOwnSource, type MailSource } from "./mail-source.ts";
import { largeMonster, structuralMonster } from "./monsters.ts";
import { damage } from "./mutate.ts";
import { ordinaryMail, type Addressee } from "./ordinary-mail.ts";

export interface FuzzOptions {
  messages: number;
  seed: number;
  /** Whether a real Dovecot gives the messages, or the server of the trial. */
  dovecot?: boolean;
  /** Told after every portion. */
  onProgress?: (done: number, result: FuzzResult) => void;
}

export interface FuzzResult {
  messages: number;
  /** Messages that came out of the pipeline; all of them have to. */
  processed: number;
  /** Those that cannot be read at all, which is noted. */
  keptAside: number;
  /** Faults of ours that the pipeline caught, and reads that failed. */
  faults: string[];
  /** Genuine replies among the garbage, and those of them that did not take their sender out. */
  replies: number;
  missedReplies: number;
  /** ms for one message, from raw text to what follows from it. */
  slowestMs: number;
  slowest: Uint8Array;
  totalMs: number;
  /** What is held after each portion, without what is free to be collected. */
  heap: number[];
  peakRss: number;
}

const perPortion = 100;

interface Surroundings {
  story: InboundStory;
  source: MailSource;
  reading: MailboxReading;
  random: Random;
  result: FuzzResult;
}

/**
 * Feeds damaged and monstrous messages through a mailbox that is read by IMAP and through all that follows from them,
 * with some genuine replies among them. The same seed makes the same messages.
 */
export async function fuzzMailbox(options: FuzzOptions): Promise<FuzzResult> {
  const { messages, seed, dovecot = false, onProgress } = options;
  const story = await beginInboundStory();
  // Reads are dated by the database, so messages have to come in real time as well.
  story.now = new Date();
  const source = await (dovecot ? openDovecotSource() : openOwnSource(() => story.now));
  const mailbox = createSmtpImapMailbox({ ...source.connection, clock: () => story.now });
  const { reading } = mailbox;
  if (reading === null) throw new Error("The mailbox cannot be read.");
  const result: FuzzResult = {
    messages: 0,
    processed: 0,
    keptAside: 0,
    faults: [],
    replies: 0,
    missedReplies: 0,
    slowestMs: 0,
    slowest: new Uint8Array(),
    totalMs: 0,
    heap: [],
    peakRss: 0,
  };
  try {
    const surroundings = {
      story,
      source,
      reading: observed(story, reading, result),
      random: createRandom(seed),
      result,
    };
    while (result.messages < messages) {
      await feed(surroundings, Math.min(perPortion, messages - result.messages));
      // Everything is taken away, with which the mailbox forgets its UIDs as well.
      source.clear();
      result.heap.push(heapBytes());
      result.peakRss = Math.max(result.peakRss, process.memoryUsage().rss);
      onProgress?.(result.messages, result);
    }
    return result;
  } finally {
    await mailbox.close();
    await source.close();
    await story.end();
  }
}

/** Notes what becomes of every message that is read. */
function observed({ ctx }: InboundStory, reading: MailboxReading, result: FuzzResult): MailboxReading {
  const underWay: Uint8Array[] = [];
  ctx.onMetric = (metric) => {
    if (metric.kind !== "message") return;
    const raw = underWay.shift() ?? new Uint8Array();
    result.processed += 1;
    result.totalMs += metric.ms;
    if (metric.outcome === "kept_aside") result.keptAside += 1;
    if (metric.ms > result.slowestMs) Object.assign(result, { slowestMs: metric.ms, slowest: raw });
  };
  const fault = (details: object, message: string) => {
    const { error } = details as { error?: unknown };
    result.faults.push(error instanceof Error ? (error.stack ?? error.message) : message);
  };
  ctx.log = { info: () => {}, warn: fault, error: fault };
  return {
    async read(order) {
      const read = await reading.read(order);
      if (read.kind === "read") underWay.push(...read.messages.map(({ raw }) => raw));
      return read;
    },
    waitForMail: (milliseconds, signal) => reading.waitForMail(milliseconds, signal),
  };
}

/** One portion: put into the folders, read, and looked whether the genuine replies counted. */
async function feed({ story, source, reading, random, result }: Surroundings, count: number): Promise<void> {
  story.now = new Date(story.now.getTime() + 60_000);
  const replier = await story.enroll();
  const others = [await story.enroll(), await story.enroll()];
  story.now = new Date(story.now.getTime() + 60_000);
  const replyAt = Math.floor(random.next() * count);
  for (let index = 0; index < count; index++) {
    const raw =
      index === replyAt ? genuine(replier) : garbage(random, random.pick(others), result.messages + index);
    const folder = index === replyAt ? "inbox" : random.pick(["inbox", "inbox", "junk", "sent"] as const);
    await source.put(folder, raw);
  }
  result.messages += count;
  result.replies += 1;
  const place = { tenantId: story.org.tenantId, inboxId: await story.inboxOf(story.org.rep) };
  const signal = AbortSignal.timeout(300_000);
  const outcome = await readInbox(story.ctx, place, { reading, folders: mailFolders, signal });
  if (outcome.kind !== "read") result.faults.push(`A read ended with ${JSON.stringify(outcome)}.`);
  const { state } = await story.enrollment(replier.enrollmentId);
  if (state !== "unenrolled") result.missedReplies += 1;
}

const genuine = ({ address, messageId }: Addressee): Buffer =>
  Buffer.from(rawMail({ from: address, subject: "Re: Hello", inReplyTo: messageId }));

function garbage(random: Random, about: Addressee, number: number): Buffer {
  const raw = ordinaryMail(random, about, `fuzz-${number}`);
  const die = random.next();
  if (die < 0.004) return largeMonster(raw, random);
  if (die < 0.08) return structuralMonster(raw, random);
  return die < 0.1 ? damage(structuralMonster(raw, random), random) : damage(raw, random);
}
