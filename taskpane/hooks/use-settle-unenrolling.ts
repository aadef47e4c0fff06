import { useEffect, useEffectEvent, useMemo } from "react";
import type { Client } from "../../src/client/client-types.ts";
import type { Enrollment, LookupResult } from "../../src/contract/types.ts";
import type { Timers } from "../time/timers.ts";

const askAgainMs = 2_000;

/**
 * Re-asks for enrollments that are being unenrolled while an email is handed over, until each is settled: the only
 * thing the pane polls. `onSettled` gets the enrollment as it was and as it is.
 */
export function useSettleUnenrolling(
  results: ReadonlyMap<string, LookupResult>,
  client: Pick<Client, "getEnrollment">,
  timers: Timers,
  onSettled: (before: Enrollment, after: Enrollment) => void,
): void {
  const waiting = useMemo(() => unenrolling(results.values()), [results]);
  const settled = useEffectEvent(onSettled);

  useEffect(() => {
    const stops = waiting.map((enrollment) =>
      askUntilSettled(enrollment, client, timers, (before, after) => settled(before, after)),
    );
    return () => stops.forEach((stop) => stop());
  }, [waiting, client, timers]);
}

function unenrolling(results: Iterable<LookupResult>): Enrollment[] {
  const byId = new Map<string, Enrollment>();
  for (const result of results) {
    const enrollment = result.kind === "contact" ? result.contact.currentEnrollment : null;
    if (enrollment?.state === "unenrolling") byId.set(enrollment.id, enrollment);
  }
  return [...byId.values()];
}

function askUntilSettled(
  before: Enrollment,
  client: Pick<Client, "getEnrollment">,
  timers: Timers,
  onSettled: (before: Enrollment, after: Enrollment) => void,
): () => void {
  const abort = new AbortController();
  let cancel = () => {};
  const wait = () => {
    if (!abort.signal.aborted) cancel = timers.after(askAgainMs, ask);
  };
  const ask = () => {
    client.getEnrollment(before.id, { signal: abort.signal }).then((after) => {
      if (abort.signal.aborted) return;
      if (after.state === "unenrolling") wait();
      else onSettled(before, after);
      // A failed question is asked again: the promise of "Unenrolled" hangs on its answer.
    }, wait);
  };
  wait();
  return () => {
    abort.abort();
    cancel();
  };
}
