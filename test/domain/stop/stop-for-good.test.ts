import { describe, expect, it } from "@jest/globals";
import { decideStop } from "../../../src/domain/stop/decide-stop.ts";
import type { Person, StopMessage } from "../../../src/domain/stop/stop-facts.ts";
import { message, open, person } from "./people.ts";

const inThread = { inThread: true, inOpenThread: true };
const writer = { senderIs: "primary" as const };

/** Who leaves and why. */
function leaves(what: Partial<StopMessage>, who: readonly Person[]) {
  const { stops } = decideStop(message(what), who);
  return Object.fromEntries(stops.map(({ contactId, reason }) => [contactId, reason]));
}

describe("S-020 S-021 what is known for good", () => {
  it("S-020 opting out by mail: from the contact, or by the token of an email to them", () => {
    for (const who of [writer, { asksByToken: true, ...inThread }]) {
      const decision = decideStop(message({ class: "opt_out" }), [person(who)]);
      expect(decision.optedOut).toEqual(["anna"]);
      expect(decision.stops).toEqual([{ enrollmentId: "anna's", contactId: "anna", reason: "opt_out" }]);
    }
  });

  it("S-020 opts nobody out whom somebody else wrote for: that is an answer (S-008)", () => {
    const decision = decideStop(message({ class: "opt_out" }), [person(inThread)]);
    expect(decision.optedOut).toEqual([]);
    expect(decision.stops[0]?.reason).toBe("reply_from_other_address");
  });

  it.each<[string, Partial<Person>, boolean]>([
    ["by the email that it is about", inThread, true],
    [
      "by the address that it names, where we have just written to",
      { recipientIs: "primary", hasRecentEmail: true },
      true,
    ],
    ["but not of an alias", { recipientIs: "alias" }, false],
  ])("S-021 a hard bounce ends the enrollment, found %s", (_how, who, ends) => {
    const decision = decideStop(message({ class: "hard_bounce" }), [person(who)]);
    expect(decision.bounced).toEqual(["anna"]);
    expect(decision.stops.map(({ reason }) => reason)).toEqual(ends ? ["bounce"] : []);
  });

  it("S-021 one that names only an address we have not written to for days is for the rep: it may be forged", () => {
    const decision = decideStop(message({ class: "hard_bounce" }), [person({ recipientIs: "primary" })]);
    expect(decision).toMatchObject({ bounced: [], stops: [], doubts: ["anna"] });
  });

  it("S-037 with the toggles off as well", () => {
    const off = open({}, { replyUnenrolls: false, meetingUnenrolls: false });
    expect(leaves({ class: "hard_bounce" }, [person({ ...inThread, open: off })])).toEqual({
      anna: "bounce",
    });
    expect(leaves({ class: "complaint" }, [person({ ...inThread, open: off })])).toEqual({
      anna: "complaint",
    });
  });

  it("a complaint suppresses as well as stops", () => {
    const decision = decideStop(message({ class: "complaint" }), [person(inThread)]);
    expect(decision).toMatchObject({ optedOut: ["anna"], stops: [{ reason: "complaint" }] });
  });

  it("a complaint that only names somebody is for the rep: anybody can write one", () => {
    const decision = decideStop(message({ class: "complaint" }), [person({ recipientIs: "primary" })]);
    expect(decision).toMatchObject({ optedOut: [], stops: [], doubts: ["anna"] });
  });

  it.each(["hard_bounce", "complaint"] as const)(
    "S-021 a %s that bears an email to one contact harms no other whom it names",
    (what) => {
      const eva = person({ contactId: "eva", recipientIs: "primary", open: open({ contactId: "eva" }) });
      const decision = decideStop(message({ class: what }), [eva, person(inThread)]);
      expect(decision.stops.map(({ contactId }) => contactId)).toEqual(["anna"]);
      expect([...decision.bounced, ...decision.optedOut]).toEqual(["anna"]);
      expect(decision.doubts).toEqual([]);
    },
  );

  it("a soft bounce is noted, a delay and a receipt are nothing", () => {
    const soft = decideStop(message({ class: "soft_bounce" }), [person(inThread)]);
    expect(soft).toMatchObject({ stops: [], notes: { type: "bounced_softly", contactIds: ["anna"] } });
    for (const what of ["delivery_report", "read_receipt"] as const) {
      expect(decideStop(message({ class: what, isSure: false }), [person(inThread)])).toMatchObject({
        stops: [],
        doubts: [],
        away: [],
        notes: null,
      });
    }
  });
});
