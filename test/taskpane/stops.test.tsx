import { screen, within } from "@testing-library/react";
import type { ContactWithEnrollments } from "../../src/contract/types.ts";
import { apiError } from "./support/fake-client.ts";
import { closePanes, openContact } from "./support/render-pane.tsx";
import { contactOf, enrolledContact, enrollmentOf, known } from "./support/samples.ts";
import { causeOf, doubtOf, stoppedContact } from "./support/stop-samples.ts";

afterEach(closePanes);

const button = (name: string) => screen.getByRole("button", { name });
const box = (name: string | RegExp) => within(screen.getByRole("region", { name }));

describe("S-005…S-021 a contact who left by themselves", () => {
  it("is told with the reason, the message, its link and the evidence in plain words", async () => {
    const { user } = await openContact(stoppedContact("Sofia Rossi"));
    const notice = box("Replied to an email of the sequence");
    expect(notice.getByText(/gets no further email from/)).toBeVisible();
    expect(notice.getByText("Re: Your question")).toBeVisible();
    expect(notice.getByText(/^3 minutes ago/)).toBeVisible();
    const link = notice.getByRole("link", { name: "Open message" });
    expect(link).toHaveAttribute("href", "https://outlook.office.com/mail/id/1");
    expect(link).toHaveAttribute("target", "_blank");
    expect(link).toHaveAttribute("rel", "noreferrer");
    await user.click(notice.getByRole("button", { name: "How we know" }));
    expect(notice.getByRole("listitem")).toHaveTextContent("It answers an email of the sequence");
    expect(notice.queryByText(/fjordlight/)).toBeNull();
    expect(screen.queryByRole("region", { name: "Last sequence" })).toBeNull();
  });

  it.each([
    ["bounce", "The email could not be delivered"],
    ["opt_out", "Opted out of emails"],
    ["mail_from_alias", "Wrote from another of their addresses"],
    ["same_company_reply", "Someone at the same company replied"],
    ["meeting_link", "Booked a meeting through a link in the sequence"],
    ["complaint", "They reported an email as spam"],
    ["left_company", "They no longer work there"],
  ] as const)("says so for %s", async (reason, title) => {
    await openContact(stoppedContact("Sofia Rossi", reason));
    expect(box(title).getByRole("button", { name: "That was wrong: re-enroll" })).toBeVisible();
  });

  it("says when the meeting is that was booked", async () => {
    const cause = causeOf({ kind: "meeting", meetingAt: "2026-11-25T13:30:00.000Z" });
    await openContact(stoppedContact("Sofia Rossi", "meeting_link", cause));
    const notice = box("Booked a meeting through a link in the sequence");
    expect(notice.getByText("Meeting").nextSibling).toHaveTextContent(/^in 2 days · Wed 25 Nov, 13:30 UTC$/);
  });

  it("offers no link where the message has no address that a browser may open", async () => {
    await openContact(stoppedContact("Sofia Rossi", "reply", causeOf({ webLink: "javascript:alert(1)" })));
    expect(screen.queryByRole("link")).toBeNull();
  });

  it("says where the message lies when there is no way to open it: folder, sender, time", async () => {
    await openContact(stoppedContact("Sofia Rossi", "reply", causeOf({ webLink: null })));
    const notice = box("Replied to an email of the sequence");
    expect(notice.getByText("Re: Your question")).toBeVisible();
    expect(notice.getByText(/^In the inbox/)).toHaveTextContent(
      /^In the inbox · a\.kowalska@private\.example · .*\d/,
    );
  });

  it("does not where it can be opened", async () => {
    await openContact(stoppedContact("Sofia Rossi"));
    expect(screen.queryByText(/In the inbox/)).toBeNull();
  });

  it("tells rules that it does not know as another sign", async () => {
    const cause = causeOf({ evidence: [{ rule: "moon.phase", detail: "" }] });
    const { user } = await openContact(stoppedContact("Sofia Rossi", "reply", cause));
    await user.click(button("How we know"));
    expect(screen.getAllByRole("listitem").at(0)).toHaveTextContent(/^Another sign$/);
  });

  it("cannot be disputed by who may not change it, nor when they have opted out", async () => {
    const sofia = stoppedContact("Sofia Rossi", "opt_out");
    await openContact({ ...sofia, optedOut: true });
    expect(screen.queryByRole("button", { name: /That was wrong/ })).toBeNull();
  });
});

describe("That was wrong: re-enroll", () => {
  it("asks first, sends the note, and shows the enrollment that runs again", async () => {
    const sofia = stoppedContact("Sofia Rossi");
    const again = enrollmentOf(sofia.id, { id: "e-2" });
    const disputeStop = jest.fn().mockResolvedValue(again);
    let shown = sofia;
    const lookupContacts = jest.fn(() => Promise.resolve([known(shown)]));
    const { user } = await openContact(sofia, { disputeStop, lookupContacts });
    await user.click(button("That was wrong: re-enroll"));
    expect(await screen.findByRole("heading", { name: "That was wrong: re-enroll" })).toHaveFocus();
    expect(disputeStop).not.toHaveBeenCalled();
    await user.type(screen.getByLabelText("What was wrong? (optional)"), "A newsletter ");
    shown = { ...sofia, currentEnrollment: again, lastEnrollment: null };
    await user.click(button("Re-enroll"));
    expect(disputeStop).toHaveBeenCalledWith("e-c-sofia", { note: "A newsletter" });
    expect(box(/currently enrolled/).getByText("New inbound lead")).toBeVisible();
    expect(screen.getByRole("status")).toHaveTextContent("Sofia Rossi is enrolled again");
    expect(screen.getByRole("group", { name: "Sequence" })).toHaveFocus();
  });

  it("says why it was refused, and Cancel returns to its button", async () => {
    const disputeStop = () => Promise.reject(apiError("contact_already_enrolled", 409));
    const { user } = await openContact(stoppedContact("Sofia Rossi"), { disputeStop });
    await user.click(button("That was wrong: re-enroll"));
    await user.click(await screen.findByRole("button", { name: "Re-enroll" }));
    expect(screen.getByRole("status")).toHaveTextContent("The contact is in a sequence already.");
    await user.click(button("Cancel"));
    expect(button("That was wrong: re-enroll")).toHaveFocus();
  });
});

describe("a doubtful message", () => {
  const doubtful = (): ContactWithEnrollments => ({
    ...enrolledContact("Anna Kowalska", { dueAt: null, hold: { until: null, reason: "doubt", cause: null } }),
    doubts: [doubtOf()],
  });

  it("is shown with what it says and both answers, and the enrollment says that it waits", async () => {
    await openContact(doubtful());
    const card = box(/^Is this an answer from Anna Kowalska/);
    expect(card.getByText("Thank you for your message. We will come back to you.")).toBeVisible();
    expect(card.getByText(/Nothing is sent until you decide/)).toBeVisible();
    expect(card.getByRole("link", { name: "Open message" })).toBeVisible();
    expect(screen.getByText("Waits until you decide")).toBeVisible();
    expect(box(/waits for you$/).getByText("New inbound lead")).toBeVisible();
  });

  it.each([
    ["It is an answer: unenroll", "answer", "Anna Kowalska: Unenrolled. Replied to an email of the sequence"],
    ["Not an answer: go on", "no_answer", "Anna Kowalska: the sequence goes on"],
  ])("%s", async (name, decision, said) => {
    const anna = doubtful();
    const after =
      decision === "answer"
        ? { ...stoppedContact("Anna Kowalska"), doubts: [] }
        : enrolledContact("Anna Kowalska");
    let shown = anna;
    const lookupContacts = jest.fn(() => Promise.resolve([known(shown)]));
    const enrollment = after.currentEnrollment ?? after.lastEnrollment;
    const decideMessage = jest.fn().mockResolvedValue({ enrollment });
    const { user } = await openContact(anna, { decideMessage, lookupContacts });
    shown = after;
    await user.click(button(name));
    expect(decideMessage).toHaveBeenCalledWith("m-9", decision);
    expect(screen.queryByRole("region", { name: /Is this an answer/ })).toBeNull();
    expect(screen.getByRole("group", { name: "Sequence" })).toHaveFocus();
    expect(screen.getByRole("status")).toHaveTextContent(said);
  });

  const refuted = { rule: "sender.refuted", detail: "dmarc=fail" };
  const addressOnly = { rule: "bounce.address_only", detail: "anna.kowalska@northwind.example" };
  it.each([
    [
      "Is this an answer from",
      "The sender of this message could not be verified.",
      "It is an answer: unenroll",
      [refuted],
    ],
    ["Does mail to", "names no email of yours", "It came back: unenroll", [addressOnly]],
  ])("S-021 says why it is doubtful: %s … %s", async (title, why, answer, evidence) => {
    const doubt = doubtOf({ evidence: [...evidence, { rule: "report.dsn", detail: "failed" }] });
    const { user } = await openContact({ ...doubtful(), doubts: [doubt] });
    const card = box(new RegExp(`^${title} Anna Kowalska`));
    expect(card.getByText(new RegExp(why))).toBeVisible();
    expect(card.getByRole("button", { name: answer })).toBeVisible();
    await user.click(card.getByRole("button", { name: "How we know" }));
    expect(card.getByText(/could not verify the sender$|^It names only an address/)).toBeVisible();
  });

  it("asks anew when somebody else has decided", async () => {
    const lookupContacts = jest.fn().mockResolvedValue([known(doubtful())]);
    const decideMessage = () => Promise.reject(apiError("message_decided", 409));
    const { user } = await openContact(doubtful(), { decideMessage, lookupContacts });
    await user.click(button("Not an answer: go on"));
    expect(lookupContacts).toHaveBeenCalledTimes(2);
  });
});

describe("away, not gone", () => {
  const away = enrolledContact("Hanna Virtanen", {
    dueAt: null,
    hold: {
      until: "2026-12-07T08:00:00.000Z",
      reason: "away",
      cause: causeOf({
        evidence: [
          { rule: "auto_header.auto_submitted", detail: "auto-replied" },
          { rule: "absence_text.return_date", detail: "back on 7 December" },
        ],
      }),
    },
  });

  it("says until when, from where that is known, and how it was recognised", async () => {
    const { user } = await openContact(away);
    const fact = screen.getByText("Away until").nextElementSibling;
    expect(fact).toHaveTextContent(/^Mon 7 DecRead from their automatic reply$/);
    await user.click(button("How we know"));
    expect(screen.getByText("The message says itself that it was written automatically")).toBeVisible();
    expect(screen.getByText("It says when they are back")).toBeVisible();
    expect(screen.getByText("back on 7 December")).toBeVisible();
  });

  it("says so where the day is only assumed", async () => {
    const hold = { until: "2026-11-25T08:00:00.000Z", reason: "away" as const, cause: causeOf() };
    await openContact(enrolledContact("Hanna Virtanen", { dueAt: null, hold }));
    expect(screen.getByText("Assumed: their automatic reply names no day")).toBeVisible();
  });

  it("goes on when the rep says that they are not away", async () => {
    const disputeStop = jest.fn().mockResolvedValue(enrollmentOf("c-hanna"));
    const { user } = await openContact(away, { disputeStop });
    await user.click(button("Not away: go on"));
    expect(disputeStop).toHaveBeenCalledWith("e-c-hanna");
    expect(screen.getByRole("status")).toHaveTextContent("Hanna Virtanen: the sequence goes on");
    expect(box(/currently enrolled/).getByText("New inbound lead")).toBeVisible();
  });
});

describe("the rep's own email", () => {
  const written: ContactWithEnrollments = {
    ...enrolledContact("Anna Kowalska"),
    ownMail: { sentAt: "2026-11-23T08:30:00.000Z", subject: "Our call", webLink: null },
  };

  it("offers to unenroll", async () => {
    const unenroll = jest.fn(() => new Promise<never>(() => {}));
    const { user } = await openContact(written, { unenroll });
    const card = box("You wrote to Anna Kowalska yourself");
    expect(card.getByText("Our call")).toBeVisible();
    await user.click(card.getByRole("button", { name: "Unenroll from sequence" }));
    expect(unenroll).toHaveBeenCalledWith("e-c-anna");
  });

  it("is not spoken of again once the rep has let the sequence run", async () => {
    const { user } = await openContact(written);
    await user.click(button("Let it run"));
    expect(screen.queryByRole("region", { name: /You wrote to/ })).toBeNull();
  });
});

it("S-010 shows which address was learned from a message", async () => {
  const anna = contactOf("Anna Kowalska");
  await openContact({
    ...anna,
    addresses: [...anna.addresses, { address: "a.k@home.example", bounced: false, learned: true }],
  });
  expect(screen.getByText(/learned from/)).toHaveTextContent(
    "a.k@home.example (learned from a message of theirs)",
  );
});
