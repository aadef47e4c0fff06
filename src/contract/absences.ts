/** When nothing is to be sent: absences of reps (F14) and holidays of the organisation. */
import * as z from "zod/mini";
import { id, instant, line } from "./schema.ts";

const day = z.iso.date();

export const Absence = z.object({
  id,
  user: z.object({ id, name: z.string() }),
  from: instant,
  until: instant,
  createdBy: z.object({ id, name: z.string() }),
  state: z.enum(["planned", "begun", "ended"]),
});
export const AbsenceList = z.object({ items: z.array(Absence) });

/** For oneself, or, as a manager or admin, for another (F14). */
export const CreateAbsenceRequest = z.strictObject({
  /** Default: the asking user. */
  userId: z.optional(id),
  from: instant,
  until: instant,
});

export const Holiday = z.object({ day, name: z.string() });
export const HolidayList = z.object({ items: z.array(Holiday) });
export const CreateHolidayRequest = z.strictObject({ day, name: line(200) });
export const DayParams = z.object({ day });

/** How many of the asking user's own enrollments were paused or resumed (S-069). */
export const ManyChanged = z.object({ changed: z.number() });

export const SequenceDeleted = z.object({
  id,
  /** Enrollments that ended with it (S-025). */
  unenrolled: z.number(),
});

export const DeactivateUserRequest = z.strictObject({
  /** Who becomes the creator of their sequences; left out: enrollments in those end (S-026). */
  handOverTo: z.optional(id),
});
export const UserDeactivated = z.object({ id, unenrolled: z.number(), handedOver: z.number() });
