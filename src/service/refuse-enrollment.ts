import type { EnrollCheck } from "../store/enrollments/check-before-enrolling.ts";
import type { EnrollResult } from "../store/enrollments/create-enrollment.ts";
import type { ReEnrollResult } from "../store/enrollments/re-enroll-enrollment.ts";
import { invalidField } from "./require-resource.ts";
import { ServiceError } from "./service-error.ts";

type Refusal =
  | Exclude<EnrollResult | ReEnrollResult, { kind: "enrolled" }>
  | Exclude<EnrollCheck, { kind: "checked" }>;

/** Why a contact was not enrolled, as an answer (F13). */
export function refuseEnrollment(refusal: Refusal): ServiceError {
  switch (refusal.kind) {
    case "no_such_step":
      return invalidField("startStep", `must be a step of the sequence, 1 to ${refusal.stepCount}`);
    case "not_an_email":
      return invalidField("edits", `must not change step ${refusal.position}, which sends no email here`);
    case "inbox_full":
      return inboxFull(refusal.until);
    case "already_enrolled":
      return alreadyEnrolled(refusal);
    default:
      return new ServiceError(...refusals[refusal.kind]);
  }
}

function alreadyEnrolled(refusal: { sequenceName: string; enrollmentId: string }): ServiceError {
  const message = `The contact is in the sequence "${refusal.sequenceName}" already.`;
  const details = [{ path: "enrollmentId", issue: refusal.enrollmentId }];
  return new ServiceError("contact_already_enrolled", message, { details });
}

function inboxFull(until: Date): ServiceError {
  const message = `The inbox has sent as much as it may; there is room at ${until.toISOString()}.`;
  return new ServiceError("inbox_limit_reached", message, {
    details: [{ path: "until", issue: until.toISOString() }],
  });
}

/** S-026. */
export const creatorRemoved =
  "Who created this sequence has left or may only look on: nobody is enrolled in it until an admin hands it over.";

type SimpleKind = Exclude<
  Refusal["kind"],
  "no_such_step" | "not_an_email" | "already_enrolled" | "inbox_full"
>;

const refusals: Record<SimpleKind, ConstructorParameters<typeof ServiceError>> = {
  not_found: ["enrollment_not_found", "There is no such enrollment."],
  contact_not_found: ["contact_not_found", "There is no such contact."],
  sequence_not_found: ["sequence_not_found", "There is no such sequence, or it has been deleted."],
  still_open: ["enrollment_open", "This enrollment has not ended, so there is nothing to start again."],
  no_address: ["contact_without_address", "The contact has no email address."],
  opted_out: ["contact_opted_out", "The contact has opted out of email."],
  bounced: ["contact_bounced", "Email to the contact's address has bounced."],
  domain_blocked: ["contact_domain_blocked", "Your organisation does not write to the contact's domain."],
  creator_removed: ["sequence_creator_removed", creatorRemoved],
  no_inbox: ["sender_without_inbox", "You have no connected inbox to send from."],
  inbox_not_found: ["inbox_not_found", "You have no such inbox."],
  inbox_disconnected: ["inbox_disconnected", "The inbox that would send is disconnected."],
};
