import { screen } from "@testing-library/react";
import type { Client } from "../../src/client/client-types.ts";
import { apiError } from "./support/fake-client.ts";
import { closePanes, openContact } from "./support/render-pane.tsx";
import { contactOf, enrollmentOf, unenrolled } from "./support/samples.ts";

afterEach(closePanes);

const omar = contactOf("Omar Haddad");
const button = (name: string) => screen.getByRole("button", { name });

describe("S-078…S-083 Enroll again", () => {
  const ended = unenrolled(enrollmentOf(omar.id), { undoUntil: null });
  const contact = { ...omar, lastEnrollment: ended };

  async function openAgain(client: Partial<Client>) {
    const pane = await openContact(contact, client);
    await pane.user.click(await screen.findByRole("button", { name: "Enroll again" }));
    return pane;
  }

  it("S-082 goes on where it stopped, in the version it had", async () => {
    const reEnroll = jest.fn().mockResolvedValue({ ...enrollmentOf(omar.id), id: "e-new" });
    const { user } = await openAgain({ reEnroll });
    expect(screen.getByText(/in the version it had then/)).toBeVisible();
    await user.click(button("Enroll"));
    expect(reEnroll).toHaveBeenCalledWith(ended.id, {});
    expect(await screen.findByText(/currently enrolled/)).toBeVisible();
  });

  it("S-081 starts at a chosen step", async () => {
    const reEnroll = jest.fn().mockResolvedValue({ ...enrollmentOf(omar.id), id: "e-new" });
    const { user } = await openAgain({ reEnroll });
    await user.selectOptions(screen.getByLabelText("First step"), "Step 2");
    await user.click(button("Enroll"));
    expect(reEnroll).toHaveBeenCalledWith(ended.id, { startStep: 2 });
  });

  it.each([
    ["S-083", "contact_opted_out", "The contact has opted out of emails."],
    ["S-079", "inbox_disconnected", "The inbox that sends is disconnected."],
  ] as const)("%s is refused with the reason: %s", async (_, code, text) => {
    const { user } = await openAgain({ reEnroll: () => Promise.reject(apiError(code, 409)) });
    await user.click(button("Enroll"));
    expect(await screen.findByText(`${text} Request id req-7`)).toBeVisible();
    expect(screen.getByRole("status")).toHaveTextContent(text);
  });
});
