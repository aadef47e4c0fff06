import { reachCompany } from "./reach-company.ts";
import { stopOf, type OpenEnrollment, type Stop } from "./stop-facts.ts";

/** A meeting as far as stopping goes by it. */
export interface MeetingFacts {
  /** Whose meeting it is. */
  userId: string;
  /** The enrollment whose email bore the link that it was booked by; null: it was not. */
  byLinkOf: string | null;
}

/**
 * Who leaves because of a meeting: those who booked by a link in an email that was sent to them, whoever's meeting it is
 * (S-015), and those who take part in a meeting of the user who enrolled them (S-017, S-018), whether it is past or to
 * come (S-019).
 */
export function stopByMeeting(
  meeting: MeetingFacts,
  takingPart: readonly OpenEnrollment[],
  colleagues: readonly OpenEnrollment[],
): Stop[] {
  const direct = takingPart.flatMap((open): Stop[] => {
    if (!open.settings.meetingUnenrolls) return [];
    if (open.enrollmentId === meeting.byLinkOf) return [stopOf(open, "meeting_link")];
    return open.enrolledBy === meeting.userId ? [stopOf(open, "meeting")] : [];
  });
  return reachCompany(direct, takingPart, colleagues, { kind: "meeting", reason: "meeting" });
}
