import type { StepEdit } from "../contract/types.ts";
import type { Asker } from "../domain/asker.ts";
import type { Permission } from "../domain/may-change.ts";
import type { Database } from "../store/database/database.ts";
import type { EnrollmentRecord } from "../store/enrollments/enrollment-record.ts";
import { getContact } from "../store/contacts/get-contact.ts";
import { getEnrollment } from "../store/enrollments/get-enrollment.ts";
import { getSequence, type SequenceWithStepsRecord } from "../store/sequences/get-sequence.ts";
import type { ContactWithEnrollmentsRecord } from "../store/contacts/read-contacts.ts";
import { permissionToChange } from "./present-enrollment.ts";
import { ServiceError } from "./service-error.ts";

/** The asker's organisation's enrollment; 404 for an unknown id and for another organisation's alike. */
export async function requireEnrollment(db: Database, asker: Asker, id: string): Promise<EnrollmentRecord> {
  const record = await getEnrollment(db, asker.tenantId, id);
  if (record === null) throw new ServiceError("enrollment_not_found", "There is no such enrollment.");
  return record;
}

/** As {@link requireEnrollment}, and 403 with the reason when the asker may not change it. */
export async function requireChangeable(db: Database, asker: Asker, id: string): Promise<EnrollmentRecord> {
  const record = await requireEnrollment(db, asker, id);
  const permission = permissionToChange(asker, record);
  if (permission.kind === "refused") throw new ServiceError("not_permitted", permission.why);
  return record;
}

/** The asker's organisation's contact, or 404. */
export async function requireContact(
  db: Database,
  asker: Asker,
  id: string,
): Promise<ContactWithEnrollmentsRecord> {
  const record = await getContact(db, asker.tenantId, id);
  if (record === null) throw new ServiceError("contact_not_found", "There is no such contact.");
  return record;
}

/** The asker's organisation's sequence with its steps, or 404; a deleted one is gone. */
export async function requireSequence(
  db: Database,
  asker: Asker,
  id: string,
): Promise<SequenceWithStepsRecord> {
  const sequence = await getSequence(db, asker.tenantId, id);
  if (sequence === null) throw new ServiceError("sequence_not_found", "There is no such sequence.");
  return sequence;
}

/** 403 with the reason unless it is permitted. */
export function requirePermission(permission: Permission): void {
  if (permission.kind === "refused") throw new ServiceError("not_permitted", permission.why);
}

/** 400 unless every change names another step, and something to change in it. */
export function requireDistinctEdits(edits: readonly StepEdit[]): void {
  const positions = new Set(edits.map((edit) => edit.position));
  if (positions.size < edits.length) throw invalidField("edits", "must name each step once");
  if (edits.some((edit) => edit.subject === undefined && edit.body === undefined)) {
    throw invalidField("edits", "must change the subject or the body");
  }
}

/** 400 for one field that the schema cannot judge. */
export function invalidField(path: string, issue: string): ServiceError {
  const details = [{ path, issue }];
  return new ServiceError("invalid_request", "The request is not valid; see details.", { details });
}
