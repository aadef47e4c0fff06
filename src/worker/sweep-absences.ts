import type { Clock } from "../domain/asker.ts";
import type { EngineLog } from "../engine/engine-options.ts";
import { applyAbsences } from "../store/apply-absences.ts";
import type { Database } from "../store/database.ts";

interface Sweeping {
  db: Database;
  clock: Clock;
  log: EngineLog;
  /** Absences began or ended: enrollments may be due. */
  onChanged: () => void;
}

const everyMs = 5_000;

/** Lets absences begin and end in time (F14), every five seconds and when told; any number of workers may do so. */
export function sweepAbsences({ db, clock, log, onChanged }: Sweeping) {
  let running: Promise<void> | null = null;

  const run = async (): Promise<void> => {
    try {
      if ((await applyAbsences(db, clock())) > 0) onChanged();
    } catch (error) {
      log.warn({ error }, "Absences could not be looked at");
    }
  };
  const sweep = (): void => {
    running ??= run().finally(() => {
      running = null;
    });
  };
  sweep();
  // Also what keeps the process alive while its database is away.
  const timer = setInterval(sweep, everyMs);
  return {
    sweep,
    async stop(): Promise<void> {
      clearInterval(timer);
      await running;
    },
  };
}
