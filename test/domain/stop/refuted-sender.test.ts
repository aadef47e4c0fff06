import { describe, expect, it } from "@jest/globals";
import { decideStop } from "../../../src/domain/stop/decide-stop.ts";
import type { Person, StopMessage } from "../../../src/domain/stop/stop-facts.ts";
import { message, open, person } from "./people.ts";

const writer = { senderIs: "primary" as const };
const inThread = { inThread: true, inOpenThread: true };
const named = { recipientIs: "primary" as const, hasRecentEmail: true };

const forged = (
  what: Partial<StopMessage>,
  who: readonly Person[],
  colleagues: Parameters<typeof decideStop>[2] = [],
) => decideStop(message({ ...what, isRefuted: true }), who, colleagues);

describe("a message whose sender the receiving server calls forged", () => {
  it.each<[string, Partial<StopMessage>, Partial<Person>]>([
    ["S-007 mail outside the sequence", {}, writer],
    ["S-010 mail from an alias", {}, { senderIs: "alias" }],
    ["S-020 an opt-out by mail", { class: "opt_out" }, writer],
    ["S-021 a bounce that names an address alone", { class: "hard_bounce" }, named],
    ["S-017 a meeting that they accept", { class: "meeting_accepted" }, writer],
    ["a note that they have left the company", { class: "automatic_reply", hasLeft: true }, writer],
    [
      "S-005 an answer that only its subject joins to an email",
      {},
      { ...writer, ...inThread, namesEmail: false },
    ],
  ])("%s is for the rep", (_what, wishes, who) => {
    const decision = forged(wishes, [person(who)]);
    expect(decision).toMatchObject({ stops: [], optedOut: [], bounced: [], doubts: ["anna"] });
  });

  it.each<[string, Partial<StopMessage>, Partial<Person>, string]>([
    ["S-005 an answer that names an email of ours", {}, { ...writer, ...inThread }, "reply"],
    ["S-008 the same from another address", {}, inThread, "reply_from_other_address"],
    [
      "S-020 an opt-out that bears our token",
      { class: "opt_out" },
      { ...inThread, asksByToken: true },
      "opt_out",
    ],
    ["S-020 an opt-out in answer to an email", { class: "opt_out" }, { ...writer, ...inThread }, "opt_out"],
    ["S-021 a bounce that bears our email", { class: "hard_bounce" }, inThread, "bounce"],
  ])("%s counts as ever: only who got the email can do that", (_what, wishes, who, reason) => {
    const decision = forged(wishes, [person(who)]);
    expect(decision.stops.map((stop) => stop.reason)).toEqual([reason]);
    expect(decision.doubts).toEqual([]);
  });

  it("S-013 takes no colleagues along, and S-012 does where it answers an email", () => {
    const wide = { replyScope: "company" as const };
    const tomas = open({ enrollmentId: "tomas's", contactId: "tomas" }, wide);
    const anna = person({ ...writer, open: open({}, wide) });
    expect(forged({}, [anna], [tomas])).toMatchObject({ stops: [], doubts: ["anna"] });
    const answers = forged({}, [{ ...anna, ...inThread, namesEmail: true }], [tomas]);
    expect(answers.stops.map(({ contactId }) => contactId)).toEqual(["anna", "tomas"]);
  });

  it("S-020 is not lost where nothing is open: the rep is asked", () => {
    expect(forged({ class: "opt_out" }, [person({ ...writer, open: null })]).doubts).toEqual(["anna"]);
  });

  it("S-021 a report that bears an email to one contact asks about no other whom it names", () => {
    const eva = person({ contactId: "eva", ...named, open: open({ contactId: "eva" }) });
    const decision = forged({ class: "hard_bounce" }, [eva, person(inThread)]);
    expect(decision.stops.map(({ contactId }) => contactId)).toEqual(["anna"]);
    expect(decision.doubts).toEqual([]);
  });

  it("S-006 makes them wait as ever where it says that they are away: that does no lasting harm", () => {
    expect(forged({ class: "automatic_reply" }, [person(writer)])).toMatchObject({
      away: ["anna"],
      doubts: [],
    });
  });

  it("is nothing where it is nothing", () => {
    expect(forged({ class: "read_receipt" }, [person(writer)])).toMatchObject({ stops: [], doubts: [] });
    expect(forged({}, [person({ ...writer, open: null })])).toMatchObject({ stops: [], doubts: [] });
  });
});
