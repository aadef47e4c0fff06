import { act, screen, waitFor, within } from "@testing-library/react";
import type { Client } from "../../src/client/client-types.ts";
import { nextMorning } from "../../taskpane/hooks/use-enroll-wish.ts";
import { apiError } from "./support/fake-client.ts";
import { closePanes, openContact } from "./support/render-pane.tsx";
import { at, contactOf, enrollmentOf } from "./support/samples.ts";
import { emailOf, inbox, inboundLead, source } from "./support/work-samples.ts";

afterEach(closePanes);

const omar = contactOf("Omar Haddad");
const button = (name: string) => screen.getByRole("button", { name });

function serviceOf(overrides: Partial<Client> = {}) {
  return {
    listSequences: jest.fn().mockResolvedValue({ items: [inboundLead], nextCursor: null }),
    listInboxes: jest.fn().mockResolvedValue({ items: [inbox] }),
    getSequence: jest.fn().mockResolvedValue(inboundLead),
    checkEnrollment: jest.fn().mockResolvedValue({ obstacles: [], wait: null, goesAt: at(0) }),
    previewStep: jest.fn().mockResolvedValue({ kind: "email", email: emailOf(), source }),
    enroll: jest.fn().mockResolvedValue(enrollmentOf(omar.id)),
    ...overrides,
  };
}

async function openForm(client: Partial<Client>) {
  const pane = await openContact(omar, client);
  await pane.user.click(await screen.findByRole("button", { name: "Enroll in sequence" }));
  return pane;
}

describe("what the form proposes", () => {
  it("proposes the next weekday's morning for later", async () => {
    const client = serviceOf();
    const { user } = await openForm(client);
    await user.click(await screen.findByLabelText("Later"));
    expect(screen.getByLabelText("Day and time")).toHaveValue("2026-11-24T09:00");
    await waitFor(() => expect(button("Enroll")).not.toHaveAttribute("aria-disabled", "true"));
    await user.click(button("Enroll"));
    expect(client.enroll).toHaveBeenCalledWith(
      expect.objectContaining({ startAt: new Date("2026-11-24T09:00").toISOString() }),
    );
  });

  it.each([
    ["2026-11-27T15:00", "2026-11-30T09:00"],
    ["2026-12-31T23:59", "2027-01-01T09:00"],
  ])("which is, on %s, %s", (now, morning) => expect(nextMorning(Date.parse(now))).toBe(morning));

  it("calls no inbox the default one where there is no other", async () => {
    await openForm(serviceOf());
    const options = within(await screen.findByLabelText("Send from")).getAllByRole("option");
    expect(options.map(({ textContent }) => textContent)).toEqual(["maya.lindqvist@fjordlight.example"]);
  });

  it("S-026 marks a sequence that takes nobody in any more", async () => {
    const closed = { ...inboundLead, id: "s-2", name: "Winback", enrollable: false };
    const listSequences = () => Promise.resolve({ items: [inboundLead, closed], nextCursor: null });
    await openForm(serviceOf({ listSequences }));
    const select = await screen.findByRole("combobox", { name: "Sequence" });
    const options = within(select).getAllByRole("option");
    const names = options.map(({ textContent }) => textContent);
    expect(names).toEqual(["Choose a sequence", "New inbound lead", "Winback (closed)"]);
  });

  it("asks again by itself when the connection is back", async () => {
    const listSequences = jest
      .fn()
      .mockRejectedValueOnce(apiError("network"))
      .mockResolvedValue({ items: [inboundLead], nextCursor: null });
    const onLine = jest.spyOn(navigator, "onLine", "get").mockReturnValue(false);
    await openForm(serviceOf({ listSequences }));
    expect(await screen.findByText("You are offline")).toBeVisible();
    onLine.mockRestore();
    act(() => void window.dispatchEvent(new Event("online")));
    expect(await screen.findByRole("combobox", { name: "Sequence" })).toBeVisible();
    expect(screen.queryByText("You are offline")).toBeNull();
  });

  it("is not offered where the contact is a colleague's, and says whose", async () => {
    const client = serviceOf();
    await openContact({ ...omar, mayEnroll: false }, client);
    expect(
      await screen.findByText("Only Maya Lindqvist, their manager or an admin can enroll this contact."),
    ).toBeVisible();
    expect(screen.queryByRole("button", { name: "Enroll in sequence" })).toBeNull();
  });

  it("S-021 is not offered where emails to the main address came back", async () => {
    const [address] = omar.addresses;
    const other = { address: "omar@home.example", bounced: false, learned: false };
    await openContact({ ...omar, addresses: [{ ...address!, bounced: true }, other] }, serviceOf());
    expect(
      await screen.findByText("Emails to their main address came back: cannot be enrolled."),
    ).toBeVisible();
    expect(await screen.findByRole("heading", { name: "Details" })).toBeVisible();
    expect(screen.queryByRole("button", { name: "Enroll in sequence" })).toBeNull();
  });
});

describe("S-106 Enroll in sequence", () => {
  it("is not offered to who has opted out", async () => {
    await openContact({ ...omar, optedOut: true }, serviceOf());
    expect(await screen.findByText("Opted out of emails: cannot be enrolled.")).toBeVisible();
    expect(screen.queryByRole("button", { name: "Enroll in sequence" })).toBeNull();
  });
});
