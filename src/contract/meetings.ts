/** Meetings with contacts: booked through a link of ours, read from invitations, or logged (S-015…S-019). */
import * as z from "zod/mini";
import { UserRef } from "./resources.ts";
import { address, id, instant, line, page, pageQuery } from "./schema.ts";

export const meetingSources = ["link", "calendar", "api"] as const;
export const meetingStates = ["booked", "declined", "cancelled"] as const;

export const Meeting = z.object({
  id,
  contact: z.object({ id, name: z.string() }),
  /** Whose meeting it is. */
  user: UserRef,
  source: z.enum(meetingSources),
  state: z.enum(meetingStates),
  startsAt: instant,
  endsAt: instant,
  title: z.string(),
  externalId: z.nullable(z.string()),
  /** Contacts that take part beside `contact`. */
  guestIds: z.array(id),
  createdAt: instant,
});
export const MeetingPage = page(Meeting);

/** Exactly one of `contactId` and `address` says with whom. The time may be past (S-019). */
export const CreateMeetingRequest = z
  .strictObject({
    contactId: z.optional(id),
    address: z.optional(address),
    /** Default: the asking user. */
    userId: z.optional(id),
    startsAt: instant,
    endsAt: instant,
    title: z.optional(line(500)),
    /** The caller's own name of it: logging the same again changes nothing. */
    externalId: z.optional(line(300)),
    /** Further contacts that take part (S-018). */
    guestIds: z.optional(z.array(id).check(z.maxLength(50))),
  })
  .check(
    z.refine((asked) => (asked.contactId === undefined) !== (asked.address === undefined), {
      error: "must name the contact by contactId or by address",
      path: ["contactId"],
    }),
    z.refine((asked) => Date.parse(asked.endsAt) > Date.parse(asked.startsAt), {
      error: "must be after startsAt",
      path: ["endsAt"],
    }),
  );
/** Who leaves because of it stands in their timelines. */
export const CreateMeetingResponse = z.object({
  meeting: Meeting,
  /** Enrollments that ended, or are about to. */
  unenrolledIds: z.array(id),
});

export const MeetingsQuery = z.strictObject({ ...pageQuery, contactId: id });
