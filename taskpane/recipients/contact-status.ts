import type { Enrollment, LookupResult } from "../../src/contract/types.ts";

/** What the badge of a recipient says (F1). */
export type ContactStatus =
  | { kind: "enrolled"; step: number | null; stepCount: number }
  | {
      kind:
        | "paused"
        | "away"
        | "doubt"
        | "unenrolling"
        | "notEnrolled"
        | "optedOut"
        | "bounced"
        | "unknown"
        | "colleague";
    };

/** The one thing to know about a recipient; where several hold, the one that decides what is sent next. */
export function contactStatus(result: LookupResult): ContactStatus {
  if (result.kind !== "contact") return { kind: result.kind };
  const { contact, address } = result;
  if (contact.currentEnrollment) return enrollmentStatus(contact.currentEnrollment);
  if (contact.optedOut) return { kind: "optedOut" };
  const asked = contact.addresses.find((one) => one.address.toLowerCase() === address.toLowerCase());
  return { kind: asked?.bounced ? "bounced" : "notEnrolled" };
}

function enrollmentStatus(enrollment: Enrollment): ContactStatus {
  if (enrollment.state === "unenrolling" || enrollment.state === "paused") return { kind: enrollment.state };
  const { hold, wait } = enrollment;
  if (hold) return { kind: hold.reason };
  if (wait?.reason === "doubt") return { kind: "doubt" };
  const { nextStep, sequence } = enrollment;
  return { kind: "enrolled", step: nextStep?.position ?? null, stepCount: sequence.stepCount };
}

/** Open enrollments that the rep may unenroll now: what "Unenroll all" takes. */
export function unenrollable(results: Iterable<LookupResult>): Enrollment[] {
  const byId = new Map<string, Enrollment>();
  for (const result of results) {
    const enrollment = result.kind === "contact" ? result.contact.currentEnrollment : null;
    if (enrollment?.mayChange && enrollment.state !== "unenrolling") byId.set(enrollment.id, enrollment);
  }
  return [...byId.values()];
}

const enrolledKinds = new Set<ContactStatus["kind"]>(["enrolled", "paused", "away", "doubt", "unenrolling"]);

/** How many of the addresses belong to somebody who is in a sequence now, waiting or not (S-052). */
export const enrolledCount = (results: ReadonlyMap<string, LookupResult>): number =>
  [...results.values()].filter((result) => enrolledKinds.has(contactStatus(result).kind)).length;
