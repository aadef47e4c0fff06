import type { Random } from "../random.ts";

/** What goes wrong with one email at the server. Times in ms. */
export type Fault =
  | { kind: "none" }
  /** The connection ends amid the data: nothing is sent. */
  | { kind: "cut_before_end" }
  /** Sent, and the connection ends without an answer. */
  | { kind: "cut_after_end" }
  /** Sent, and no answer ever comes. */
  | { kind: "silence_after_end" }
  /** Sent, and the answer comes late. */
  | { kind: "late_answer"; afterMs: number }
  /** The go-ahead for the data comes late, as a rule after the deadline. */
  | { kind: "late_go_ahead"; afterMs: number }
  /** The network holds the data back for a moment. */
  | { kind: "slow_network"; forMs: number }
  /** Refused for now after the data: not sent. */
  | { kind: "put_off" };

/** Shares of all emails. */
const common = { cut_before_end: 0.012, cut_after_end: 0.023, silence_after_end: 0.004, put_off: 0.004 };
/** These keep an email under way for long. */
const slow = { late_answer: 0.007, late_go_ahead: 0.01, slow_network: 0.005 };

/** How often the mail server is slow, as a multiple of the usual, and how slow it is then. */
export interface Slowness {
  times: number;
  /** How late the go-ahead for the data comes, in leases. */
  goAhead: readonly [number, number];
}

export const usualSlowness: Slowness = { times: 1, goAhead: [0.5, 2] };
/** So much that it has to show when nobody watches the time. */
export const greatSlowness: Slowness = { times: 10, goAhead: [1.6, 3] };

/** Draws the fault of one email; about one in fifteen has one, as a rule. */
export function drawFault(random: Random, leaseMs: number, slowness: Slowness): Fault {
  let draw = random.next();
  for (const [kind, share] of Object.entries(common) as [keyof typeof common, number][]) {
    if (draw < share) return { kind };
    draw -= share;
  }
  for (const [kind, share] of Object.entries(slow) as [keyof typeof slow, number][]) {
    if (draw < share * slowness.times) return makeSlow(kind, random, leaseMs, slowness);
    draw -= share * slowness.times;
  }
  return { kind: "none" };
}

function makeSlow(kind: keyof typeof slow, random: Random, leaseMs: number, { goAhead }: Slowness): Fault {
  if (kind === "slow_network") return { kind, forMs: leaseMs * random.between(0, 0.15) };
  if (kind === "late_answer") return { kind, afterMs: leaseMs * random.between(0.2, 1.3) };
  return { kind, afterMs: leaseMs * random.between(...goAhead) };
}
