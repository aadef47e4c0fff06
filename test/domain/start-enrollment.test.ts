import { chooseInbox, contactObstacle } from "../../src/domain/check-enrollment.ts";
import { endOfDelay, startDelay } from "../../src/domain/delay.ts";
import { continueEnrollment, startEnrollment, type StartOutcome } from "../../src/domain/start-enrollment.ts";
import { enrollmentTimeZone } from "../../src/domain/time-zone.ts";
import { after, days, minutes, start } from "../support/organisation.ts";

const sequence = { stepCount: 3, firstDelayMs: 0 };
const due = (outcome: StartOutcome) =>
  outcome.kind === "starts" ? endOfDelay(outcome.start.delay, "UTC") : outcome;

describe("S-002 the first step runs at once", () => {
  it("is due when enrolled", () => expect(due(startEnrollment(sequence, 1, start))).toEqual(start));
  it("waits the first step's own delay, where it has one", () => {
    expect(due(startEnrollment({ stepCount: 1, firstDelayMs: minutes(5) }, 1, start))).toEqual(
      after(minutes(5)),
    );
  });
  it("is due at once at a later step too", () => {
    const outcome = startEnrollment({ stepCount: 3, firstDelayMs: minutes(5) }, 3, start);
    expect(outcome).toMatchObject({ start: { position: 3, firstPosition: 3 } });
    expect(due(outcome)).toEqual(start);
  });
  it.each([0, 4])("has no step %s", (step) => {
    expect(startEnrollment(sequence, step, start)).toEqual({ kind: "no_such_step", stepCount: 3 });
  });
});

describe("S-078 re-enrolling goes on where it stopped", () => {
  const ended = {
    nextPosition: 2,
    firstPosition: 1,
    delay: startDelay(days(3), start),
    endedAt: after(days(2)),
  };
  it("waits the rest of the delay that ran when it ended", () => {
    const outcome = continueEnrollment(sequence, ended, after(days(10)), "UTC");
    expect(outcome).toMatchObject({ kind: "starts", start: { position: 2, firstPosition: 1 } });
    expect(due(outcome)).toEqual(after(days(11)));
  });
  it("starts from the first step after the last", () => {
    const outcome = continueEnrollment(sequence, { ...ended, nextPosition: 4 }, after(days(10)), "UTC");
    expect(outcome).toMatchObject({ start: { position: 1 } });
    expect(due(outcome)).toEqual(after(days(10)));
  });
});

describe("S-107 S-108 S-109 the time zone of an enrollment", () => {
  it.each([
    [true, "Asia/Tokyo", "Asia/Tokyo"],
    [true, null, "Europe/Oslo"],
    [false, "Asia/Tokyo", "Europe/Oslo"],
    [true, "Mars/Olympus", "Europe/Oslo"],
  ])("wanted %s, contact %s: %s", (wanted, contact, zone) => {
    expect(enrollmentTimeZone(wanted, contact, "Europe/Oslo")).toBe(zone);
  });
});

describe("F13 why an enrollment would fail", () => {
  const fine = { optedOut: false, primaryAddress: { bounced: false, blocked: false }, openEnrollment: null };
  const open = { id: "e", sequenceName: "Welcome" };
  it("finds nothing against it", () => expect(contactObstacle(fine)).toBeNull());
  it("S-083 opted out", () => {
    expect(contactObstacle({ ...fine, optedOut: true, openEnrollment: open })).toEqual({ kind: "opted_out" });
  });
  it("S-021 bounced", () => {
    expect(contactObstacle({ ...fine, primaryAddress: { bounced: true, blocked: false } })).toEqual({
      kind: "bounced",
    });
  });
  it("no address", () => {
    expect(contactObstacle({ ...fine, primaryAddress: null })).toEqual({ kind: "no_address" });
  });
  it("S-100 in a sequence already, and in which", () => {
    const obstacle = { kind: "already_enrolled", enrollmentId: "e", sequenceName: "Welcome" };
    expect(contactObstacle({ ...fine, openEnrollment: open })).toEqual(obstacle);
  });
});

describe("S-112 the inbox that sends", () => {
  const inbox = (id: string, isDefault: boolean, connected: boolean) => ({ id, isDefault, connected });
  it.each([
    [[], { kind: "none" }],
    [[inbox("a", true, false)], { kind: "disconnected" }],
    [[inbox("a", false, true), inbox("b", true, true)], { kind: "inbox", id: "b" }],
    [[inbox("a", true, false), inbox("b", false, true)], { kind: "inbox", id: "b" }],
  ])("of %j: %j", (inboxes, choice) => expect(chooseInbox(inboxes)).toEqual(choice));
});
