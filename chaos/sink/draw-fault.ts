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

/** Draws the fault of one email; about one in fifteen has one. */
export function drawFault(random: Random, leaseMs: number): Fault {
  const draw = random.next();
  if (draw < 0.012) return { kind: "cut_before_end" };
  if (draw < 0.035) return { kind: "cut_after_end" };
  if (draw < 0.039) return { kind: "silence_after_end" };
  if (draw < 0.046) return { kind: "late_answer", afterMs: leaseMs * random.between(0.2, 1.3) };
  if (draw < 0.056) return { kind: "late_go_ahead", afterMs: leaseMs * random.between(0.5, 2) };
  if (draw < 0.061) return { kind: "slow_network", forMs: leaseMs * random.between(0, 0.15) };
  if (draw < 0.065) return { kind: "put_off" };
  return { kind: "none" };
}
