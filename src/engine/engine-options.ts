import type { Clock } from "../domain/asker.ts";
import type { MessageClass, MessageOutcome } from "../domain/message-words.ts";
import type { Mailboxes, OutgoingEmail, SendFailure } from "../mailbox/mailbox.ts";
import type { Database } from "../store/database/database.ts";
import type { LeavingEmail } from "../store/emails/read-email-facts.ts";
import type { CheckInbox } from "./inbound/check-inbox.ts";

/** An email with everything decided, or why it cannot be made: a code for programs, a sentence for people. */
export type PreparedEmail =
  | {
      kind: "ready";
      email: OutgoingEmail;
      /** Of its row in the outbox, or of the one that the gate will write. */
      outboxId: string;
      inboxId: string;
      /** The enrollment's `edits` that it was made with. */
      edits: number;
      threadPosition: number | null;
      /** S-015; left out: it has none. */
      hasMeetingLink?: boolean;
    }
  | { kind: "stuck"; code: string; detail: string };

/**
 * Makes emails of one tenant, by {@link keyOfEmail}; those whose time is over by now are left out. Throws only when its
 * surroundings are broken.
 */
export type PrepareEmails = (
  db: Database,
  order: { tenantId: string; emails: readonly LeavingEmail[] },
  clock: Clock,
) => Promise<ReadonlyMap<string, PreparedEmail>>;

/** What the engine tells while it runs; nothing in it names a person. */
export type EngineMetric =
  /** How long the oldest of some claimed steps had been due, in ms of domain time. */
  | { kind: "due_lag"; ms: number }
  | { kind: "claimed"; count: number }
  | {
      kind: "hand_over";
      result: "sent" | "not_sent" | "unclear";
      code: SendFailure["code"] | null;
      ms: number;
    }
  /** An uncertain email was looked for. */
  | { kind: "look_up"; result: "found" | "absent" | "unknown" }
  /** How long an unenroll waited for an email under way, in ms of domain time. */
  | { kind: "unenroll_wait"; ms: number }
  /** An inbox was read. */
  | {
      kind: "inbox_read";
      result: "read" | "failed";
      code: SendFailure["code"] | null;
      messages: number;
      ms: number;
    }
  /** What became of one message; `known`: it had been read before. */
  | { kind: "message"; class: MessageClass | null; outcome: MessageOutcome | "known"; ms: number }
  /**
   * An inbox was looked at before something left it: `fresh`, as its last read was young enough, or read. `ageMs` is how
   * old the last read was at the hand-over (null: there was none), `stopped` how many enrollments the look ended.
   */
  | {
      kind: "inbox_check";
      result: "fresh" | "read" | "failed";
      ageMs: number | null;
      ms: number;
      stopped: number;
    };

/** Structured and without addresses or bodies. */
export interface EngineLog {
  info(details: object, message: string): void;
  warn(details: object, message: string): void;
  error(details: object, message: string): void;
}

/** Where the engine stands; tests and trials of its promise end or delay it there. */
export type EnginePoint =
  | "looking"
  | "claimed"
  | "prepared"
  | "gated"
  | "sending"
  | "handed_over"
  | "settled"
  | "reaping";

export interface EngineOptions {
  db: Database;
  /** Domain time: delays, windows, limits. Leases and deadlines go by real time. */
  clock: Clock;
  mailboxes: Mailboxes;
  prepareEmails: PrepareEmails;
  /** Looks what came into an inbox before something leaves it; left out: nothing is looked at. */
  checkInbox?: CheckInbox;
  /** How long a hand-over may take before others look what became of it; its deadline is 0.6 of that. */
  leaseMs?: number;
  /** Steps per claim, and emails per gate at most. */
  batchSize?: number;
  /** Inboxes that send at once; one tenant has at most half of them. */
  concurrency?: number;
  /** How long a claimed step or an email may wait for its own worker before any other takes it. */
  leftoverAfterMs?: number;
  /** The longest sleep between two looks for work. */
  idleMs?: number;
  onMetric?: (metric: EngineMetric) => void;
  log?: EngineLog;
  onPoint?: (point: EnginePoint) => Promise<void> | void;
}

/** The options with everything filled in. */
export type EngineContext = Required<EngineOptions>;

export function fillIn(options: EngineOptions): EngineContext {
  return {
    leaseMs: 90_000,
    batchSize: 500,
    concurrency: 16,
    leftoverAfterMs: 5_000,
    idleMs: 1_000,
    checkInbox: () => Promise.resolve({ kind: "checked" }),
    onMetric: () => {},
    log: { info: () => {}, warn: () => {}, error: () => {} },
    onPoint: () => {},
    ...options,
  };
}
