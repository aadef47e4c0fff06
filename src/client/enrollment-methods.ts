import { type Asking, inBatches, segment } from "./asking.ts";
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

const one = (id: string, rest = "") => `/v1/enrollments/${segment(id)}${rest}`;

/** Enrollments one by one: beginning, changing and ending them. */
export function enrollmentMethods({ get, post, json }: Asking): EnrollmentMethods {
  return {
    listEnrollments: (query, options) => get("/v1/enrollments", options, query),
    getEnrollment: (id, options) => get(one(id), options),
    checkEnrollment: (body, options) => post("/v1/enrollments/check", options, body),
    enroll: (body, options) => post("/v1/enrollments", options, body),
    reEnroll: (id, body, options) => post(one(id, "/re-enroll"), options, body),
    unenroll: (id, options) => post(one(id, "/unenroll"), options),
    unenrollMany: (ids, options) =>
      inBatches(ids, options, (batch, own) =>
        post("/v1/enrollments/unenroll", own, { enrollmentIds: batch }),
      ),
    undoUnenroll: (id, options) => post(one(id, "/undo"), options),
    pause: (id, options) => post(one(id, "/pause"), options),
    resume: (id, options) => post(one(id, "/resume"), options),
    enrollmentTimeline: (id, query, options) => get(one(id, "/timeline"), options, query),
    nextEmail: (id, options) => get(one(id, "/next-email"), options),
    editStep: (id, position, body, options) => json("PUT", one(id, `/steps/${position}`), options, body),
    skipStep: (id, position, options) => post(one(id, "/skip"), options, { position }),
    retryStep: (id, body, options) => post(one(id, "/retry"), options, body),
    sendNow: (id, options) => post(one(id, "/send-now"), options),
  };
}
