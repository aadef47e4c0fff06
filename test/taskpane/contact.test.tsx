import { act, screen, within } from "@testing-library/react";
import type { Client } from "../../src/client/client-types.ts";
import type { ContactWithEnrollments, Enrollment, UnenrollResponse } from "../../src/contract/types.ts";
import { apiError, deferred } from "./support/fake-client.ts";
import { compose, recipient } from "./support/fake-outlook.ts";
import { closePanes, openPane } from "./support/render-pane.tsx";
import {
  at,
  contactOf,
  enrolledContact,
  enrollmentOf,
  eventOf,
  known,
  maya,
  unenrollAnswer,
  unenrolled,
} from "./support/samples.ts";

afterEach(closePanes);

const anna = enrolledContact("Anna Kowalska");
const enrollment = anna.currentEnrollment as Enrollment;

async function openContact(contact: ContactWithEnrollments, client: Partial<Client> = {}, wrongBy = 0) {
  const pane = await openPane({ people: [known(contact)], client, wrongBy });
  await pane.user.click(screen.getByRole("button", { name: /^View contact/ }));
  await screen.findByRole("heading", { name: "Details" });
  return pane;
}
const button = (name: string) => screen.getByRole("button", { name });
const alert = () => screen.getByRole("region", { name: /enrolled/i });

describe("S-051 View contact", () => {
  it("opens the profile without another question, focuses its heading, and Back returns to the row", async () => {
    const lookupContacts = jest.fn().mockResolvedValue([known(anna)]);
    const { user } = await openContact(anna, { lookupContacts });
    expect(screen.getByRole("heading", { level: 1, name: "Anna Kowalska" })).toHaveFocus();
    expect(screen.getByText("Northwind Logistics")).toBeVisible();
    expect(screen.getByText(/^Europe\/Warsaw · 10:00/)).toBeVisible();
    expect(lookupContacts).toHaveBeenCalledTimes(1);
    await user.click(button("Back"));
    expect(button("View contact: Anna Kowalska")).toHaveFocus();
  });

  it("tells the last sequence: why it ended, by whom and because of what (F6)", async () => {
    const end = {
      at: at(-120),
      reason: "reply",
      actor: { kind: "contact", id: "c", name: "Sofia Rossi" },
      cause: { kind: "message", ref: "m", summary: "Re: Your routes" },
    } as const;
    await openContact(
      contactOf("Sofia Rossi", { lastEnrollment: enrollmentOf("c-sofia", { state: "unenrolled", end }) }),
    );
    const last = within(screen.getByRole("region", { name: "Last sequence" }));
    expect(last.getByText("Replied to an email of the sequence")).toBeVisible();
    expect(last.getByText("Sofia Rossi")).toBeVisible();
    expect(last.getByText("Re: Your routes")).toBeVisible();
    expect(last.getByText(/^2 hours ago/)).toBeVisible();
  });

  it("shows the history when asked, older pages too", async () => {
    const contactTimeline = jest
      .fn()
      .mockResolvedValueOnce({
        items: [eventOf("2", { type: "step_executed", stepPosition: 2 })],
        nextCursor: "older",
      })
      .mockResolvedValue({ items: [eventOf("1")], nextCursor: null });
    const { user } = await openContact(anna, { contactTimeline });
    expect(contactTimeline).not.toHaveBeenCalled();
    await user.click(button("History"));
    expect(await screen.findByText("Step 2 carried out")).toBeVisible();
    contactTimeline.mockClear();
    await user.click(button("Show older"));
    expect(contactTimeline).toHaveBeenCalledWith(
      anna.id,
      expect.objectContaining({ cursor: "older" }),
      expect.anything(),
    );
    expect(screen.getAllByText("Enrolled")).toHaveLength(1);
    expect(screen.getByText("Step 2 carried out")).toBeVisible();
  });
});

describe("S-052 the alert", () => {
  it("says who is enrolled in what, which step, what comes next and when, by whom, sent from where", async () => {
    await openContact(anna);
    const text = alert().textContent;
    expect(text).toContain("Anna Kowalska is currently enrolled in a sequence");
    expect(text).toContain("New inbound lead");
    expect(text).toContain("Step 3 of 5");
    expect(text).toContain("How others plan their routes");
    expect(text).toMatch(/in 2 days · .*25 Nov/);
    expect(text).toContain("Maya Lindqvist, ");
    expect(text).toContain("maya.lindqvist@fjordlight.example");
  });

  it("says since when it is paused and by whom, and resumes", async () => {
    const paused = enrolledContact("Greta Holm", {
      state: "paused",
      dueAt: null,
      pause: { at: at(-60), by: maya },
    });
    const resume = jest.fn().mockResolvedValue({ ...paused.currentEnrollment, state: "active", pause: null });
    const { user } = await openContact(paused, { resume });
    expect(alert()).toHaveTextContent("Paused since");
    expect(alert()).toHaveTextContent("Waits until you resume");
    await user.click(button("Resume"));
    expect(resume).toHaveBeenCalledWith("e-c-greta");
    expect(button("Pause")).toBeVisible();
    expect(screen.getByRole("status")).toHaveTextContent("Greta Holm: sequence resumed");
  });

  it("says until when the contact is away", async () => {
    await openContact(
      enrolledContact("Hanna Virtanen", { dueAt: null, hold: { until: at(600), reason: "Back soon" } }),
    );
    expect(alert()).toHaveTextContent("Away until");
    expect(alert()).toHaveTextContent("Back soon");
  });

  it("has no buttons where the rep may not change it, and says who may", async () => {
    const yuki = enrolledContact("Yuki Tanaka", {
      mayChange: false,
      enrolledBy: { id: "j", name: "Jonas Weber" },
    });
    await openContact({ ...yuki, owner: { id: "i", name: "Ingrid Solheim" } });
    expect(alert()).toHaveTextContent("Only Jonas Weber or Ingrid Solheim, their manager or an admin");
    expect(within(alert()).queryByRole("button")).toBeNull();
  });
});

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
    expect(screen.getByRole("status")).toHaveTextContent("Anna Kowalska gets no further email");
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
      await pass(1_000);
      expect(screen.queryByRole("button", { name: "Undo" })).toBeNull();
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
        Promise.resolve({ outcome: "unenrolling" as const, enrollment: going, emailUnderWay: true });
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
});

describe("Add contact", () => {
  const item = compose([recipient("omar.haddad@bluecanyon.example", "Haddad, Omar")]);

  it("has the name filled in, sends what was typed, and shows the new contact", async () => {
    const omar = contactOf("Omar Haddad");
    const createContact = jest.fn().mockResolvedValue(omar);
    const lookupContacts = jest
      .fn()
      .mockResolvedValueOnce([{ kind: "unknown", address: "omar.haddad@bluecanyon.example" }])
      .mockResolvedValue([{ kind: "contact", address: "omar.haddad@bluecanyon.example", contact: omar }]);
    const { user } = await openPane({ item, client: { createContact, lookupContacts } });
    await user.click(button("Add contact: Haddad, Omar"));
    await user.type(await screen.findByLabelText("Company"), "  Blue Canyon ");
    await user.click(button("Add contact"));
    expect(createContact).toHaveBeenCalledWith({
      address: "omar.haddad@bluecanyon.example",
      givenName: "Omar",
      familyName: "Haddad",
      companyName: "Blue Canyon",
    });
    expect(await screen.findByText("Not in a sequence yet")).toBeVisible();
    expect(screen.getByRole("status")).toHaveTextContent("Omar Haddad added");
  });

  it("says that somebody else was quicker", async () => {
    const createContact = () => Promise.reject(apiError("address_taken", 409));
    const { user } = await openPane({ item, client: { createContact } });
    await user.click(button("Add contact: Haddad, Omar"));
    await user.click(await screen.findByRole("button", { name: "Add contact" }));
    expect(screen.getByText(/A contact with this address exists already/)).toBeVisible();
  });
});
