import type { Settings } from "./settings.ts";

/** How the worker of a process runs, and where it tells how it fares. */
export interface EngineSettings {
  /** Inboxes that send at once. */
  concurrency: number;
  /** How long a hand-over may take before other workers look what became of it. */
  leaseMs: number;
  /** How inboxes are read; in ms. */
  reading: {
    /** An inbox is read before something leaves it when its last read is older. */
    checkMaxAgeMs: number;
    /** Between two reads of an inbox of which no word comes. */
    pollMs: number;
  };
  /** Where `/metrics`, `/healthz` and `/readyz` of the process are served; null: nowhere. */
  operations: { host: string; port: number } | null;
}

/**
 * `ENGINE_CONCURRENCY`, `ENGINE_LEASE_SECONDS`, `INBOX_CHECK_MAX_AGE_SECONDS`, `INBOX_POLL_SECONDS`, `METRICS_HOST` and
 * `METRICS_PORT` (0: none; a trial has none unless told).
 */
export function readEngineSettings(settings: Settings, mode: "trial" | "production"): EngineSettings {
  const port = settings.wholeNumber("METRICS_PORT", mode === "trial" ? 0 : 9464, 0, 65_535);
  return {
    concurrency: settings.wholeNumber("ENGINE_CONCURRENCY", 16, 1, 500),
    leaseMs: settings.wholeNumber("ENGINE_LEASE_SECONDS", 90, 10, 3_600) * 1_000,
    reading: {
      checkMaxAgeMs: settings.wholeNumber("INBOX_CHECK_MAX_AGE_SECONDS", 5, 0, 3_600) * 1_000,
      pollMs: settings.wholeNumber("INBOX_POLL_SECONDS", mode === "trial" ? 2 : 30, 1, 3_600) * 1_000,
    },
    operations: port === 0 ? null : { host: settings.text("METRICS_HOST") ?? "127.0.0.1", port },
  };
}
