import { screen, waitFor, within } from "@testing-library/react";
import type { Client } from "../../src/client/client-types.ts";
import type { Enrollment, NextEmail } from "../../src/contract/types.ts";
import { apiError, deferred } from "./support/fake-client.ts";
import { closePanes, openContact } from "./support/render-pane.tsx";
import { at, enrolledContact } from "./support/samples.ts";
import { emailOf, nextEmailOf, source } from "./support/work-samples.ts";

afterEach(closePanes);

const anna = enrolledContact("Anna Kowalska");
const enrollment = anna.currentEnrollment as Enrollment;
const button = (name: string) => screen.getByRole("button", { name });
const status = (text: string) => waitFor(() => expect(screen.getByRole("status")).toHaveTextContent(text));

async function openNext(client: Partial<Client>, contact = anna) {
  const pane = await openContact(contact, { nextEmail: () => Promise.resolve(nextEmailOf()), ...client });
  await pane.user.click(await screen.findByRole("button", { name: "Next email" }));
  return pane;
}

describe("the next email", () => {
  it("is asked for when it is opened, and shown as it would leave", async () => {
    const nextEmail = jest.fn().mockResolvedValue(nextEmailOf());
    const { user } = await openContact(anna, { nextEmail });
    const toggle = await screen.findByRole("button", { name: "Next email" });
    expect(toggle).toHaveAttribute("aria-expanded", "false");
    expect(nextEmail).not.toHaveBeenCalled();
    await user.click(toggle);
    expect(await screen.findByText("Your question, Omar")).toBeVisible();
    expect(screen.getByText(/you asked about routes/)).toBeVisible();
    expect(screen.getByText(/Step 3 · Goes in 2 days/)).toBeVisible();
  });

  it("drops the answer about an email that is over", async () => {
    const old = deferred<NextEmail>();
    const nextEmail = jest.fn().mockReturnValueOnce(old.promise).mockResolvedValue({ kind: "none" });
    const resume = { ...enrollment, state: "paused" as const, dueAt: null };
    const { user } = await openNext({ nextEmail, pause: () => Promise.resolve(resume) });
    await user.click(button("Pause"));
    expect(await screen.findByText("No further email comes in this sequence.")).toBeVisible();
    old.resolve(nextEmailOf());
    await Promise.resolve();
    expect(screen.queryByText("Your question, Omar")).toBeNull();
  });

  it("says in words why it cannot be made yet", async () => {
    const obstacles = [{ code: "missing_value", message: "", position: 3, token: "contact.job_title" }];
    const next = { kind: "obstacles" as const, position: 3, source, edited: false, obstacles };
    await openNext({ nextEmail: () => Promise.resolve(next) });
    const box = await screen.findByRole("region", { name: "This email cannot be made yet" });
    expect(box).toHaveTextContent("There is no job title of the contact to fill in");
    await status("This email cannot be made yet");
    // When it goes stands above, and nothing here says otherwise.
    expect(screen.getByText("Step 3")).toBeVisible();
  });

  it("is changed for this contact: only what was changed is sent, and it is read anew", async () => {
    const editStep = jest.fn().mockResolvedValue(enrollment);
    const edited = nextEmailOf({ edited: true, email: emailOf({ position: 3, subject: "Another subject" }) });
    const nextEmail = jest.fn().mockResolvedValueOnce(nextEmailOf()).mockResolvedValue(edited);
    const { user } = await openNext({ nextEmail, editStep });
    await user.click(await screen.findByRole("button", { name: "Edit" }));
    const subject = screen.getByLabelText("Subject");
    expect(subject).toHaveFocus();
    expect(subject).toHaveValue(source.subject);
    await user.clear(subject);
    await user.type(subject, "Another subject");
    await user.click(button("Save"));
    expect(editStep).toHaveBeenCalledWith(enrollment.id, 3, { subject: "Another subject" });
    expect(await screen.findByText("Another subject")).toBeVisible();
    expect(screen.getByText(/Changed for this contact/)).toBeVisible();
    expect(button("Edit")).toHaveFocus();
    await status("Email changed for this contact");
    await user.click(button("Take my changes back"));
    expect(editStep).toHaveBeenLastCalledWith(enrollment.id, 3, { subject: null, body: null });
  });

  it("keeps its subject when it is an answer: only the text can be changed, and has the focus", async () => {
    const answer = nextEmailOf({ email: emailOf({ position: 3, subject: "Re: Your question, Omar" }) });
    const editStep = jest.fn().mockResolvedValue(enrollment);
    const { user } = await openNext({ nextEmail: () => Promise.resolve(answer), editStep });
    await user.click(await screen.findByRole("button", { name: "Edit" }));
    expect(screen.queryByLabelText("Subject")).toBeNull();
    expect(screen.getByText("It answers an email and keeps its subject.")).toBeVisible();
    expect(screen.getByLabelText("Text")).toHaveFocus();
    await user.type(screen.getByLabelText("Text"), "!");
    await user.click(button("Save"));
    expect(editStep).toHaveBeenCalledWith(enrollment.id, 3, { body: `${source.body}!` });
  });

  it("keeps what was typed when it cannot be saved", async () => {
    const editStep = () => Promise.reject(apiError("email_under_way", 409));
    const { user } = await openNext({ editStep });
    await user.click(await screen.findByRole("button", { name: "Edit" }));
    await user.type(screen.getByLabelText("Subject"), "!");
    await user.click(button("Save"));
    expect(await screen.findByText(/being sent at this moment\. Request id req-7/)).toBeVisible();
    expect(screen.getByLabelText("Subject")).toHaveValue(`${source.subject}!`);
  });

  it("is skipped: the step that is meant goes with it, and the alert has the focus", async () => {
    const after = { ...enrollment, nextStep: { position: 4, type: "call" as const, title: "Call" } };
    const skipStep = jest.fn().mockResolvedValue(after);
    const { user } = await openNext({ skipStep });
    await user.click(await screen.findByRole("button", { name: "Skip step" }));
    expect(skipStep).toHaveBeenCalledWith(enrollment.id, 3);
    expect(await screen.findByText("Step 4 of 5")).toBeVisible();
    expect(screen.getByRole("group", { name: "Sequence" })).toHaveFocus();
    await status("Step 3 skipped");
  });

  it("is sent now, and followed until it has left", async () => {
    const sendNow = jest.fn().mockResolvedValue({ ...enrollment, dueAt: null });
    const after = { ...enrollment, nextStep: { position: 4, type: "call" as const, title: "Call" } };
    const getEnrollment = jest
      .fn()
      .mockResolvedValueOnce({ ...enrollment, dueAt: null })
      .mockResolvedValue(after);
    const { user, pass } = await openNext({ sendNow, getEnrollment });
    await user.click(await screen.findByRole("button", { name: "Send now" }));
    expect(sendNow).toHaveBeenCalledWith(enrollment.id);
    expect(await screen.findByText("The step is being carried out…")).toBeVisible();
    expect(screen.queryByRole("button", { name: "Send now" })).toBeNull();
    await pass(2_000);
    await pass(2_000);
    expect(getEnrollment).toHaveBeenCalledTimes(2);
    expect(await screen.findByText("Step 4 of 5")).toBeVisible();
    await status("Step 3 carried out");
  });

  it("offers neither skip nor sending while another step comes first", async () => {
    await openNext({ nextEmail: () => Promise.resolve(nextEmailOf({ email: emailOf({ position: 5 }) })) });
    expect(await screen.findByText("Step 3 comes first.")).toBeVisible();
    expect(screen.queryByRole("button", { name: "Skip step" })).toBeNull();
    expect(button("Edit")).toBeVisible();
  });

  it("is shown without buttons to who may not change it", async () => {
    await openNext({}, enrolledContact("Anna Kowalska", { mayChange: false }));
    expect(await screen.findByText("Your question, Omar")).toBeVisible();
    expect(screen.queryByRole("button", { name: "Edit" })).toBeNull();
  });
});

describe("a step that does not simply come", () => {
  const stuck = enrolledContact("Anna Kowalska", {
    dueAt: null,
    wait: { reason: "stuck", code: "missing_value", detail: "There is no company.name." },
  });

  it("says why it is stuck, and is tried again", async () => {
    const retryStep = jest.fn().mockResolvedValue({ ...enrollment, dueAt: at(0) });
    const { user } = await openContact(stuck, { retryStep });
    const box = await screen.findByRole("region", { name: "Step 3 could not be carried out" });
    expect(box).toHaveTextContent("A value to fill in is missing");
    expect(box).toHaveTextContent("There is no company.name.");
    await user.click(within(box).getByRole("button", { name: "Try again" }));
    expect(retryStep).toHaveBeenCalledWith(enrollment.id, { position: 3 });
    await status("Step 3 is being tried again");
    expect(screen.queryByText("Step 3 could not be carried out")).toBeNull();
  });

  it("is skipped when it is stuck", async () => {
    const skipStep = jest.fn().mockRejectedValue(apiError("step_over", 409));
    const { user } = await openContact(stuck, { skipStep });
    const box = await screen.findByRole("region", { name: "Step 3 could not be carried out" });
    await user.click(within(box).getByRole("button", { name: "Skip step" }));
    expect(await within(box).findByText(/this step is over\. Request id req-7/)).toBeVisible();
  });

  it("says plainly that nobody knows whether an email left, and sends it again only when two are accepted", async () => {
    const retryStep = jest.fn().mockResolvedValue({ ...enrollment, dueAt: at(0) });
    const uncertain = enrolledContact("Anna Kowalska", { dueAt: null, emailUncertain: true });
    const { user } = await openContact(uncertain, { retryStep });
    const box = await screen.findByRole("region", {
      name: "It is not certain whether the email of step 3 left",
    });
    const again = within(box).getByRole("button", { name: "Send it again" });
    await user.click(again);
    expect(retryStep).not.toHaveBeenCalled();
    await user.click(within(box).getByLabelText("I accept that it may arrive twice"));
    await user.click(again);
    expect(retryStep).toHaveBeenCalledWith(enrollment.id, { position: 3, acceptSecondCopy: true });
  });

  it.each([
    ["limit", at(120), "Waits for the inbox's limit", "The step goes in 2 hours"],
    ["limit", null, "Waits for the inbox's limit", "when there is room"],
    ["unreachable", at(120), "Waits for the mail server", "It is tried again in 2 hours"],
    ["away", at(120), "Waits until the contact is back", "The step goes in 2 hours"],
  ] as const)("waits (%s) and says until when", async (reason, dueAt, name, text) => {
    await openContact(
      enrolledContact("Anna Kowalska", { dueAt, wait: { reason, code: null, detail: null } }),
    );
    expect(await screen.findByRole("region", { name })).toHaveTextContent(text);
  });
});
