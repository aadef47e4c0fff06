/** What admins change in users, and users in themselves. */
import * as z from "zod/mini";
import { roles } from "../domain/words.ts";
import { id, line, timeZone } from "./schema.ts";

/** What is left out stays as it is. */
export const ChangeUserRequest = z.strictObject({
  role: z.optional(z.enum(roles)),
  /** The team's name, a new one makes a new team; null: no team. */
  team: z.optional(z.nullable(line(200))),
  /** With the role viewer: who becomes the creator of their sequences; left out: enrollments in those end (S-026). */
  handOverTo: z.optional(id),
});
export const UserChanged = z.object({
  id,
  role: z.enum(roles),
  team: z.nullable(z.string()),
  /** Enrollments that ended, and sequences that passed on. */
  unenrolled: z.number(),
  handedOver: z.number(),
});

/** By whose clock the delays of contacts without a time zone run (S-109). */
export const ChangeMeRequest = z.strictObject({ timeZone });
