/** Steps that a person carries out: manual emails, calls, to-dos (S-087…S-091). */
import * as z from "zod/mini";
import { stepTypes } from "../domain/words.ts";
import { id, instant, page, pageQuery } from "./schema.ts";

export const Task = z.object({
  id,
  enrollmentId: id,
  contact: z.object({ id, name: z.string(), address: z.nullable(z.string()) }),
  /** Who enrolled the contact (S-087). */
  user: z.object({ id, name: z.string() }),
  sequenceName: z.string(),
  position: z.number(),
  type: z.enum(stepTypes),
  title: z.string(),
  /** As written in the sequence, with its placeholders. */
  body: z.string(),
  createdAt: instant,
  completedAt: z.nullable(instant),
  /** Whether the sequence waits for it. */
  waits: z.boolean(),
  /** Whether the asking user may complete it. */
  mayChange: z.boolean(),
});

/** Open tasks: of a contact, of a user, or, with neither, the asking user's. */
export const TasksQuery = z.strictObject({
  ...pageQuery,
  contactId: z.optional(id),
  userId: z.optional(id),
});
export const TaskPage = page(Task);
