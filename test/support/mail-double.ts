import type { MailboxReading } from "../../src/mailbox/mailbox-reading.ts";
import type {
  Deadline,
  FindResult,
  Mailbox,
  Mailboxes,
  OutgoingEmail,
  SendFailure,
  SendResult,
} from "../../src/mailbox/mailbox.ts";

/** What a mailbox does with the next email. */
export type Behaviour =
  | "sends"
  /** It leaves, and the answer is lost. */
  | "sends_unclear"
  /** It does not leave, and nobody can say so. */
  | "loses_unclear"
  /** It leaves, and then nothing is ever heard. */
  | "sends_and_hangs"
  | "hangs"
  | "throws"
  | SendFailure;

export interface SentCopy {
  inboxId: string;
  messageId: string;
  to: string;
}

/** Every email that left, from whichever inbox, and how the inboxes behave. */
export interface MailDouble extends Mailboxes {
  readonly sent: SentCopy[];
  /** Hand-overs that have begun. */
  readonly begun: string[];
  /** Used up one by one, over all inboxes; then everything is sent. */
  readonly next: Behaviour[];
  /** Inboxes that behave in one way throughout. */
  readonly always: Map<string, Behaviour>;
  /** What every inbox has to read; null: they can only send. */
  reading: MailboxReading | null;
  /** Whether the Sent folder can be searched. */
  searchable: boolean;
  /** Runs after the email began to leave and before the mailbox answers. */
  onSend: (email: OutgoingEmail) => Promise<void> | void;
  /** Ends every hand-over that hangs; what became of it stays unclear. */
  release(): void;
}

export function createMailDouble(): MailDouble {
  let release = (): void => {};
  const released = new Promise<void>((resolve) => (release = resolve));
  const double: MailDouble = {
    sent: [],
    begun: [],
    next: [],
    always: new Map(),
    reading: null,
    searchable: true,
    onSend: () => {},
    release,
    get: (_tenantId, inboxId) => Promise.resolve(openDouble(double, inboxId, released)),
    close: () => Promise.resolve(),
  };
  return double;
}

function openDouble(double: MailDouble, inboxId: string, released: Promise<void>): Mailbox {
  return {
    reading: double.reading,
    async send(email, deadline) {
      double.begun.push(email.messageId);
      await double.onSend(email);
      const result = behave(double, inboxId, email, deadline);
      if (result === "hangs") await released;
      return result === "hangs" ? { kind: "unclear", detail: "it hung" } : result;
    },
    findSent: (messageId) => Promise.resolve(findIn(double, inboxId, messageId)),
    test: () => Promise.resolve({ kind: "works" }),
    close: () => Promise.resolve(),
  };
}

function behave(
  double: MailDouble,
  inboxId: string,
  email: OutgoingEmail,
  deadline: Deadline,
): SendResult | "hangs" {
  const behaviour = double.always.get(inboxId) ?? double.next.shift() ?? "sends";
  if (typeof behaviour === "object") return { kind: "not_sent", failure: behaviour };
  if (behaviour === "throws") throw new Error("socket hang up");
  if (deadline.remainingMs() <= 0) return { kind: "not_sent", failure: failure("too_late") };
  const leaves = behaviour === "sends" || behaviour === "sends_unclear" || behaviour === "sends_and_hangs";
  if (leaves) double.sent.push({ inboxId, messageId: email.messageId, to: email.to.address });
  if (behaviour === "hangs" || behaviour === "sends_and_hangs") return "hangs";
  if (behaviour !== "sends") return { kind: "unclear", detail: "connection lost" };
  return { kind: "sent", messageId: email.messageId, providerId: "p", conversationId: "c" };
}

function findIn(double: MailDouble, inboxId: string, messageId: string): FindResult {
  if (!double.searchable) return { kind: "unknown", detail: "no Sent folder" };
  const copy = double.sent.find((each) => each.inboxId === inboxId && each.messageId === messageId);
  if (copy === undefined) return { kind: "absent" };
  return { kind: "found", messageId, providerId: null, conversationId: null };
}

export const failure = (code: SendFailure["code"], retryAfterMs: number | null = null): SendFailure => ({
  code,
  detail: `it is ${code}`,
  retryAfterMs,
});
