import type { Call, CallOptions, Client, ClientOptions } from "./client-types.ts";
import { send } from "./send.ts";

export { ApiError } from "./api-error.ts";
export type { ApiErrorCode, ClientErrorCode, ErrorDetails } from "./api-error-types.ts";
export type { CallOptions, Client, ClientOptions, ListQuery, UnenrollManyResult } from "./client-types.ts";
export type * from "../contract/types.ts";

/** The service takes this many addresses or ids at once. */
const batchSize = 100;
const importTimeoutMs = 60_000;
/** Two servers are asked, and slow ones are what is being looked for. */
const testTimeoutMs = 30_000;

/** A client of the service for browser and Node. Keeps no state, logs nothing. */
export function createClient(client: ClientOptions): Client {
  // The contract promises the shapes; the service checks them before it answers, so they are not checked twice.
  const call = <T>(call: Call) => send(client, call) as Promise<T>;
  const get = <T>(path: string, options: CallOptions = {}, query: object = {}) =>
    call<T>({ method: "GET", path: path + search(query), options });
  const post = <T>(path: string, options: CallOptions = {}, body: object = {}) =>
    call<T>({
      method: "POST",
      path,
      body: { type: "application/json", text: JSON.stringify(body) },
      options,
    });
  const json = <T>(method: "PUT" | "PATCH", path: string, options: CallOptions = {}, body: object) =>
    call<T>({ method, path, body: { type: "application/json", text: JSON.stringify(body) }, options });
  const remove = <T>(path: string, options: CallOptions = {}) => call<T>({ method: "DELETE", path, options });
  const postCsv = <T>(path: string, options: CallOptions, text: string) =>
    call<T>({ method: "POST", path, body: { type: "text/csv; charset=utf-8", text }, options });

  return {
    me: (options) => get("/v1/me", options),
    lookupContacts: (addresses, options) =>
      inBatches(addresses, options, (batch, own) => post("/v1/contacts/lookup", own, { addresses: batch })),
    getContact: (id, options) => get(`/v1/contacts/${segment(id)}`, options),
    createContact: (body, options) => post("/v1/contacts", options, body),
    importContacts: (csv, options) =>
      postCsv("/v1/contacts/import", { timeoutMs: importTimeoutMs, ...options }, csv),
    listContacts: (query, options) => get("/v1/contacts", options, query),
    listCompanies: (query, options) => get("/v1/companies", options, query),
    listUsers: (query, options) => get("/v1/users", options, query),
    listSequences: (query, options) => get("/v1/sequences", options, query),
    getSequence: (id, options) => get(`/v1/sequences/${segment(id)}`, options),
    listEnrollments: (query, options) => get("/v1/enrollments", options, query),
    getEnrollment: (id, options) => get(`/v1/enrollments/${segment(id)}`, options),
    enroll: (body, options) => post("/v1/enrollments", options, body),
    unenroll: (id, options) => post(`/v1/enrollments/${segment(id)}/unenroll`, options),
    unenrollMany: (ids, options) =>
      inBatches(ids, options, (batch, own) =>
        post("/v1/enrollments/unenroll", own, { enrollmentIds: batch }),
      ),
    undoUnenroll: (id, options) => post(`/v1/enrollments/${segment(id)}/undo`, options),
    pause: (id, options) => post(`/v1/enrollments/${segment(id)}/pause`, options),
    resume: (id, options) => post(`/v1/enrollments/${segment(id)}/resume`, options),
    reEnroll: (id, body, options) => post(`/v1/enrollments/${segment(id)}/re-enroll`, options, body),
    checkEnrollment: (body, options) => post("/v1/enrollments/check", options, body),
    previewStep: (id, body, options) => post(`/v1/sequences/${segment(id)}/preview`, options, body),
    nextEmail: (id, options) => get(`/v1/enrollments/${segment(id)}/next-email`, options),
    editStep: (id, position, body, options) =>
      json("PUT", `/v1/enrollments/${segment(id)}/steps/${position}`, options, body),
    skipStep: (id, position, options) => post(`/v1/enrollments/${segment(id)}/skip`, options, { position }),
    retryStep: (id, body, options) => post(`/v1/enrollments/${segment(id)}/retry`, options, body),
    sendNow: (id, options) => post(`/v1/enrollments/${segment(id)}/send-now`, options),
    listTasks: (query, options) => get("/v1/tasks", options, query),
    completeTask: (id, options) => post(`/v1/tasks/${segment(id)}/complete`, options),
    sendTask: (id, body, options) => post(`/v1/tasks/${segment(id)}/send`, options, body),
    pauseSequence: (id, options) => post(`/v1/sequences/${segment(id)}/pause`, options),
    resumeSequence: (id, options) => post(`/v1/sequences/${segment(id)}/resume`, options),
    pauseAll: (options) => post("/v1/enrollments/pause-all", options),
    resumeAll: (options) => post("/v1/enrollments/resume-all", options),
    deleteSequence: (id, options) => remove(`/v1/sequences/${segment(id)}`, options),
    deactivateUser: (id, body, options) => post(`/v1/users/${segment(id)}/deactivate`, options, body),
    listInboxes: (options) => get("/v1/inboxes", options),
    connectInbox: (body, options) => post("/v1/inboxes", options, body),
    testInbox: (id, options) =>
      post(`/v1/inboxes/${segment(id)}/test`, { timeoutMs: testTimeoutMs, ...options }),
    disconnectInbox: (id, options) => post(`/v1/inboxes/${segment(id)}/disconnect`, options),
    limitInbox: (id, limits, options) => json("PATCH", `/v1/inboxes/${segment(id)}`, options, limits),
    listAbsences: (options) => get("/v1/absences", options),
    createAbsence: (body, options) => post("/v1/absences", options, body),
    endAbsence: (id, options) => remove(`/v1/absences/${segment(id)}`, options),
    listHolidays: (options) => get("/v1/holidays", options),
    createHoliday: (body, options) => post("/v1/holidays", options, body),
    deleteHoliday: (day, options) => remove(`/v1/holidays/${segment(day)}`, options),
    contactTimeline: (id, query, options) => get(`/v1/contacts/${segment(id)}/timeline`, options, query),
    enrollmentTimeline: (id, query, options) =>
      get(`/v1/enrollments/${segment(id)}/timeline`, options, query),
  };
}

/** An id as one path segment: a slash in it does not reach another route. */
const segment = (id: string) => encodeURIComponent(id);

function search(query: object): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query))
    if (value !== undefined) parameters.set(name, String(value));
  const text = parameters.toString();
  return text && `?${text}`;
}

/** One batch after the other; a given key gets the batch's number, so that no two requests share it. */
async function inBatches<T>(
  all: readonly string[],
  options: CallOptions | undefined,
  sendBatch: (batch: readonly string[], options: CallOptions) => Promise<{ results: T[] }>,
): Promise<T[]> {
  const results: T[] = [];
  for (let start = 0; start < all.length; start += batchSize) {
    const key =
      start > 0 && options?.idempotencyKey ? `${options.idempotencyKey}-${start}` : options?.idempotencyKey;
    const answer = await sendBatch(all.slice(start, start + batchSize), { ...options, idempotencyKey: key });
    results.push(...answer.results);
  }
  return results;
}
