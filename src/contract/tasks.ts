/** Steps that a person carries out: manual emails, calls, to-dos (S-087…S-091). */
import * as z from "zod/mini";
import { stepTypes } from "../domain/words.ts";
import { id, instant, lines, page, pageQuery, subject } from "./schema.ts";

/** How a manual email that was ordered to be sent stands. One that has left closes its task. */
export const TaskEmail = z.discriminatedUnion("state", [
  z.object({ state: z.literal("on_its_way") }),
  /** Nobody knows whether it left: it is looked for, and not sent again by itself. */
  z.object({ state: z.literal("uncertain") }),
  /** It did not leave, and is not tried again by itself. `message` in English for developers; UIs translate the code. */
  z.object({ state: z.literal("failed"), code: z.string(), message: z.string() }),
]);

export const Task = z.object({
  id,
  enrollmentId: id,
  contact: z.object({ id, name: z.string(), address: z.nullable(z.string()) }),
  /** Who enrolled the contact (S-087). */
  user: z.object({ id, name: z.string() }),
  sequenceName: z.string(),
  position: z.number(),
  type: z.enum(stepTypes),
  /** Title and body as written in the sequence, with their placeholders; of an email, as last changed for the contact. */
  title: z.string(),
  body: z.string(),
  /** Null: nothing was ordered to be sent. */
  email: z.nullable(TaskEmail),
  createdAt: instant,
  completedAt: z.nullable(instant),
  /** Whether the sequence waits for it. */
  waits: z.boolean(),
  /** Whether the asking user may complete it. */
  mayChange: z.boolean(),
});

/** The email of a task as the rep is about to send it; what is left out is as the task has it. */
export const TaskPreviewRequest = z.strictObject({ subject: z.optional(subject), body: z.optional(lines) });

/** Open tasks: of a contact, of a user, or, with neither, the asking user's. */
export const TasksQuery = z.strictObject({
  ...pageQuery,
  contactId: z.optional(id),
  userId: z.optional(id),
});
export const TaskPage = page(Task);
