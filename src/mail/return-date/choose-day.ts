import type { ReturnDate } from "../classify/classification.ts";
import { isoOf, type Day } from "./day.ts";
import { furthestDays, furthestWithYear, isPlausible, type Mention } from "./mention.ts";
import type { Role } from "./role-of-mention.ts";

/** A day that may be the first one back. */
export interface Candidate {
  day: Day;
  role: Role;
  certain: boolean;
  source: string;
  /** With its year: as far ahead as it is, it is meant. */
  hasYear: boolean;
  named: Mention;
  /** The first day away, where the words name it. */
  begins: Day | null;
}

const strength: Readonly<Record<Role, number>> = { back: 3, through: 2, last: 2, open: 2, away: 1, none: 0 };

/** Which of the days that a note names is the first one back; null: none. */
export function chooseDay(candidates: readonly Candidate[], today: Day): ReturnDate | null {
  const future = candidates.filter(({ day, role }) => day > today || (role === "back" && day === today));
  const strongest = Math.max(0, ...future.map(({ role }) => strength[role]));
  const strong = future.filter(({ role }) => strength[role] === strongest);
  // Far days beside near ones are of something else: a fair, a delivery.
  const near = strong.filter(({ day }) => isPlausible(day, today));
  const pool = near.length > 0 ? near : strong;
  const latest = pool.toSorted((a, b) => b.day - a.day)[0];
  if (latest === undefined) return null;
  const chosen = laterEnd(latest, future);
  const furthest = today + (chosen.hasYear ? furthestWithYear : furthestDays);
  const certain = chosen.certain && chosen.day <= furthest;
  return { day: isoOf(Math.min(chosen.day, furthest)), certain, source: chosen.source };
}

/** Somebody who names a day back and an absence that goes on well after it is away again: the later day counts. */
function laterEnd(back: Candidate, all: readonly Candidate[]): Candidate {
  if (back.role !== "back") return back;
  const later = all
    .filter(
      ({ role, day }) =>
        (role === "through" || role === "last" || role === "open") &&
        day > back.day + 4 &&
        day <= back.day + 45,
    )
    .toSorted((a, b) => b.day - a.day)[0];
  return later === undefined ? back : { ...later, certain: false };
}
