import { part } from "../../hooks/use-chunk.ts";

/** What a contact's sequence needs beside the alert, and the form to enroll: each comes when it is wanted. */
export const sequenceWorkPart = part(async () => (await import("./sequence-work.tsx")).SequenceWork);
export const enrollFormPart = part(async () => (await import("./enroll-form.tsx")).EnrollForm);
export const disputeFormPart = part(async () => (await import("./dispute-form.tsx")).DisputeForm);
