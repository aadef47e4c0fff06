import { endOfDelay, type Delay } from "./delay.ts";
import { firstOpenInstant, type SendSchedule } from "./schedule/send-schedule.ts";

/** What decides, beside its delay, when the next step is due. */
export interface DuePlan extends SendSchedule {
  /** The step an enrollment starts with runs at once, whatever day and time it is (S-002, S-108). */
  isFirstStep: boolean;
}

/**
 * When the step is due: at the end of its delay, and for follow-ups from there on at the first instant the schedule
 * allows, all in the enrollment's zone (S-107…S-109). Null while the delay does not run. Never before the delay began.
 */
export function dueAt(delay: Delay, plan: DuePlan): Date | null {
  const end = endOfDelay(delay, plan.timeZone);
  if (end === null || plan.isFirstStep) return end;
  return new Date(firstOpenInstant(plan, end.getTime()));
}
