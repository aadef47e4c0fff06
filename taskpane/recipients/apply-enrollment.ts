import type { Enrollment, LookupResult } from "../../src/contract/types.ts";

export type Results = ReadonlyMap<string, LookupResult>;

export const isOpen = (enrollment: Enrollment): boolean =>
  enrollment.state !== "unenrolled" && enrollment.state !== "finished";

/** The results with an enrollment's newer answer in place, so that nothing is asked twice after an action. */
export function applyEnrollment(results: Results, enrollment: Enrollment): Results {
  const next = new Map(results);
  for (const [address, result] of results) {
    if (result.kind !== "contact" || result.contact.id !== enrollment.contactId) continue;
    next.set(address, { ...result, contact: withEnrollment(result.contact, enrollment) });
  }
  return next;
}

type ContactAnswer = Extract<LookupResult, { kind: "contact" }>["contact"];

function withEnrollment(contact: ContactAnswer, enrollment: Enrollment): ContactAnswer {
  const { currentEnrollment: current, lastEnrollment: last } = contact;
  if (isOpen(enrollment)) {
    return {
      ...contact,
      currentEnrollment: enrollment,
      lastEnrollment: last?.id === enrollment.id ? null : last,
    };
  }
  // Another enrollment may be open by now: the end of the old one must not hide it.
  return {
    ...contact,
    currentEnrollment: current?.id === enrollment.id ? null : current,
    lastEnrollment: enrollment,
  };
}
