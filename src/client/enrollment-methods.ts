import { type Asking, inBatches, path } from "./asking.ts";
import type { Client } from "./client-types.ts";

type EnrollmentMethods = Pick<
  Client,
  | "listEnrollments"
  | "getEnrollment"
  | "checkEnrollment"
  | "enroll"
  | "reEnroll"
  | "unenroll"
  | "unenrollMany"
  | "undoUnenroll"
  | "pause"
  | "resume"
  | "enrollmentTimeline"
  | "nextEmail"
  | "editStep"
  | "skipStep"
  | "retryStep"
  | "sendNow"
>;

/** Enrollments one by one: beginning, changing and ending them. */
export const enrollmentMethods = ({ get, post, put }: Asking): EnrollmentMethods => ({
  listEnrollments: (query, options) => get("/v1/enrollments", options, query),
  getEnrollment: (id, options) => get(path`/v1/enrollments/${id}`, options),
  checkEnrollment: (body, options) => post("/v1/enrollments/check", options, body),
  enroll: (body, options) => post("/v1/enrollments", options, body),
  reEnroll: (id, body, options) => post(path`/v1/enrollments/${id}/re-enroll`, options, body),
  unenroll: (id, options) => post(path`/v1/enrollments/${id}/unenroll`, options),
  unenrollMany: (ids, options) =>
    inBatches(ids, options, (batch, own) => post("/v1/enrollments/unenroll", own, { enrollmentIds: batch })),
  undoUnenroll: (id, options) => post(path`/v1/enrollments/${id}/undo`, options),
  pause: (id, options) => post(path`/v1/enrollments/${id}/pause`, options),
  resume: (id, options) => post(path`/v1/enrollments/${id}/resume`, options),
  enrollmentTimeline: (id, query, options) => get(path`/v1/enrollments/${id}/timeline`, options, query),
  nextEmail: (id, options) => get(path`/v1/enrollments/${id}/next-email`, options),
  editStep: (id, position, body, options) =>
    put(path`/v1/enrollments/${id}/steps/${position}`, options, body),
  skipStep: (id, position, options) => post(path`/v1/enrollments/${id}/skip`, options, { position }),
  retryStep: (id, body, options) => post(path`/v1/enrollments/${id}/retry`, options, body),
  sendNow: (id, options) => post(path`/v1/enrollments/${id}/send-now`, options),
});
