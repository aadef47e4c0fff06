import type { Delay } from "./delay.ts";
import { continueDelay, startDelay, stopDelay } from "./delay.ts";

/** Where a new enrollment begins. */
export interface Start {
  position: number;
  /** The step that runs at once, whatever day it is (S-002); the others follow the schedule. */
  firstPosition: number;
  delay: Delay;
}

export type StartOutcome = { kind: "starts"; start: Start } | { kind: "no_such_step"; stepCount: number };

/**
 * The first step runs at once (S-002), which is: after its own delay, as a rule none. Whoever starts at a later step
 * has nothing to wait for, since that step's delay counts from a step that is left out.
 */
export function startEnrollment(
  sequence: { stepCount: number; firstDelayMs: number },
  startStep: number,
  at: Date,
): StartOutcome {
  if (startStep < 1 || startStep > sequence.stepCount) {
    return { kind: "no_such_step", stepCount: sequence.stepCount };
  }
  const delayMs = startStep === 1 ? sequence.firstDelayMs : 0;
  const delay = startDelay(delayMs, at);
  return { kind: "starts", start: { position: startStep, firstPosition: startStep, delay } };
}

/**
 * Where a re-enrollment begins when nobody says otherwise (S-078, S-081): at the step that would have come, after the
 * rest of its wait in `timeZone`; after the last step, from the first.
 */
export function continueEnrollment(
  sequence: { stepCount: number; firstDelayMs: number },
  ended: { nextPosition: number; firstPosition: number; delay: Delay; endedAt: Date },
  at: Date,
  timeZone: string,
): StartOutcome {
  if (ended.nextPosition > sequence.stepCount) return startEnrollment(sequence, 1, at);
  const { nextPosition: position, firstPosition, endedAt } = ended;
  const delay = continueDelay(stopDelay(ended.delay, endedAt, timeZone), at);
  return { kind: "starts", start: { position, firstPosition, delay } };
}
