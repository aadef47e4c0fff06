import { type Asking, path } from "./asking.ts";
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
export const sequenceMethods = ({ get, post, remove }: Asking): SequenceMethods => ({
  listSequences: (query, options) => get("/v1/sequences", options, query),
  getSequence: (id, options) => get(path`/v1/sequences/${id}`, options),
  previewStep: (id, body, options) => post(path`/v1/sequences/${id}/preview`, options, body),
  deleteSequence: (id, options) => remove(path`/v1/sequences/${id}`, options),
  pauseSequence: (id, options) => post(path`/v1/sequences/${id}/pause`, options),
  resumeSequence: (id, options) => post(path`/v1/sequences/${id}/resume`, options),
  pauseAll: (options) => post("/v1/enrollments/pause-all", options),
  resumeAll: (options) => post("/v1/enrollments/resume-all", options),
  listTasks: (query, options) => get("/v1/tasks", options, query),
  completeTask: (id, options) => post(path`/v1/tasks/${id}/complete`, options),
  sendTask: (id, body, options) => post(path`/v1/tasks/${id}/send`, options, body),
  previewTask: (id, body, options) => post(path`/v1/tasks/${id}/preview`, options, body),
});
