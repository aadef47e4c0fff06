import { useEffect, useEffectEvent, useMemo, useRef } from "react";
import type { Client } from "../../src/client/client-types.ts";
import type { Enrollment, LookupResult } from "../../src/contract/types.ts";
import type { Timers } from "../time/timers.ts";

const askAgainMs = 2_000;

/**
 * Re-asks for enrollments that are being unenrolled while an email is handed over, until each is settled: the only
 * thing the pane polls. `onSettled` gets the enrollment as it was and as it is, whoever has found that out: this, or a
 * look at everybody that came in between.
 */
export function useSettleUnenrolling(
  results: ReadonlyMap<string, LookupResult>,
  client: Pick<Client, "getEnrollment">,
  timers: Timers,
  put: (enrollment: Enrollment) => void,
  onSettled: (before: Enrollment, after: Enrollment) => void,
): void {
  const all = useMemo(() => enrollmentsIn(results), [results]);
  const waiting = useMemo(() => unenrolling(all), [all]);
  const lastWaiting = useRef(waiting);
  const answered = useEffectEvent(put);
  const settled = useEffectEvent(onSettled);

  useEffect(() => {
    for (const before of lastWaiting.current) {
      const after = all.find(({ id }) => id === before.id);
      if (after && after.state !== "unenrolling") settled(before, after);
    }
    lastWaiting.current = waiting;
    const stops = waiting.map((enrollment) =>
      askUntilSettled(enrollment, client, timers, (after) => answered(after)),
    );
    return () => stops.forEach((stop) => stop());
  }, [all, waiting, client, timers]);
}

/** Each once, though a contact may be there by several addresses. */
function unenrolling(all: Enrollment[]): Enrollment[] {
  const waiting = all.filter(({ state }) => state === "unenrolling");
  return [...new Map(waiting.map((one) => [one.id, one])).values()];
}

const enrollmentsIn = (results: ReadonlyMap<string, LookupResult>): Enrollment[] =>
  [...results.values()]
    .flatMap((one) =>
      one.kind === "contact" ? [one.contact.currentEnrollment, one.contact.lastEnrollment] : [],
    )
    .filter((one) => one !== null);

function askUntilSettled(
  before: Enrollment,
  client: Pick<Client, "getEnrollment">,
  timers: Timers,
  onSettled: (after: Enrollment) => void,
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
      else onSettled(after);
      // A failed question is asked again: the promise of "Unenrolled" hangs on its answer.
    }, wait);
  };
  wait();
  return () => {
    abort.abort();
    cancel();
  };
}
