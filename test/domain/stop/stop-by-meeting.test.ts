import { describe, expect, it } from "@jest/globals";
import { stopByMeeting } from "../../../src/domain/stop/stop-by-meeting.ts";
import { open } from "./people.ts";

const reasons = (stops: ReturnType<typeof stopByMeeting>) =>
  Object.fromEntries(stops.map(({ contactId, reason }) => [contactId, reason]));

describe("who leaves because of a meeting", () => {
  it("S-015 whoever booked by the link of an email to them, though the meeting is another user's", () => {
    const booked = stopByMeeting({ userId: "cora", byLinkOf: "anna's" }, [open()], []);
    expect(reasons(booked)).toEqual({ anna: "meeting_link" });
  });

  it("S-015 not by the link of somebody else's email", () => {
    expect(stopByMeeting({ userId: "cora", byLinkOf: "eva's" }, [open()], [])).toEqual([]);
  });

  it("S-017 whoever meets the user who enrolled them, and nobody else", () => {
    expect(reasons(stopByMeeting({ userId: "rita", byLinkOf: null }, [open()], []))).toEqual({
      anna: "meeting",
    });
    expect(stopByMeeting({ userId: "cora", byLinkOf: null }, [open()], [])).toEqual([]);
  });

  it("S-018 everybody who takes part, and nobody who does not", () => {
    const eva = open({ enrollmentId: "eva's", contactId: "eva" });
    const meeting = { userId: "rita", byLinkOf: null };
    expect(reasons(stopByMeeting(meeting, [open(), eva], []))).toEqual({ anna: "meeting", eva: "meeting" });
    expect(reasons(stopByMeeting(meeting, [open()], [eva]))).toEqual({ anna: "meeting" });
  });

  it("S-036 S-037 nobody of a sequence whose toggle is off", () => {
    const off = open({}, { meetingUnenrolls: false });
    expect(stopByMeeting({ userId: "rita", byLinkOf: "anna's" }, [off], [])).toEqual([]);
  });

  it("S-039 the company in that sequence, or in all of them", () => {
    const wide = { meetingScope: "company" } as const;
    const eva = open({ enrollmentId: "eva's", contactId: "eva" }, wide);
    const otto = open({ enrollmentId: "otto's", contactId: "otto", sequenceId: "renewal" });
    const meeting = { userId: "rita", byLinkOf: null };
    expect(reasons(stopByMeeting(meeting, [open({}, wide)], [eva, otto]))).toEqual({
      anna: "meeting",
      eva: "meeting",
    });
    const far = open({}, { ...wide, companyReach: "all_sequences" });
    expect(Object.keys(reasons(stopByMeeting(meeting, [far], [eva, otto])))).toEqual(["anna", "eva", "otto"]);
  });
});
