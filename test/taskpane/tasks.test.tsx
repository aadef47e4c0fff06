import { screen, waitFor } from "@testing-library/react";
import { apiError } from "./support/fake-client.ts";
import { closePanes, openContact } from "./support/render-pane.tsx";
import { enrolledContact } from "./support/samples.ts";
import { emailOf, taskOf } from "./support/work-samples.ts";

afterEach(closePanes);

const nina = enrolledContact("Nina Petersen", {
  nextStep: { position: 3, type: "call", title: "Ask about the budget" },
  dueAt: null,
  wait: { reason: "task", code: null, detail: null },
});
const call = taskOf(nina.id);
const email = taskOf(nina.id, {
  type: "manual_email",
  title: "Hello {{ contact.given_name }}",
  body: "Text",
});
const page = <T,>(...items: T[]) => ({ items, nextCursor: null });
const button = (name: string) => screen.getByRole("button", { name });
const status = (text: string) => waitFor(() => expect(screen.getByRole("status")).toHaveTextContent(text));

describe("S-087 tasks of a contact", () => {
  it("says what is to be done and that the sequence waits for it, and marks it as done", async () => {
    const listTasks = jest.fn().mockResolvedValueOnce(page(call)).mockResolvedValue(page());
    const completeTask = jest.fn().mockResolvedValue({ ...call, completedAt: call.createdAt });
    const { user } = await openContact(nina, { listTasks, completeTask });
    const section = await screen.findByRole("region", { name: "Tasks" });
    expect(section).toHaveTextContent("Call: Ask about the budget");
    expect(section).toHaveTextContent("Mention the fair.");
    expect(section).toHaveTextContent("The sequence goes on when this is done.");
    expect(listTasks).toHaveBeenCalledWith({ contactId: nina.id }, expect.anything());
    await user.click(button("Mark as done"));
    expect(completeTask).toHaveBeenCalledWith(call.id);
    await waitFor(() => expect(screen.queryByRole("region", { name: "Tasks" })).toBeNull());
    await status("Done: Ask about the budget");
    expect(screen.getByRole("group", { name: "Sequence" })).toHaveFocus();
  });

  it("tells a refusal in words", async () => {
    const completeTask = () => Promise.reject(apiError("task_closed", 409));
    const { user } = await openContact(nina, { listTasks: () => Promise.resolve(page(call)), completeTask });
    await user.click(await screen.findByRole("button", { name: "Mark as done" }));
    expect(await screen.findByText(/done or no longer needed\. Request id req-7/)).toBeVisible();
  });

  it("has no button for who may not do it, and says who may", async () => {
    await openContact(nina, { listTasks: () => Promise.resolve(page({ ...call, mayChange: false })) });
    expect(await screen.findByText(/can do this/)).toHaveTextContent("Only Maya Lindqvist");
    expect(screen.queryByRole("button", { name: "Mark as done" })).toBeNull();
  });

  it("is not asked for beside a contact who is not enrolled", async () => {
    const listTasks = jest.fn();
    await openContact({ ...nina, currentEnrollment: null }, { listTasks });
    await screen.findByRole("button", { name: "Enroll in sequence" });
    expect(listTasks).not.toHaveBeenCalled();
  });
});

describe("S-091 Review and send", () => {
  const open = async (client: object) => {
    const pane = await openContact(nina, { listTasks: () => Promise.resolve(page(email)), ...client });
    await pane.user.click(await screen.findByRole("button", { name: "Review and send" }));
    return pane;
  };

  it("shows what would leave, and nothing of an older text", async () => {
    const previewTask = jest.fn().mockResolvedValue({ kind: "email", email: emailOf(), source: {} });
    const { user } = await open({ previewTask });
    await user.click(button("Preview"));
    expect(previewTask).toHaveBeenCalledWith(email.id, { subject: email.title, body: "Text" });
    expect(await screen.findByText("Your question, Omar")).toBeVisible();
    await user.type(screen.getByLabelText("Text"), "!");
    expect(screen.queryByText("Your question, Omar")).toBeNull();
  });

  it("sends the text as the rep left it, and is done when the email has left", async () => {
    const listTasks = jest
      .fn()
      .mockResolvedValueOnce(page(email))
      .mockResolvedValueOnce(page(email))
      .mockResolvedValue(page());
    const sendTask = jest.fn().mockResolvedValue(email);
    const { user, pass } = await open({ listTasks, sendTask });
    await user.type(screen.getByLabelText("Text"), ", and more");
    await user.click(button("Send"));
    expect(sendTask).toHaveBeenCalledWith(email.id, { subject: email.title, body: "Text, and more" });
    await waitFor(() =>
      expect(screen.getByRole("region", { name: "Tasks" })).toHaveTextContent(/done as soon as it has left/),
    );
    expect(screen.queryByRole("button", { name: "Send" })).toBeNull();
    await pass(2_000);
    expect(screen.getByRole("region", { name: "Tasks" })).toBeVisible();
    await pass(2_000);
    await waitFor(() => expect(screen.queryByRole("region", { name: "Tasks" })).toBeNull());
    await status("Done: Hello {{ contact.given_name }}");
  });

  it("says so when the email does not leave", async () => {
    const { user, pass } = await open({ sendTask: () => Promise.resolve(email) });
    await user.click(button("Send"));
    for (let time = 0; time < 15; time += 1) await pass(2_000);
    expect(await screen.findByText(/has not left yet/)).toBeVisible();
  });

  it("says why the email did not leave as soon as that is known, and lets it be sent again", async () => {
    const rejected = { state: "failed" as const, code: "rejected", message: "554 5.7.1 no relaying" };
    const failed = { ...email, body: "As the rep wrote it", email: rejected };
    const listTasks = jest.fn().mockResolvedValueOnce(page(email)).mockResolvedValue(page(failed));
    const sendTask = jest.fn().mockResolvedValue(email);
    const { user, pass } = await open({ listTasks, sendTask });
    await user.click(button("Send"));
    await pass(2_000);
    const section = screen.getByRole("region", { name: "Tasks" });
    await waitFor(() => expect(section).toHaveTextContent("The email was not sent"));
    expect(section).toHaveTextContent("The mail server did not accept the email.");
    expect(section).toHaveTextContent("554 5.7.1 no relaying");
    await status("The email was not sent");
    await user.click(button("Review and send"));
    expect(screen.getByLabelText("Text")).toHaveValue("As the rep wrote it");
    await user.click(button("Send"));
    await waitFor(() => expect(section).toHaveTextContent(/done as soon as it has left/));
    expect(section).not.toHaveTextContent("The email was not sent");
  });

  it("F10 of an email that may have left only says that the task is done", async () => {
    const task = { ...email, email: { state: "uncertain" as const } };
    const listTasks = jest.fn().mockResolvedValueOnce(page(task)).mockResolvedValue(page());
    const completeTask = jest.fn().mockResolvedValue(task);
    const { user } = await openContact(nina, { listTasks, completeTask });
    expect(await screen.findByText("It is not certain whether the email left")).toBeVisible();
    expect(screen.queryByRole("button", { name: "Review and send" })).toBeNull();
    await user.click(button("Mark as done"));
    expect(completeTask).toHaveBeenCalledWith(task.id);
  });

  it("offers nothing while the email is on its way, also after the pane was opened anew", async () => {
    const task = { ...email, email: { state: "on_its_way" as const } };
    await openContact(nina, { listTasks: () => Promise.resolve(page(task)) });
    expect(await screen.findByText(/done as soon as it has left/)).toBeVisible();
    expect(screen.queryByRole("button", { name: "Review and send" })).toBeNull();
  });
});
