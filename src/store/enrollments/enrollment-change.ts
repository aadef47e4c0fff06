import type { Acting } from "../organisation/acting.ts";

/** Somebody's wish to change one enrollment, at a time. */
export interface EnrollmentChange {
  tenantId: string;
  enrollmentId: string;
  at: Date;
  actor: Acting;
}
