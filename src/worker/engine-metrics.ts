import { collectDefaultMetrics, Counter, Histogram, Registry } from "prom-client";
import type { EngineMetric } from "../engine/engine-options.ts";
import type { Backlog } from "../store/steps/read-backlog.ts";
import { addBacklogMetrics } from "./backlog-metrics.ts";
import { createInboundObserver } from "./inbound-metrics.ts";

/** What a process tells a Prometheus server: numbers alone, no addresses, no names of organisations. */
export interface EngineMetrics {
  observe(metric: EngineMetric): void;
  /** All metrics in the text format of Prometheus. */
  text(): Promise<string>;
  readonly contentType: string;
}

const lagSeconds = [0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300, 1_800, 7_200];
const handOverSeconds = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60];

/** `readBacklog` is asked when somebody reads the metrics. */
export function createEngineMetrics(readBacklog: () => Promise<Backlog>): EngineMetrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const observe = createObserver(registry);
  addBacklogMetrics(registry, readBacklog);
  return { observe, text: () => registry.metrics(), contentType: registry.contentType };
}

function createObserver(registry: Registry): (metric: EngineMetric) => void {
  const registers = [registry];
  const dueLag = new Histogram({
    name: "sales_tools_due_lag_seconds",
    help: "How long the oldest step of a claimed batch had been due.",
    buckets: lagSeconds,
    registers,
  });
  const claims = new Counter({
    name: "sales_tools_claimed_steps_total",
    help: "Due steps that this process claimed.",
    registers,
  });
  const handOvers = new Histogram({
    name: "sales_tools_hand_over_seconds",
    help: "How long handing an email over took, by what became of it (sent, not_sent, unclear) and why not.",
    labelNames: ["result", "code"],
    buckets: handOverSeconds,
    registers,
  });
  const lookUps = new Counter({
    name: "sales_tools_look_ups_total",
    help: "Uncertain emails that were looked for in their mailbox, by the answer (found, absent, unknown).",
    labelNames: ["result"],
    registers,
  });
  const unenrollWait = new Histogram({
    name: "sales_tools_unenroll_wait_seconds",
    help: "How long an unenroll waited for an email under way.",
    buckets: handOverSeconds,
    registers,
  });
  const inbound = createInboundObserver(registry);
  return (metric) => {
    if (metric.kind === "due_lag") dueLag.observe(metric.ms / 1_000);
    else if (metric.kind === "claimed") claims.inc(metric.count);
    else if (metric.kind === "look_up") lookUps.inc({ result: metric.result });
    else if (metric.kind === "unenroll_wait") unenrollWait.observe(metric.ms / 1_000);
    else if (metric.kind !== "hand_over") inbound(metric);
    else handOvers.observe({ result: metric.result, code: metric.code ?? "" }, metric.ms / 1_000);
  };
}
