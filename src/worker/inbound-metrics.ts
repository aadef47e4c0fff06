import { Counter, Histogram, type Registry } from "prom-client";
import type { EngineMetric } from "../engine/engine-options.ts";

type InboundMetric = Extract<EngineMetric, { kind: "inbox_read" | "message" | "inbox_check" }>;

const ageSeconds = [0.1, 0.25, 0.5, 1, 2, 5, 10, 30, 60, 300];
const workSeconds = [0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 5, 30];

/** Counts what reading mailboxes tells: classes and outcomes, never whose message it was. */
export function createInboundObserver(registry: Registry): (metric: InboundMetric) => void {
  const registers = [registry];
  const reads = new Histogram({
    name: "sales_tools_inbox_read_seconds",
    help: "How long reading an inbox took, by what became of it (read, failed) and why not.",
    labelNames: ["result", "code"],
    buckets: [...workSeconds],
    registers,
  });
  const messages = new Histogram({
    name: "sales_tools_message_seconds",
    help: "How long a message took, by what it was taken for and what became of it.",
    labelNames: ["class", "outcome"],
    buckets: [...workSeconds],
    registers,
  });
  const checks = new Histogram({
    name: "sales_tools_inbox_age_at_hand_over_seconds",
    help: "How old the last read of an inbox was when something was about to leave it, by how that was known.",
    labelNames: ["result"],
    buckets: ageSeconds,
    registers,
  });
  const failures = new Counter({
    name: "sales_tools_unread_inboxes_total",
    help: "Batches of emails that were put off because their inbox could not be read.",
    registers,
  });
  const stops = new Counter({
    name: "sales_tools_stops_before_hand_over_total",
    help: "Enrollments that ended by what was found when an inbox was read just before something was to leave it.",
    registers,
  });
  return (metric) => {
    if (metric.kind === "inbox_read") {
      reads.observe({ result: metric.result, code: metric.code ?? "" }, metric.ms / 1_000);
    } else if (metric.kind === "message") {
      messages.observe({ class: metric.class ?? "", outcome: metric.outcome }, metric.ms / 1_000);
    } else if (metric.result === "failed") failures.inc();
    else {
      checks.observe({ result: metric.result }, (metric.ageMs ?? 0) / 1_000);
      stops.inc(metric.stopped);
    }
  };
}
