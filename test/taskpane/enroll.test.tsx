import { screen, waitFor, within } from "@testing-library/react";
import type { Client } from "../../src/client/client-types.ts";
import type { CheckEnrollmentResponse, Preview } from "../../src/contract/types.ts";
import { apiError, deferred } from "./support/fake-client.ts";
import { closePanes, openContact } from "./support/render-pane.tsx";
import { at, contactOf, enrollmentOf } from "./support/samples.ts";
import { emailOf, inbox, inboundLead, source } from "./support/work-samples.ts";

afterEach(closePanes);

const omar = contactOf("Omar Haddad");
const fine: CheckEnrollmentResponse = { obstacles: [], wait: null, goesAt: at(0) };
const preview: Preview = { kind: "email", email: emailOf(), source };
const started = enrollmentOf(omar.id, {
  nextStep: { position: 1, type: "automated_email", title: "Your question" },
  dueAt: at(0),
});

const button = (name: string) => screen.getByRole("button", { name });
const later = new Date(Date.parse(at(3 * 24 * 60)));
/** As `datetime-local` wants it, on this machine's clock. */
const typedLater = `${later.getFullYear()}-${String(later.getMonth() + 1).padStart(2, "0")}-${String(
  later.getDate(),
).padStart(
  2,
  "0",
)}T${String(later.getHours()).padStart(2, "0")}:${String(later.getMinutes()).padStart(2, "0")}`;

function serviceOf(overrides: Partial<Client> = {}) {
  return {
    listSequences: jest.fn().mockResolvedValue({ items: [inboundLead], nextCursor: null }),
    listInboxes: jest.fn().mockResolvedValue({
      items: [{ ...inbox, id: "i-2", address: "team@fjordlight.example", isDefault: false }, inbox],
    }),
    getSequence: jest.fn().mockResolvedValue(inboundLead),
    checkEnrollment: jest.fn().mockResolvedValue(fine),
    previewStep: jest.fn().mockResolvedValue(preview),
    enroll: jest.fn().mockResolvedValue(started),
    ...overrides,
  };
}

async function openForm(client: Partial<Client>, contact = omar) {
  const pane = await openContact(contact, client);
  await pane.user.click(await screen.findByRole("button", { name: "Enroll in sequence" }));
  return pane;
}

describe("S-106 Enroll in sequence", () => {
  it("asks nothing before it is opened, and takes the focus", async () => {
    const client = serviceOf();
    await openContact(omar, client);
    expect(await screen.findByRole("button", { name: "Enroll in sequence" })).toBeVisible();
    expect(client.listSequences).not.toHaveBeenCalled();
  });

  it("shows the first email, enrolls, and ends with the usual alert", async () => {
    const client = serviceOf();
    const { user } = await openForm(client);
    expect(await screen.findByText("Your question, Omar")).toBeVisible();
    expect(screen.getByText(/you asked about routes/)).toBeVisible();
    expect(await screen.findByText("The first step runs at once.")).toBeVisible();
    expect(screen.getByLabelText("Send from")).toHaveDisplayValue(
      "maya.lindqvist@fjordlight.example (default)",
    );
    await user.click(button("Enroll"));
    expect(client.enroll).toHaveBeenCalledWith({
      contactId: omar.id,
      sequenceId: "s-1",
      inboxId: "i-1",
      startStep: 1,
      useContactTimeZone: true,
    });
    expect(
      await screen.findByRole("region", { name: "Omar Haddad is currently enrolled in a sequence" }),
    ).toBeVisible();
    await waitFor(() =>
      expect(screen.getByRole("status")).toHaveTextContent("Omar Haddad is enrolled in “New inbound lead”"),
    );
    expect(screen.getByRole("group", { name: "Sequence" })).toHaveFocus();
  });

  it("shows the text of the email, never its HTML", async () => {
    const email = emailOf({ subject: "<img src=x onerror=alert(1)>", text: "<script>alert(2)</script>" });
    await openForm(serviceOf({ previewStep: () => Promise.resolve({ kind: "email", email, source }) }));
    expect(await screen.findByText("<img src=x onerror=alert(1)>")).toBeVisible();
    expect(screen.getByText("<script>alert(2)</script>")).toBeVisible();
    expect(screen.queryByText(/only in HTML/)).toBeNull();
    expect(document.querySelector("img, main script")).toBeNull();
  });

  it("S-107…S-109 starts at a chosen step and time, from a chosen inbox, by the sender's clock", async () => {
    const client = serviceOf();
    const { user } = await openForm(client);
    await user.selectOptions(await screen.findByLabelText("First step"), "Step 2 · Call: Call");
    await user.selectOptions(screen.getByLabelText("Send from"), "team@fjordlight.example");
    await user.click(screen.getByLabelText("Later"));
    const time = screen.getByLabelText("Day and time");
    await user.clear(time);
    expect(screen.getByText(/Choose a day and time/)).toBeVisible();
    expect(button("Enroll")).toHaveAttribute("aria-disabled", "true");
    await user.type(time, typedLater);
    await user.click(screen.getByLabelText("Use contact's time zone"));
    expect(await screen.findByRole("heading", { name: "First email · step 3" })).toBeVisible();
    await user.click(button("Enroll"));
    expect(client.enroll).toHaveBeenCalledWith({
      contactId: omar.id,
      sequenceId: "s-1",
      inboxId: "i-2",
      startStep: 2,
      useContactTimeZone: false,
      startAt: later.toISOString(),
    });
  });

  it("S-109 says whose clock counts when the contact's is not known", async () => {
    await openForm(serviceOf(), { ...omar, timeZone: null });
    expect(await screen.findByText("The contact's time zone is not known, so yours is used.")).toBeVisible();
    expect(screen.queryByLabelText("Use contact's time zone")).toBeNull();
  });

  it("sends the email as it was changed for this contact, and only previews it before", async () => {
    const client = serviceOf();
    const { user } = await openForm(client);
    await user.click(await screen.findByRole("button", { name: "Edit" }));
    const subject = screen.getByLabelText("Subject");
    expect(subject).toHaveFocus();
    expect(screen.queryByRole("button", { name: "Enroll" })).toBeNull();
    await user.clear(subject);
    await user.click(button("Save"));
    expect(screen.getByRole("alert")).toHaveTextContent("Subject and text must not be empty.");
    await user.type(subject, "About your visit");
    await user.click(button("Save"));
    expect(button("Edit")).toHaveFocus();
    const edit = { subject: "About your visit", body: source.body };
    expect(client.previewStep).toHaveBeenLastCalledWith(
      "s-1",
      { contactId: omar.id, inboxId: "i-1", startStep: 1, position: 1, ...edit },
      expect.anything(),
    );
    await user.click(await screen.findByRole("button", { name: "Enroll" }));
    expect(client.enroll).toHaveBeenCalledWith(
      expect.objectContaining({ edits: [{ position: 1, ...edit }] }),
    );
  });

  it("gives the focus back to its button when it is cancelled", async () => {
    const { user } = await openForm(serviceOf());
    await user.click(button("Cancel"));
    expect(button("Enroll in sequence")).toHaveFocus();
  });

  it("does nothing twice, and shows nothing before the service has said it", async () => {
    const answer = deferred<typeof started>();
    const client = serviceOf({ enroll: jest.fn(() => answer.promise) });
    const { user } = await openForm(client);
    await screen.findByText("The first step runs at once.");
    await user.click(button("Enroll"));
    await user.click(button("Enrolling…"));
    expect(client.enroll).toHaveBeenCalledTimes(1);
    expect(screen.queryByText(/currently enrolled/)).toBeNull();
  });
});

describe("F13 why an enrollment would fail, before enrolling", () => {
  const obstacle = (code: string, position: number | null = null, token: string | null = null) => ({
    code,
    message: "In English",
    position,
    token,
  });

  it.each([
    ["contact_opted_out", "The contact has opted out of emails."],
    ["contact_bounced", "Emails to the contact's address came back."],
    ["contact_without_address", "The contact has no email address."],
    ["contact_already_enrolled", "The contact is in a sequence already."],
    ["inbox_disconnected", "The inbox that sends is disconnected."],
    [
      "sequence_creator_removed",
      "Whoever made this sequence no longer has access, so nobody can be enrolled",
    ],
    ["something_new", "Something unexpected happened. In English"],
  ])("%s is told in words, and stands in the way", async (code, text) => {
    const checkEnrollment = () => Promise.resolve({ ...fine, obstacles: [obstacle(code)], goesAt: null });
    await openForm(serviceOf({ checkEnrollment }));
    const box = await screen.findByRole("region", { name: "Omar Haddad cannot be enrolled like this" });
    expect(within(box).getByRole("listitem")).toHaveTextContent(text);
    expect(button("Enroll")).toHaveAttribute("aria-disabled", "true");
    await waitFor(() =>
      expect(screen.getByRole("status")).toHaveTextContent("Omar Haddad cannot be enrolled like this"),
    );
  });

  it("what a later email lacks is told, and does not stand in the way", async () => {
    const obstacles = [obstacle("missing_value", 3, "company.name")];
    await openForm(
      serviceOf({ checkEnrollment: () => Promise.resolve({ ...fine, obstacles, goesAt: null }) }),
    );
    const box = await screen.findByRole("region", { name: "The sequence would stop on its way" });
    expect(box).toHaveTextContent("Step 3: There is no company of the contact to fill in");
    expect(button("Enroll")).not.toHaveAttribute("aria-disabled");
  });

  it("says what it would wait for, and until when", async () => {
    const wait = { reason: "limit" as const, until: at(120) };
    await openForm(serviceOf({ checkEnrollment: () => Promise.resolve({ ...fine, wait }) }));
    expect(await screen.findByText(/as many emails as it may for now.*in 2 hours/)).toBeVisible();
  });

  it("does not call a doubt an absence", async () => {
    const wait = { reason: "doubt" as const, until: null };
    await openForm(serviceOf({ checkEnrollment: () => Promise.resolve({ ...fine, wait, goesAt: null }) }));
    expect(await screen.findByText(/^A message of the contact waits for a decision\./)).toBeVisible();
    expect(screen.queryByText(/away/)).toBeNull();
  });

  it("says that there is no inbox", async () => {
    await openForm(serviceOf({ listInboxes: () => Promise.resolve({ items: [] }) }));
    expect(await screen.findByText("You have no connected inbox to send from.")).toBeVisible();
  });

  it("drops the answer to what was chosen before", async () => {
    const first = deferred<CheckEnrollmentResponse>();
    const checkEnrollment = jest.fn().mockReturnValueOnce(first.promise).mockResolvedValue(fine);
    const { user } = await openForm(serviceOf({ checkEnrollment }));
    await user.selectOptions(await screen.findByLabelText("First step"), "3");
    expect(await screen.findByText("The first step runs at once.")).toBeVisible();
    first.resolve({ ...fine, obstacles: [obstacle("contact_bounced")] });
    await Promise.resolve();
    expect(screen.queryByText(/came back/)).toBeNull();
  });

  it("tells a refusal in words, with the request's id", async () => {
    const enroll = () => Promise.reject(apiError("contact_already_enrolled", 409));
    const { user } = await openForm(serviceOf({ enroll }));
    await screen.findByText("The first step runs at once.");
    await user.click(button("Enroll"));
    expect(await screen.findByText(/in a sequence already\. Request id req-7/)).toBeVisible();
  });

  it("tries again when the lists could not be read", async () => {
    const listSequences = jest
      .fn()
      .mockRejectedValueOnce(apiError("database_unavailable", 503))
      .mockResolvedValue({ items: [inboundLead], nextCursor: null });
    const { user } = await openForm(serviceOf({ listSequences }));
    await user.click(await screen.findByRole("button", { name: "Try again" }));
    expect(await screen.findByRole("combobox", { name: "Sequence" })).toBeVisible();
  });
});
