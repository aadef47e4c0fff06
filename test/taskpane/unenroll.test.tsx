import { act, screen } from "@testing-library/react";

import type { ContactWithEnrollments, Enrollment, UnenrollResponse } from "../../src/contract/types.ts";
import { apiError, deferred } from "./support/fake-client.ts";

import { compose, recipient } from "./support/fake-outlook.ts";
import { closePanes, openContact, openPane } from "./support/render-pane.tsx";
import { enrolledContact, known, unenrollAnswer, unenrolled } from "./support/samples.ts";

afterEach(closePanes);

const anna = enrolledContact("Anna Kowalska");
const enrollment = anna.currentEnrollment as Enrollment;

const button = (name: string) => screen.getByRole("button", { name });
const alert = () => screen.getByRole("region", { name: /enrolled/i });

describe("S-053 Unenroll from sequence", () => {
  it("shows Unenrolled only when the service has said so, and moves the focus there", async () => {
    const answer = deferred<UnenrollResponse>();
    const { user } = await openContact(anna, { unenroll: () => answer.promise });
    await user.click(button("Unenroll from sequence"));
    expect(button("Unenrolling…")).toHaveAttribute("aria-disabled", "true");
    expect(screen.queryByText("Unenrolled")).toBeNull();
    await act(async () => answer.resolve(unenrollAnswer(enrollment)));
    expect(screen.getByRole("heading", { name: "Unenrolled" })).toBeVisible();
    expect(screen.getByRole("group", { name: "Sequence" })).toHaveFocus();
    expect(screen.getByRole("status")).toHaveTextContent(
      /^Unenrolled\. Anna Kowalska gets no further email from “.+”\. Undo: 30 seconds left$/,
    );
  });

  it("leaves the focus in the message when the rep has gone on writing there", async () => {
    const answer = deferred<UnenrollResponse>();
    const { user } = await openContact(anna, { unenroll: () => answer.promise });
    await user.click(button("Unenroll from sequence"));
    document.hasFocus = () => false;
    await act(async () => answer.resolve(unenrollAnswer(enrollment)));
    expect(screen.getByRole("heading", { name: "Unenrolled" })).toBeVisible();
    expect(screen.getByRole("group", { name: "Sequence" })).not.toHaveFocus();
  });

  it("is asked once, however often it is pressed", async () => {
    const unenroll = jest.fn(() => new Promise<UnenrollResponse>(() => {}));
    const { user } = await openContact(anna, { unenroll });
    await user.click(button("Unenroll from sequence"));
    await user.click(button("Unenrolling…"));
    expect(unenroll).toHaveBeenCalledTimes(1);
  });

  it.each([0, -3_600_000, 86_400_000])(
    "F3 counts the undo down from 30 s with a clock %d ms wrong",
    async (wrongBy) => {
      const unenroll = () => Promise.resolve(unenrollAnswer(enrollment));
      const { user, pass } = await openContact(anna, { unenroll }, wrongBy);
      await user.click(button("Unenroll from sequence"));
      expect(screen.getByText("30 seconds left")).toBeVisible();
      await pass(29_000);
      expect(screen.getByText("1 second left")).toBeVisible();
      button("Undo").focus();
      await pass(1_000);
      expect(screen.queryByRole("button", { name: "Undo" })).toBeNull();
      expect(screen.getByRole("group", { name: "Sequence" })).toHaveFocus();
    },
  );

  it("F3 undoes", async () => {
    const undoUnenroll = jest.fn().mockResolvedValue(enrollment);
    const { user } = await openContact(anna, {
      unenroll: () => Promise.resolve(unenrollAnswer(enrollment)),
      undoUnenroll,
    });
    await user.click(button("Unenroll from sequence"));
    await user.click(button("Undo"));
    expect(undoUnenroll).toHaveBeenCalledWith(enrollment.id);
    expect(alert()).toHaveTextContent("Anna Kowalska is currently enrolled");
    expect(screen.getByRole("status")).toHaveTextContent("Anna Kowalska is enrolled again");
  });

  it("says that it is too late to undo", async () => {
    const { user } = await openContact(anna, {
      unenroll: () => Promise.resolve(unenrollAnswer(enrollment)),
      undoUnenroll: () => Promise.reject(apiError("undo_unavailable", 409)),
    });
    await user.click(button("Unenroll from sequence"));
    await user.click(button("Undo"));
    expect(screen.getByText(/It is too late to undo/)).toHaveTextContent("Request id req-7");
  });

  it.each([
    ["while its time runs", 10_000, /Undo: 20 seconds left$/],
    ["not later, nor speaks of it", 40_000, /^Anna Kowalska gets no further email from “.+”\.$/],
  ])("offers the undo of what another pane has unenrolled %s", async (_name, ago, said) => {
    const ended = { ...unenrollAnswer(enrollment), outcome: "already_ended" as const };
    const { user, pass } = await openContact(anna, { unenroll: () => Promise.resolve(ended) });
    await pass(ago);
    await user.click(button("Unenroll from sequence"));
    expect(screen.getByRole("heading", { name: "This enrollment had already ended." })).toBeVisible();
    expect(screen.queryAllByRole("button", { name: "Undo" })).toHaveLength(ago < 30_000 ? 1 : 0);
    expect(screen.getByRole("status")).toHaveTextContent(said);
  });

  it("offers the undo of an end found when the pane opens", async () => {
    await openContact({ ...anna, currentEnrollment: null, lastEnrollment: unenrolled(enrollment) });
    expect(button("Undo")).toBeVisible();
  });

  it.each([
    ["it left", { nextStep: { position: 4, type: "call" as const, title: "Call" } }],
    ["whether it left", {}],
  ])(
    "says plainly that an email was being sent, re-asks until that is settled, and then %s",
    async (text, part) => {
      const going = { ...enrollment, state: "unenrolling" as const, dueAt: null };
      const getEnrollment = jest
        .fn()
        .mockResolvedValueOnce(going)
        .mockRejectedValueOnce(apiError("network"))
        .mockResolvedValue(unenrolled({ ...enrollment, ...part }));
      const unenroll = () =>
        Promise.resolve({
          outcome: "unenrolling" as const,
          enrollment: going,
          emailUnderWay: true,
          emailLeft: null,
        });
      const { user, pass } = await openContact(anna, { unenroll, getEnrollment });
      await user.click(button("Unenroll from sequence"));
      expect(screen.getByText(/^One email was being sent at this moment\./)).toBeVisible();
      for (const asked of [1, 2]) {
        await pass(2_000);
        expect(getEnrollment).toHaveBeenCalledTimes(asked);
        expect(screen.queryByRole("heading", { name: "Unenrolled" })).toBeNull();
      }
      await pass(2_000);
      expect(screen.getByRole("heading", { name: "Unenrolled" })).toBeVisible();
      expect(screen.getByText(/^One email was being sent/)).toHaveTextContent(text);
      await pass(10_000);
      expect(getEnrollment).toHaveBeenCalledTimes(3);
    },
  );

  it("says that the email left when a look at everybody finds that first", async () => {
    const going = { ...enrollment, state: "unenrolling" as const, dueAt: null };
    let now = anna;
    const { user, beat } = await openContact(anna, {
      lookupContacts: () => Promise.resolve([known(now)]),
      unenroll: () =>
        Promise.resolve({ outcome: "unenrolling", enrollment: going, emailUnderWay: true, emailLeft: null }),
    });
    await user.click(button("Unenroll from sequence"));
    const left = unenrolled({ ...enrollment, nextStep: { position: 4, type: "call", title: "Call" } });
    now = { ...anna, currentEnrollment: null, lastEnrollment: left };
    await beat();
    expect(screen.getByText(/^One email was being sent/)).toHaveTextContent("it left");
    expect(screen.getByRole("status")).toHaveTextContent(/^Unenrolled$/);
  });

  it.each([
    ["not certain whether this was done", apiError("timeout")],
    ["You may not change this enrollment", apiError("not_permitted", 403)],
    ["You need to sign in again", apiError("token_expired", 401)],
    ["not available at the moment", apiError("database_unavailable", 503)],
    ["That did not work", apiError("internal_error", 500)],
  ])("stays enrolled and says: %s", async (text, error) => {
    const { user } = await openContact(anna, { unenroll: () => Promise.reject(error) });
    await user.click(button("Unenroll from sequence"));
    expect(alert()).toHaveTextContent(text);
    expect(button("Unenroll from sequence")).toHaveFocus();
  });

  it("does not say so again when the contact is opened anew", async () => {
    const { user } = await openContact(anna, { unenroll: () => Promise.reject(apiError("timeout")) });
    await user.click(button("Unenroll from sequence"));
    await user.click(button("Back"));
    await user.click(button("View contact: Anna Kowalska"));
    expect(alert()).not.toHaveTextContent("not certain whether this was done");
    await user.click(button("Unenroll from sequence"));
    expect(alert()).toHaveTextContent("not certain whether this was done");
  });

  it("offers to sign in when the service wants it", async () => {
    const expired = apiError("token_expired", 401);
    const answers = [() => Promise.resolve([known(anna)]), () => Promise.reject(expired)];
    const { user } = await openContact(anna, {
      lookupContacts: () => (answers.length > 1 ? answers.shift() : answers[0])!(),
      unenroll: () => Promise.reject(expired),
    });
    await user.click(button("Unenroll from sequence"));
    expect(button("Sign in")).toBeVisible();
  });
});

describe("Unenroll all", () => {
  const tomas = enrolledContact("Tomas Rivera");
  const yuki = enrolledContact("Yuki Tanaka", { mayChange: false });
  const people = [known(anna), known(tomas), known(yuki)];
  const done = (contact: ContactWithEnrollments) => {
    const result = unenrollAnswer(contact.currentEnrollment as Enrollment);
    return { kind: "done" as const, id: result.enrollment.id, result };
  };

  it("is there only when more than one can be unenrolled", async () => {
    await openPane({ people: [known(anna), known(yuki)] });
    expect(screen.getByText("2 enrolled in a sequence")).toBeVisible();
    expect(screen.queryByRole("button", { name: "Unenroll all" })).toBeNull();
  });

  it("unenrolls those the rep may change, and says who was refused and why", async () => {
    const unenrollMany = jest
      .fn()
      .mockResolvedValue([done(anna), { kind: "refused", id: "e-c-tomas", code: "not_permitted" }]);
    const { user } = await openPane({ people, client: { unenrollMany } });
    await user.click(button("Unenroll all"));
    expect(unenrollMany).toHaveBeenCalledWith(["e-c-anna", "e-c-tomas"]);
    const report = screen.getByRole("region", { name: "1 contact unenrolled" });
    expect(report).toHaveTextContent("Tomas Rivera: You may not change this enrollment.");
    expect(screen.getByText("2 enrolled in a sequence")).toBeVisible();
    expect(screen.getByRole("status")).toHaveTextContent(
      "1 contact unenrolled. 1 contact could not be unenrolled",
    );
  });

  it("keeps the focus where its outcome is, and in the pane when that is dismissed", async () => {
    const unenrollMany = () => Promise.resolve([done(anna), done(tomas)]);
    const { user } = await openPane({ people, client: { unenrollMany } });
    await user.click(button("Unenroll all"));
    const outcome = screen.getByRole("group", { name: "1 enrolled in a sequence" });
    expect(outcome).toHaveFocus();
    await user.click(button("Dismiss"));
    expect(outcome).toHaveFocus();
  });

  it("says why it failed, under its own message alone", async () => {
    const unenrollMany = () => Promise.reject(apiError("database_unavailable", 503));
    const { user, show } = await openPane({ people, client: { unenrollMany } });
    await user.click(button("Unenroll all"));
    const why = /not available at the moment/;
    expect(screen.getByRole("status")).toHaveTextContent(why);
    expect(screen.getAllByText(why)).toHaveLength(2);
    await show(compose([recipient("anna@northwind.example")], "draft-2"));
    expect(screen.queryByText(why)).toBeNull();
  });

  it("F3 undoes all at once", async () => {
    const undoUnenroll = jest.fn((id: string) =>
      Promise.resolve((id === "e-c-anna" ? anna : tomas).currentEnrollment as Enrollment),
    );
    const unenrollMany = () => Promise.resolve([done(anna), done(tomas)]);
    const { user } = await openPane({ people, client: { unenrollMany, undoUnenroll } });
    await user.click(button("Unenroll all"));
    expect(screen.getByText("1 enrolled in a sequence")).toBeVisible();
    await user.click(button("Undo"));
    expect(screen.getByText("3 enrolled in a sequence")).toBeVisible();
  });

  it("F3 shows why some of it could not be undone", async () => {
    const unenrollMany = () => Promise.resolve([done(anna), done(tomas)]);
    const undoUnenroll = () => Promise.reject(apiError("undo_unavailable", 409));
    const { user } = await openPane({ people, client: { unenrollMany, undoUnenroll } });
    await user.click(button("Unenroll all"));
    await user.click(button("Undo"));
    expect(screen.getByText(/It is too late to undo/)).toBeVisible();
    expect(screen.queryByRole("button", { name: "Undo" })).toBeNull();
  });
});
