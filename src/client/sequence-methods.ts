import { type Asking, segment } from "./asking.ts";
import type { Client } from "./client-types.ts";

type SequenceMethods = Pick<
  Client,
  | "listSequences"
  | "getSequence"
  | "previewStep"
  | "deleteSequence"
  | "pauseSequence"
  | "resumeSequence"
  | "pauseAll"
  | "resumeAll"
  | "listTasks"
  | "completeTask"
  | "sendTask"
  | "previewTask"
>;

/** Sequences, what is done to many enrollments at once, and tasks. */
export function sequenceMethods({ get, post, remove }: Asking): SequenceMethods {
  return {
    listSequences: (query, options) => get("/v1/sequences", options, query),
    getSequence: (id, options) => get(`/v1/sequences/${segment(id)}`, options),
    previewStep: (id, body, options) => post(`/v1/sequences/${segment(id)}/preview`, options, body),
    deleteSequence: (id, options) => remove(`/v1/sequences/${segment(id)}`, options),
    pauseSequence: (id, options) => post(`/v1/sequences/${segment(id)}/pause`, options),
    resumeSequence: (id, options) => post(`/v1/sequences/${segment(id)}/resume`, options),
    pauseAll: (options) => post("/v1/enrollments/pause-all", options),
    resumeAll: (options) => post("/v1/enrollments/resume-all", options),
    listTasks: (query, options) => get("/v1/tasks", options, query),
    completeTask: (id, options) => post(`/v1/tasks/${segment(id)}/complete`, options),
    sendTask: (id, body, options) => post(`/v1/tasks/${segment(id)}/send`, options, body),
    previewTask: (id, body, options) => post(`/v1/tasks/${segment(id)}/preview`, options, body),
  };
}
