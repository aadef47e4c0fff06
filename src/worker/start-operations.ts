import { ConfigurationError } from "../configuration/settings.ts";
import type { EngineSettings } from "../configuration/engine-settings.ts";
import type { EngineLog } from "../engine/engine-options.ts";
import { readBacklog } from "../store/steps/read-backlog.ts";
import { createEngineMetrics, type EngineMetrics } from "./engine-metrics.ts";
import { createOperationsServer, engineLog, type OperationsOptions } from "./operations-server.ts";

export interface Operations {
  metrics: EngineMetrics;
  log: EngineLog;
  stop(): Promise<void>;
}

/**
 * What a process tells of itself: its log, and its metrics where `place` says.
 *
 * @throws ConfigurationError when the port cannot be had.
 */
export async function startOperations(
  options: Omit<OperationsOptions, "metrics">,
  place: EngineSettings["operations"],
): Promise<Operations> {
  const metrics = createEngineMetrics(() => readBacklog(options.db));
  const server = createOperationsServer({ ...options, metrics });
  if (place !== null) {
    await server.listen(place).catch((error: unknown) => {
      const { code } = error as NodeJS.ErrnoException;
      const change =
        code === "EADDRINUSE" || code === "EACCES"
          ? "choose another with METRICS_PORT, or 0 for none"
          : "METRICS_HOST must be an address of this machine";
      throw new ConfigurationError(
        `Port ${String(place.port)} for metrics cannot be used on ${place.host} (${String(code)}); ${change}.`,
      );
    });
  }
  return { metrics, log: engineLog(server), stop: () => server.close() };
}
