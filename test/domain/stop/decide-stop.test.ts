import { describe, expect, it } from "@jest/globals";
import { messageClasses, type MessageClass } from "../../../src/domain/message-words.ts";
import { decideOwnMail, decideStop } from "../../../src/domain/stop/decide-stop.ts";
import type { OpenEnrollment, Person, StopMessage } from "../../../src/domain/stop/stop-facts.ts";
import { message, monday, open, person } from "./people.ts";

const inThread = { inThread: true, inOpenThread: true };
const writer = { senderIs: "primary" as const };

/** Who leaves and why. */
function leaves(
  what: Partial<StopMessage>,
  who: readonly Person[],
  colleagues: readonly OpenEnrollment[] = [],
) {
  const { stops } = decideStop(message(what), who, colleagues);
  return Object.fromEntries(stops.map(({ contactId, reason }) => [contactId, reason]));
}

describe("who leaves because somebody wrote", () => {
  it.each<[string, Partial<StopMessage>, Partial<Person>, string | undefined]>([
    ["S-005 a reply to an email of the sequence", {}, { ...writer, ...inThread }, "reply"],
    ["S-005 in whatever inbox it arrives", { userId: "cora" }, { ...writer, ...inThread }, "reply"],
    ["S-007 unrelated mail to the rep", {}, writer, "unrelated_mail"],
    ["S-007 not to another rep", { userId: "cora" }, writer, undefined],
    [
      "S-007 not from before the enrollment",
      { receivedAt: new Date(monday.getTime() - 1) },
      writer,
      undefined,
    ],
    [
      "S-007 from the second of the enrollment, as mailboxes tell no more than seconds",
      { receivedAt: new Date(monday.getTime()) },
      { ...writer, open: open({ enrolledAt: new Date(monday.getTime() + 700) }) },
      "unrelated_mail",
    ],
    ["S-008 a reply from another address", {}, inThread, "reply_from_other_address"],
    ["S-008 not without a proof", {}, {}, undefined],
    [
      "S-008 not of somebody of the rep's own organisation",
      {},
      { senderIs: "insider", ...inThread },
      undefined,
    ],
    ["S-010 mail from an alias", {}, { senderIs: "alias" }, "mail_from_alias"],
    [
      "S-010 a reply from an alias",
      { userId: "cora" },
      { senderIs: "alias", ...inThread },
      "mail_from_alias",
    ],
    ["S-014 not a colleague's reply by default", {}, { senderIs: "colleague", ...inThread }, undefined],
    [
      "a reply that a clock behind ours dates before the enrollment",
      { receivedAt: new Date(0) },
      { ...writer, ...inThread },
      "reply",
    ],
    ["a new time for a meeting", { class: "meeting_new_time" }, writer, "unrelated_mail"],
  ])("%s", (_rule, what, who, reason) => {
    expect(leaves(what, [person(who)])["anna"]).toBe(reason);
  });

  it("S-037 nobody where replies do not unenroll", () => {
    const anna = person({ ...writer, ...inThread, open: open({}, { replyUnenrolls: false }) });
    expect(leaves({}, [anna])).toEqual({});
  });

  it("nobody who is enrolled no more", () => {
    expect(leaves({}, [person({ ...writer, ...inThread, open: null })])).toEqual({});
  });
});

describe("S-012 S-013 S-039 the company", () => {
  const wide = { replyScope: "company" } as const;
  const anna = open({}, wide);
  const tomas = open({ enrollmentId: "tomas's", contactId: "tomas" }, wide);
  const elsewhere = open({ enrollmentId: "eva's", contactId: "eva", sequenceId: "renewal" });

  it("S-012 a colleague's reply to an email of the sequence", () => {
    const annasEmail = person({ senderIs: "colleague", ...inThread, open: anna });
    expect(leaves({}, [annasEmail])).toEqual({ anna: "same_company_reply" });
  });

  it("S-013 a colleague's mail outside of the sequence, to the rep", () => {
    const writes = person({ contactId: "tomas", ...writer, open: null });
    expect(leaves({}, [writes], [anna])).toEqual({ anna: "same_company_mail" });
    expect(leaves({ userId: "cora" }, [writes], [anna])).toEqual({});
  });

  it("S-013 an unknown colleague's answer, but no first mail of theirs", () => {
    expect(leaves({ isAnswer: true }, [], [anna])).toEqual({ anna: "same_company_mail" });
    expect(leaves({ isAnswer: false }, [], [anna])).toEqual({});
  });

  it("S-038 not where the scope is the contact", () => {
    const narrow = open({ enrollmentId: "tomas's", contactId: "tomas" });
    expect(leaves({}, [person({ ...writer })], [narrow])).toEqual({ anna: "unrelated_mail" });
  });

  it("S-039 the actor and all others of the company leave the sequence, whoever enrolled them", () => {
    const byCora = open(
      { enrollmentId: "otto's", contactId: "otto", enrolledBy: "cora", senderId: "cora" },
      wide,
    );
    const acts = person({ ...writer, ...inThread, open: anna });
    expect(leaves({}, [acts], [anna, tomas, byCora, elsewhere])).toEqual({
      anna: "reply",
      tomas: "same_company_reply",
      otto: "same_company_reply",
    });
  });

  it("reaches all sequences where the sequence that is left says so", () => {
    const everywhere = open({}, { ...wide, companyReach: "all_sequences" });
    const acts = person({ ...writer, ...inThread, open: everywhere });
    expect(leaves({}, [acts], [everywhere, elsewhere])).toEqual({ anna: "reply", eva: "same_company_reply" });
  });
});

describe("S-015 S-017 S-036 meetings by calendar", () => {
  it.each<[string, Partial<StopMessage>, Partial<OpenEnrollment>, string | undefined]>([
    ["S-017 accepted, with the user who enrolled", { class: "meeting_accepted" }, {}, "meeting"],
    [
      "S-017 the contact's invitation to the user who enrolled",
      { class: "meeting_invitation" },
      {},
      "meeting",
    ],
    ["S-017 not with another user", { class: "meeting_accepted", userId: "cora" }, {}, undefined],
    [
      "S-017 not with the one whose mailbox sends",
      { class: "meeting_accepted" },
      { enrolledBy: "cora" },
      undefined,
    ],
  ])("%s", (_rule, what, enrollment, reason) => {
    expect(leaves(what, [person({ ...writer, open: open(enrollment) })])["anna"]).toBe(reason);
  });

  it("S-037 not where meetings do not unenroll, though replies do", () => {
    const anna = person({ ...writer, open: open({}, { meetingUnenrolls: false }) });
    expect(leaves({ class: "meeting_accepted" }, [anna])).toEqual({});
  });

  it("declined by the button is noted; with typed words it is an answer", () => {
    const declined = decideStop(message({ class: "meeting_declined" }), [person(writer)]);
    expect(declined).toMatchObject({ stops: [], notes: { type: "meeting_declined", contactIds: ["anna"] } });
    expect(leaves({ class: "meeting_declined", hasComment: true }, [person(writer)])).toEqual({
      anna: "unrelated_mail",
    });
  });

  it("tentative is for the rep to decide", () => {
    expect(decideStop(message({ class: "meeting_tentative" }), [person(writer)]).doubts).toEqual(["anna"]);
  });
});

describe("S-006 automatic replies", () => {
  it("make their sender away, and nobody leaves", () => {
    const decision = decideStop(message({ class: "automatic_reply" }), [person({ ...writer, ...inThread })]);
    expect(decision).toMatchObject({ stops: [], away: ["anna"] });
  });

  it("of a contact who answers for another concern the one who wrote", () => {
    const tomas = person({ contactId: "tomas", ...writer, open: null });
    const anna = person({ senderIs: "colleague", ...inThread });
    expect(decideStop(message({ class: "automatic_reply" }), [anna, tomas]).away).toEqual(["tomas"]);
  });

  it("of an address that nobody knows concern the contact whose email they answer", () => {
    expect(decideStop(message({ class: "automatic_reply" }), [person(inThread)]).away).toEqual(["anna"]);
  });

  it("that say that somebody has left end like a bounce", () => {
    expect(leaves({ class: "automatic_reply", hasLeft: true }, [person(writer)])).toEqual({
      anna: "left_company",
    });
  });
});

describe("what is not sure", () => {
  const decides = messageClasses.filter((what) => what !== "delivery_report" && what !== "read_receipt");

  it.each(decides)("%s neither stops nor goes on", (what) => {
    const decision = decideStop(message({ class: what, isSure: false }), [
      person({ ...writer, ...inThread }),
    ]);
    expect(decision).toMatchObject({ stops: [], away: [], optedOut: [], bounced: [], doubts: ["anna"] });
  });

  it.each<MessageClass>(["challenge", "other"])(
    "%s in a thread of ours is for the rep, however sure",
    (what) => {
      expect(decideStop(message({ class: what }), [person(inThread)]).doubts).toEqual(["anna"]);
    },
  );

  it("a newsletter or a list of the contact's concerns nobody", () => {
    expect(decideStop(message({ class: "other" }), [person(writer)]).doubts).toEqual([]);
  });

  it("S-037 asks nobody where the answer would change nothing", () => {
    const off = open({}, { replyUnenrolls: false });
    expect(decideStop(message({ isSure: false }), [person({ ...writer, open: off })]).doubts).toEqual([]);
    expect(
      decideStop(message({ class: "hard_bounce", isSure: false }), [person({ ...inThread, open: off })])
        .doubts,
    ).toEqual(["anna"]);
  });
});

describe("own mail", () => {
  it("to somebody who is enrolled is noted; automatic replies of the rep's own are not", () => {
    const written = [
      person({ recipientIs: "primary" }),
      person({ contactId: "eva", recipientIs: "primary", open: null }),
    ];
    expect(decideOwnMail(message(), written)).toMatchObject({
      stops: [],
      notes: { type: "own_mail_sent", contactIds: ["anna"] },
    });
    expect(decideOwnMail(message({ class: "automatic_reply" }), written).notes?.contactIds).toEqual([]);
    expect(decideOwnMail(message({ receivedAt: new Date(0) }), written).notes?.contactIds).toEqual([]);
  });
});
