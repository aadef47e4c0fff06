import { act, screen, within } from "@testing-library/react";
import type { ContactWithEnrollments } from "../../src/contract/types.ts";
import { apiError, deferred } from "./support/fake-client.ts";
import { closePanes, openContact, openPane } from "./support/render-pane.tsx";
import { at, contactOf, enrolledContact, eventOf, known, unenrollAnswer } from "./support/samples.ts";
import { causeOf, doubtOf, stoppedContact } from "./support/stop-samples.ts";

afterEach(closePanes);

const button = (name: string) => screen.getByRole("button", { name });
const anna = enrolledContact("Anna Kowalska");
const status = () => screen.getByRole("status");

/** The pane with Anna's contact open, and what the service will say of her from now on. */
async function openAnna(client = {}) {
  let now = anna;
  const lookupContacts = jest.fn(() => Promise.resolve([known(now)]));
  const pane = await openContact(anna, { lookupContacts, ...client });
  return { ...pane, lookupContacts, becomes: (next: ContactWithEnrollments) => (now = next) };
}

describe("what happens elsewhere", () => {
  it("is shown with the next beat, read out, and without a word of asking", async () => {
    const { becomes, beat } = await openAnna();
    becomes({ ...stoppedContact("Anna Kowalska"), jobTitle: anna.jobTitle });
    await beat();
    expect(screen.getByRole("region", { name: "Replied to an email of the sequence" })).toBeVisible();
    expect(status()).toHaveTextContent("Anna Kowalska: Unenrolled. Replied to an email of the sequence");
    expect(button("Refresh")).not.toHaveAttribute("aria-disabled");
  });

  it.each([
    [
      "an absence",
      {
        ...enrolledContact("Anna Kowalska", {
          hold: { until: "2026-12-07T08:00:00.000Z", reason: "away", cause: null },
        }),
      },
      /^Anna Kowalska is away until Mon 7 Dec/,
    ],
    [
      "a task",
      enrolledContact("Anna Kowalska", { dueAt: null, wait: { reason: "task", code: null, detail: null } }),
      /^Anna Kowalska: Waits until the task is done$/,
    ],
    ["a doubt", { ...anna, doubts: [doubtOf()] }, /^Is this an answer from Anna Kowalska\?$/],
  ])("reads out %s", async (_name, next, said) => {
    const { becomes, beat } = await openAnna();
    becomes(next);
    await beat();
    expect(status()).toHaveTextContent(said);
  });

  it("says that the email waits for a mailbox that cannot be read, as long as it does", async () => {
    const { becomes, beat } = await openAnna();
    const name = "Waits until the mailbox can be read";
    expect(screen.queryByRole("region", { name })).toBeNull();
    becomes(enrolledContact("Anna Kowalska", { inboxUnread: { since: at(-20) } }));
    await beat();
    expect(await screen.findByRole("region", { name })).toHaveTextContent(
      "The mailbox maya.lindqvist@fjordlight.example has not been readable since Mon 23 Nov, 08:40 UTC.",
    );
    becomes(enrolledContact("Anna Kowalska", { inboxUnread: { since: at(-20) }, state: "paused" }));
    await beat();
    expect(screen.queryByRole("region", { name })).toBeNull();
    becomes(anna);
    await beat();
    expect(screen.queryByRole("region", { name })).toBeNull();
  });

  it("is not asked for while an answer is awaited, and an older answer does not hide an action's", async () => {
    const late = deferred<ReturnType<typeof known>[]>();
    const lookupContacts = jest
      .fn()
      .mockResolvedValueOnce([known(anna)])
      .mockReturnValueOnce(late.promise);
    const unenroll = () => Promise.resolve(unenrollAnswer(anna.currentEnrollment!));
    const { user, beat } = await openContact(anna, { lookupContacts, unenroll });
    await beat();
    await user.click(button("Unenroll from sequence"));
    expect(screen.getByRole("region", { name: "Unenrolled" })).toBeVisible();
    await act(async () => late.resolve([known(anna)]));
    expect(screen.getByRole("region", { name: "Unenrolled" })).toBeVisible();
  });

  it("leaves everything as it is when the service is away for a moment", async () => {
    const lookupContacts = jest
      .fn()
      .mockResolvedValueOnce([known(anna)])
      .mockRejectedValue(apiError("network"));
    const { beat } = await openContact(anna, { lookupContacts });
    await beat();
    expect(screen.getByRole("region", { name: /currently enrolled/ })).toBeVisible();
    expect(screen.queryByText("May be out of date.")).toBeNull();
  });

  it("is put on top of an open history", async () => {
    const first = { items: [eventOf("1")], nextCursor: null };
    const contactTimeline = jest.fn().mockResolvedValueOnce(first);
    const { user, beat } = await openAnna({ contactTimeline });
    await user.click(button("History"));
    expect(await screen.findByText("Enrolled")).toBeVisible();
    contactTimeline.mockResolvedValue({
      items: [eventOf("2", { type: "meeting_declined" }), eventOf("1")],
      nextCursor: null,
    });
    await beat();
    const told = within(screen.getByRole("list")).getAllByRole("listitem");
    expect(told).toHaveLength(2);
    expect(told[0]).toHaveTextContent("Declined the meeting");
  });
});

it("the history tells until when they are away, from where that is known, and opens the message", async () => {
  const held = eventOf("2", {
    type: "held",
    until: "2026-12-07T08:00:00.000Z",
    cause: causeOf({ evidence: [{ rule: "absence_text.return_date", detail: "back on 7 December" }] }),
  });
  const contactTimeline = jest.fn().mockResolvedValue({ items: [held], nextCursor: null });
  const { user } = await openAnna({ contactTimeline });
  await user.click(button("History"));
  const told = within(await screen.findByRole("listitem"));
  expect(told.getByText(/^Away until Mon 7 Dec/)).toBeVisible();
  expect(told.getByText("Read from their automatic reply")).toBeVisible();
  expect(told.getByRole("link", { name: "Open message" })).toBeVisible();
  await user.click(told.getByRole("button", { name: "How we know" }));
  expect(told.getByText("back on 7 December")).toBeVisible();
});

it("the history tells what a step was: an email by its subject, a task by its title", async () => {
  const events = [
    eventOf("1", { stepPosition: 1, type: "step_executed", step: { type: "automated_email", title: "Hi" } }),
    eventOf("2", { stepPosition: 2, type: "task_completed", step: { type: "call", title: "Ask her" } }),
    eventOf("3", { stepPosition: 3, type: "step_executed" }),
    eventOf("4", { type: "unenrolled", cause: causeOf({ meetingAt: "2026-11-25T13:30:00.000Z" }) }),
  ];
  const contactTimeline = jest.fn().mockResolvedValue({ items: events, nextCursor: null });
  const { user } = await openAnna({ contactTimeline });
  await user.click(button("History"));
  const told = await screen.findAllByRole("listitem");
  expect(told.map((one) => one.textContent)).toEqual([
    expect.stringMatching(/^Email of step 1 sentEmail: Hi/),
    expect.stringMatching(/^Task of step 2 doneCall: Ask her/),
    expect.stringMatching(/^Step 3 carried outNew inbound lead/),
    expect.stringMatching(/^Unenrolled.*Meeting: Wed 25 Nov, 13:30 UTC/),
  ]);
});

it("goes by the service's time: after a jump of its clock, times are told from there", async () => {
  const { setClock, beat } = await openAnna();
  expect(screen.getByText(/^in 2 days/)).toBeVisible();
  setClock(24 * 3_600_000);
  await beat();
  expect(screen.getByText(/^tomorrow/)).toBeVisible();
});

describe("Undo of Unenroll all", () => {
  const people = ["Anna Kowalska", "Omar Haddad"].map((name) => enrolledContact(name));
  const unenrollMany = () =>
    Promise.resolve(
      people.map((one) => ({
        kind: "done" as const,
        id: one.currentEnrollment!.id,
        result: unenrollAnswer(one.currentEnrollment!),
      })),
    );

  it("is told once for everybody", async () => {
    const undoUnenroll = jest.fn((id: string) =>
      Promise.resolve(people.find((one) => one.currentEnrollment?.id === id)!.currentEnrollment!),
    );
    const client = { unenrollMany, undoUnenroll };
    const { user } = await openPane({ people: people.map(known), client });
    await user.click(button("Unenroll all"));
    await user.click(await screen.findByRole("button", { name: "Undo" }));
    expect(undoUnenroll).toHaveBeenCalledTimes(2);
    expect(status()).toHaveTextContent(/^2 contacts are enrolled again$/);
  });

  it("says how many, and why not the others", async () => {
    const undoUnenroll = jest
      .fn()
      .mockResolvedValueOnce(people[0]!.currentEnrollment)
      .mockRejectedValueOnce(apiError("undo_unavailable", 409));
    const first = people.map(known);
    const half = [first[0]!, known(contactOf("Omar Haddad"))];
    const lookupContacts = jest.fn().mockResolvedValueOnce(first).mockResolvedValue(half);
    const client = { unenrollMany, undoUnenroll, lookupContacts };
    const { user } = await openPane({ people: first, client });
    await user.click(button("Unenroll all"));
    await user.click(await screen.findByRole("button", { name: "Undo" }));
    expect(status()).toHaveTextContent("1 contact is enrolled again. It is too late to undo.");
  });
});

it("has a badge of its own for who waits for a decision", async () => {
  const doubtful = enrolledContact("Anna Kowalska", { hold: { until: null, reason: "doubt", cause: null } });
  await openPane({ people: [known(doubtful), known(contactOf("Omar Haddad"))] });
  expect(screen.getByText("Waits for you")).toBeVisible();
  expect(screen.getByText("1 enrolled in a sequence")).toBeVisible();
});
