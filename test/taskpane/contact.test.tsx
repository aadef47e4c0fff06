import { screen, within } from "@testing-library/react";
import type { Enrollment } from "../../src/contract/types.ts";
import { apiError } from "./support/fake-client.ts";
import { compose, recipient } from "./support/fake-outlook.ts";
import { closePanes, openContact, openPane } from "./support/render-pane.tsx";
import { at, contactOf, enrolledContact, enrollmentOf, eventOf, known, maya } from "./support/samples.ts";

afterEach(closePanes);

const anna = enrolledContact("Anna Kowalska");

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
      reason: "workflow",
      actor: { kind: "workflow", id: "w", name: "Customers leave sequences" },
      cause: {
        kind: "workflow",
        ref: "w",
        summary: "Became a customer",
        webLink: null,
        evidence: [],
        message: null,
        meetingAt: null,
      },
    } satisfies Enrollment["end"];
    await openContact(
      contactOf("Sofia Rossi", { lastEnrollment: enrollmentOf("c-sofia", { state: "unenrolled", end }) }),
    );
    const last = within(screen.getByRole("region", { name: "Last sequence" }));
    expect(last.getByText("Unenrolled by a workflow")).toBeVisible();
    expect(last.getByText("Customers leave sequences")).toBeVisible();
    expect(last.getByText("Became a customer")).toBeVisible();
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
    expect(alert()).toHaveTextContent("Waits until the sequence is resumed");
    await user.click(button("Resume"));
    expect(resume).toHaveBeenCalledWith("e-c-greta");
    expect(button("Pause")).toBeVisible();
    expect(screen.getByRole("status")).toHaveTextContent("Greta Holm: sequence resumed");
  });

  it("says that the sequence waits for a task, and not when it goes on: nobody knows", async () => {
    const wait = { reason: "task", detail: null, code: null } as const;
    await openContact(enrolledContact("Anna Kowalska", { dueAt: null, wait }));
    expect(alert()).toHaveTextContent("Waits until the task is done");
  });

  it.each([
    ["by the contact's calendar", "Asia/Tokyo", /^Mon 7 Dec$/],
    ["by the rep's where the contact's is not known", null, /^Sun 6 Dec$/],
    ["by the rep's where the browser does not know the zone", "Mars/Olympus", /^Sun 6 Dec$/],
  ])("says until which day the contact is away, %s", async (_whose, timeZone, day) => {
    const hold = { until: "2026-12-06T15:00:00.000Z", reason: "away", cause: null } as const;
    await openContact({ ...enrolledContact("Hanna Virtanen", { dueAt: null, hold }), timeZone });
    const fact = within(alert()).getByText("Away until").nextElementSibling;
    expect(fact).toHaveTextContent(day);
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
