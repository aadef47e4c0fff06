import type { EndReason } from "../words.ts";
import { stopOf, type OpenEnrollment, type Stop } from "./stop-facts.ts";

/**
 * Adds whom a trigger of scope "all contacts in company" takes along (S-039): of each sequence that somebody leaves, all
 * of the company in it; and in every sequence, where one of those sequences says so. `known` are the enrollments that
 * the stops are about, `company` those of the company. The first stop of an enrollment counts.
 */
export function reachCompany(
  stops: readonly Stop[],
  known: readonly OpenEnrollment[],
  company: readonly OpenEnrollment[],
  trigger: { kind: "reply" | "meeting"; reason: EndReason },
): Stop[] {
  const leaving = [...known, ...company].filter(({ enrollmentId }) =>
    stops.some((stop) => stop.enrollmentId === enrollmentId),
  );
  const wide = leaving.filter(({ settings }) =>
    trigger.kind === "reply" ? settings.replyScope === "company" : settings.meetingScope === "company",
  );
  const everywhere = wide.some(({ settings }) => settings.companyReach === "all_sequences");
  const sequences = new Set(wide.map(({ sequenceId }) => sequenceId));
  const along = company
    .filter(({ sequenceId }) => everywhere || sequences.has(sequenceId))
    .map((open) => stopOf(open, trigger.reason));
  return firstOfEach([...stops, ...along]);
}

function firstOfEach(stops: readonly Stop[]): Stop[] {
  const known = new Map<string, Stop>();
  for (const stop of stops) if (!known.has(stop.enrollmentId)) known.set(stop.enrollmentId, stop);
  return [...known.values()];
}
