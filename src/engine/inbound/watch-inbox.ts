import type { MailFolder } from "../../domain/message-words.ts";
import type { MailboxReading } from "../../mailbox/mailbox-reading.ts";
import type { SendFailure } from "../../mailbox/mailbox.ts";
import type { InboxPlace } from "../../store/inbound/reading-lease.ts";
import { hasReadingProblem, updateReadingProblem } from "../../store/inbound/update-reading-problem.ts";
import { retryStepsOfInbox } from "../../store/steps/retry-steps-of-inbox.ts";
import type { WatchOptions } from "./watch-inboxes.ts";
import { readInbox } from "./read-inbox.ts";
import { rest } from "./rest.ts";
import type { Turns } from "./turns.ts";

/** One inbox under watch. */
export interface InboxWatch {
  /** Read now. */
  wake(): void;
  stop(): Promise<void>;
}

const firstRestMs = 5_000;
const longestRestMs = 300_000;
const busyMs = 500;
const sendOnlyMs = 60_000;
/** What was sent first: how the mailbox threads is then known when the answer to it is read. */
const folders: readonly MailFolder[] = ["sent", "inbox", "junk"];

/** Reads an inbox again and again: when word comes that something may have come, and from time to time in any case. */
export function watchInbox(options: WatchOptions, place: InboxPlace, turns: Turns): InboxWatch {
  const { db, clock, mailboxes, log, subscriptions, pollMs = 30_000 } = options;
  const ending = new AbortController();
  let waking = new AbortController();
  let restMs = firstRestMs;
  let told: string | null | undefined;

  async function once(): Promise<void> {
    // What is asked for from here on is not part of this read.
    waking = new AbortController();
    const { reading } = await mailboxes.get(place.tenantId, place.inboxId);
    if (reading === null) return pause(sendOnlyMs);
    await subscriptions?.keep(place, reading);
    const { signal } = ending;
    const outcome = await turns.take(() => readInbox(options, place, { reading, folders, signal }));
    if (outcome.kind === "read") {
      restMs = firstRestMs;
      await tellOfProblem(null);
      await waitForMail(reading);
    } else if (outcome.kind === "busy") await pause(busyMs);
    else if (outcome.kind === "failed") await restAfter(outcome.failure);
    else await pause(firstRestMs);
  }

  async function waitForMail(reading: MailboxReading): Promise<void> {
    await reading.waitForMail(pollMs, AbortSignal.any([ending.signal, waking.signal]));
  }

  /** A server may be away for a moment; of one that stays away (some five minutes) people are told. */
  async function restAfter({ code, detail, retryAfterMs }: SendFailure): Promise<void> {
    log.warn({ ...place, code }, "An inbox cannot be read");
    const isLasting = restMs === longestRestMs;
    if (isLasting || code === "signed_out" || code === "misconfigured") await tellOfProblem(detail);
    const milliseconds = retryAfterMs ?? restMs;
    restMs = Math.min(longestRestMs, restMs * 2);
    return pause(milliseconds);
  }

  /**
   * Asked for once per change, and once after a start: another process may have told of it. When it is over, the steps that
   * stopped for it go on.
   */
  async function tellOfProblem(detail: string | null): Promise<void> {
    if (detail === told) return;
    // Before it is forgotten that there was one: who dies in between leaves it to the next.
    const isOver = detail === null && (await hasReadingProblem(db, place));
    if (isOver) await retryStepsOfInbox(db, place, clock());
    await updateReadingProblem(db, place, detail, clock());
    told = detail;
  }

  const pause = (milliseconds: number) => rest(milliseconds, ending.signal, waking.signal);

  async function run(): Promise<void> {
    while (!ending.signal.aborted) {
      await once().catch((error: unknown) => {
        log.warn({ ...place, error }, "An inbox could not be watched");
        return pause(firstRestMs);
      });
    }
  }

  const running = run();
  return {
    wake: () => waking.abort(),
    async stop() {
      ending.abort();
      await running;
    },
  };
}
