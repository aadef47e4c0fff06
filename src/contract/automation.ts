/** What takes contacts out of a sequence by itself, and how far that reaches (S-033…S-040). */
import * as z from "zod/mini";
import { companyReaches, unenrollScopes } from "../domain/words.ts";
import { line } from "./schema.ts";

const settings = {
  /** S-035, S-037: a reply of the contact unenrolls. */
  replyUnenrolls: z.boolean(),
  /** S-038, S-039. */
  replyScope: z.enum(unenrollScopes),
  /** S-036, S-037: a booked meeting unenrolls. */
  meetingUnenrolls: z.boolean(),
  meetingScope: z.enum(unenrollScopes),
  /** Where a scope is `company`: whether only this sequence loses the company's contacts, or all sequences do. */
  companyReach: z.enum(companyReaches),
};

export const Automation = z.object({
  ...settings,
  /** Whether the asking user may change them. */
  mayChange: z.boolean(),
});

const changes = z.partial(z.strictObject(settings));

/** What is left out stays as it is ("Save existing sequence", S-040). */
export const ChangeAutomationRequest = changes.check(
  z.refine((asked) => Object.keys(asked).length > 0, "must name a setting"),
);

/** "Save as new sequence" (S-040): the current steps, with these settings in place of the copied ones. */
export const CopySequenceRequest = z.strictObject({ name: line(200), automation: z.optional(changes) });
