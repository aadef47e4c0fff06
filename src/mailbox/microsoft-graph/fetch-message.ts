import { setTimeout } from "node:timers/promises";
import { failure, MailboxError } from "../failure.ts";
import { maximumMessageBytes } from "../mailbox-reading.ts";
import { explainGraphError } from "./explain-graph-error.ts";
import type { GraphBytes, GraphRequests } from "./graph-requests.ts";

export type FetchedRaw =
  | { kind: "fetched"; raw: Uint8Array }
  /** Deleted meanwhile. */
  | { kind: "gone" }
  /** The mailbox's server has a fault, with this message or for a moment. */
  | { kind: "failing"; detail: string }
  | { kind: "unreadable"; detail: string };

export interface MessageSource {
  requests: GraphRequests;
  mailboxUrl: string;
  /** Waits before asking again for a message that Graph fails to give, in ms. */
  againMs: readonly number[];
}

/** Longer waits are left to whoever reads: a page is rather fetched again than held that long. */
const longestWaitMs = 20_000;
const shortWaitMs = 2_000;

/**
 * A message as MIME. Throws MailboxError where Graph as a whole does not serve, or does not let us read; a message that
 * it alone fails to give is `failing`, one that it refuses `unreadable`, so that neither stops the others.
 */
export async function fetchMessage(
  source: MessageSource,
  id: string,
  signal: AbortSignal,
): Promise<FetchedRaw> {
  const url = `${source.mailboxUrl}/messages/${encodeURIComponent(id)}/$value`;
  const waits = [...source.againMs];
  for (;;) {
    const answer = await source.requests.download(url, maximumMessageBytes, signal);
    if (answer.status === 200) return { kind: "fetched", raw: answer.bytes };
    if (answer.status === 404) return { kind: "gone" };
    const again = waits.shift();
    const waitMs = again === undefined ? null : waitBefore(answer, again);
    if (waitMs === null) return conclude(answer);
    await pause(waitMs, signal);
  }
}

/** Null: asking again now is of no use. */
function waitBefore({ status, retryAfter, body }: GraphBytes, again: number): number | null {
  if (status === 429 || status === 503) {
    const { retryAfterMs } = explainGraphError({ status, retryAfter, body }, "request");
    const waitMs = retryAfterMs ?? shortWaitMs;
    return waitMs <= longestWaitMs ? Math.max(waitMs, again) : null;
  }
  return status >= 500 ? again : null;
}

/** What a gateway or a throttle says concerns everything; a fault in the mailbox's server, or a refusal, this message. */
function conclude(answer: GraphBytes): FetchedRaw {
  const { code, detail } = explainGraphError(answer, "request");
  if (answer.status === 500) return { kind: "failing", detail };
  if (answer.status === 501 || code === "rejected") return { kind: "unreadable", detail };
  throw new MailboxError(explainGraphError(answer, "request"));
}

async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  await setTimeout(milliseconds, undefined, { signal }).catch(() => {
    throw new MailboxError(failure("unreachable", "Reading was stopped."));
  });
}
