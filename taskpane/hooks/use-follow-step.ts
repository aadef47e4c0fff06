import { useEffect, useEffectEvent } from "react";
import type { Client } from "../../src/client/client-types.ts";
import type { Enrollment } from "../../src/contract/types.ts";
import type { Timers } from "../time/timers.ts";

const askAgainMs = 2_000;
/** Half a minute: a step that is not done by then waits for something else. */
const mostQuestions = 15;

/**
 * Re-asks for an enrollment while its next step is being carried out, until something has become of it. `expected`: the
 * rep has just asked for it, whatever this machine's clock says. Gives whether it is followed.
 */
export function useFollowStep(
  enrollment: Enrollment,
  expected: boolean,
  { client, timers }: { client: Pick<Client, "getEnrollment">; timers: Timers },
  onChanged: (enrollment: Enrollment) => void,
): boolean {
  const followed = isBeingDone(enrollment, expected, timers.now());
  const { id } = enrollment;
  const position = enrollment.nextStep?.position ?? null;
  const changed = useEffectEvent(onChanged);

  useEffect(() => {
    if (!followed) return undefined;
    const abort = new AbortController();
    const { signal } = abort;
    let cancel = () => {};
    const wait = (left: number) => {
      if (left > 0 && !signal.aborted) cancel = timers.after(askAgainMs, () => ask(left - 1));
    };
    const ask = (left: number) => {
      client.getEnrollment(id, { signal }).then(
        (now) => {
          if (signal.aborted) return;
          if (isBeingDone(now, true, 0) && now.nextStep?.position === position) wait(left);
          else changed(now);
        },
        () => wait(left),
      );
    };
    wait(mostQuestions);
    return () => {
      abort.abort();
      cancel();
    };
  }, [followed, id, position, client, timers]);
  return followed;
}

function isBeingDone(enrollment: Enrollment, expected: boolean, now: number): boolean {
  const { state, wait, hold, emailUncertain, nextStep, dueAt } = enrollment;
  if (state !== "active" || wait !== null || hold !== null || emailUncertain) return false;
  if (nextStep === null) return false;
  return expected || dueAt === null || Date.parse(dueAt) <= now;
}
