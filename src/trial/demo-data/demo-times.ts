import type { DemoEnrollment } from "./enrollments.ts";

export const dayMs = 24 * 60 * 60 * 1000;
/** 8:40 UTC: a working morning in Europe. */
const morning = (8 * 60 + 40) * 60 * 1000;
/** Between things that follow from each other at once; keeps a timeline in order. */
const momentMs = 2_000;

export const daysBefore = (now: Date, days: number) => new Date(now.getTime() - Math.round(days * dayMs));

/** Steps are carried out in the morning: the last 8:40 before that many days ago. */
export function stepTimes(demo: DemoEnrollment, now: Date): Date[] {
  return demo.stepDaysAgo.map((days) => {
    const moment = daysBefore(now, days).getTime() - morning;
    return new Date(moment - (moment % dayMs) + morning);
  });
}

/** The first step runs at once (S-002). */
export function enrolledAt(demo: DemoEnrollment, now: Date): Date {
  return new Date((stepTimes(demo, now)[0] ?? now).getTime() - momentMs);
}

/** When the next step's delay began: at the last step. */
export function delayBeganAt(demo: DemoEnrollment, now: Date): Date {
  return stepTimes(demo, now).at(-1) ?? enrolledAt(demo, now);
}

/** When it was paused or ended; null while active. */
export function changedAt(demo: DemoEnrollment, now: Date): Date | null {
  if (demo.state.kind === "active") return null;
  if (demo.state.kind !== "finished") return daysBefore(now, demo.state.daysAgo);
  return new Date(delayBeganAt(demo, now).getTime() + momentMs);
}
