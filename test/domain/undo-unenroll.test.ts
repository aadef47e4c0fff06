import { startDelay } from "../../src/domain/delay.ts";
import { undoDeadline, undoUnenroll, type UndoFacts } from "../../src/domain/undo-unenroll.ts";
import { after, days, start } from "../support/organisation.ts";

const unenrolled: UndoFacts = {
  state: "unenrolled",
  undoUntil: after(30_000),
  undoState: "active",
  delay: startDelay(days(2), start),
  plan: {
    timeZone: "UTC",
    eligibleDays: "every_day",
    windowStartMinute: 0,
    windowEndMinute: 1440,
    holidays: new Set(),
    isFirstStep: false,
  },
  waitReason: null,
  optedOut: false,
  sequenceDeleted: false,
};
const now = after(10_000);

describe("F3 undo of an unenroll", () => {
  it("lasts 30 seconds", () => expect(undoDeadline(start)).toEqual(after(30_000)));
  it("restores the state and the due time it had", () => {
    expect(undoUnenroll(unenrolled, now)).toEqual({
      kind: "restored",
      state: "active",
      dueAt: after(days(2)),
    });
  });
  it("restores a pause as a pause, with nothing due", () => {
    const outcome = undoUnenroll({ ...unenrolled, undoState: "paused" }, now);
    expect(outcome).toEqual({ kind: "restored", state: "paused", dueAt: null });
  });
  it.each(["task", "stuck"] as const)("leaves a step that waits for a person (%s) waiting", (waitReason) => {
    expect(undoUnenroll({ ...unenrolled, waitReason }, now)).toMatchObject({ kind: "restored", dueAt: null });
  });
  it("works while the email under way is not settled", () => {
    expect(undoUnenroll({ ...unenrolled, state: "unenrolling" }, now).kind).toBe("restored");
  });
  it("works at the last moment and not after it", () => {
    expect(undoUnenroll(unenrolled, after(30_000)).kind).toBe("restored");
    expect(undoUnenroll(unenrolled, after(30_001)).kind).toBe("expired");
  });
  it.each<[string, Partial<UndoFacts>, string]>([
    ["of what ended by itself", { undoUntil: null, undoState: null }, "nothing_to_undo"],
    ["after the contact opted out", { optedOut: true }, "opted_out"],
    ["after the sequence was deleted", { sequenceDeleted: true }, "sequence_deleted"],
    ["of what is open", { state: "active" }, "already_open"],
    ["of what is paused", { state: "paused" }, "already_open"],
  ])("%s: says so", (_, facts, kind) =>
    expect(undoUnenroll({ ...unenrolled, ...facts }, now)).toEqual({ kind }),
  );
});
