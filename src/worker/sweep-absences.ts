import type { Clock } from "../domain/asker.ts";
import type { EngineLog } from "../engine/engine-options.ts";
import { applyAbsences } from "../store/organisation/apply-absences.ts";
import type { Database } from "../store/database/database.ts";
import { rescheduleAgain } from "../store/organisation/holiday-changes.ts";
import { releaseOverHolds } from "../store/contacts/release-over-holds.ts";

interface Sweeping {
  db: Database;
  clock: Clock;
  log: EngineLog;
  /** Absences began or ended, or holidays changed: enrollments may be due. */
  onChanged: () => void;
}

const everyMs = 5_000;

/**
 * Lets absences begin and end in time (F14), contacts be back who were away, and changed holidays reach what was under way,
 * every five seconds and when told; any number of workers may do so.
 */
export function sweepAbsences({ db, clock, log, onChanged }: Sweeping) {
  let running: Promise<void> | null = null;

  const run = async (): Promise<void> => {
    try {
      const now = clock();
      const changed =
        (await applyAbsences(db, now)) + (await releaseOverHolds(db, now)) + (await rescheduleAgain(db));
      if (changed > 0) onChanged();
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
