import { act, screen } from "@testing-library/react";
import type { Client } from "../../src/client/client-types.ts";
import { deferred } from "./support/fake-client.ts";
import { closePanes, openContact } from "./support/render-pane.tsx";
import { at, contactOf } from "./support/samples.ts";
import { emailOf, inbox, inboundLead, source } from "./support/work-samples.ts";

afterEach(closePanes);

const button = (name: string) => screen.getByRole("button", { name });

/** Enroll is opened by somebody who has these inboxes. */
async function openForm(listInboxes: Client["listInboxes"]) {
  const pane = await openContact(contactOf("Omar Haddad"), {
    listSequences: () => Promise.resolve({ items: [inboundLead], nextCursor: null }),
    getSequence: () => Promise.resolve(inboundLead),
    checkEnrollment: () => Promise.resolve({ obstacles: [], wait: null, goesAt: at(0) }),
    previewStep: () => Promise.resolve({ kind: "email", email: emailOf(), source }),
    listInboxes,
  });
  await pane.user.click(await screen.findByRole("button", { name: "Enroll in sequence" }));
  return pane;
}

describe("the way to connect one's mailbox", () => {
  const realFetch = globalThis.fetch;
  const offering = (connectPage: string | null) => {
    globalThis.fetch = () => Promise.resolve(new Response(JSON.stringify({ connectPage })));
  };
  afterEach(() => {
    globalThis.fetch = realFetch;
  });

  it("is offered to who has none, and what was connected is there afterwards", async () => {
    offering("/connect/microsoft");
    const listInboxes = jest
      .fn()
      .mockResolvedValueOnce({ items: [] })
      .mockResolvedValue({ items: [inbox] });
    const { user } = await openForm(listInboxes);
    const link = await screen.findByRole("link", { name: "Connect my mailbox" });
    expect(link).toHaveAttribute("href", `${location.origin}/connect/microsoft`);
    expect(link).toHaveAttribute("target", "_blank");
    await user.click(button("I have connected it"));
    expect(await screen.findByLabelText("Send from")).toHaveDisplayValue(/^maya/);
    expect(screen.queryByRole("link", { name: "Connect my mailbox" })).toBeNull();
  });

  it.each([
    ["disconnected", { connected: false }],
    ["signed out", { problem: { detail: "signed out", at: at(-5) } }],
  ])("is offered for an inbox that is %s, while it is the chosen one", async (_what, state) => {
    offering("/connect/microsoft");
    const broken = { ...inbox, ...state, id: "i-3", address: "broken@fjordlight.example" };
    const { user } = await openForm(() => Promise.resolve({ items: [broken, inbox] }));
    const choice = await screen.findByLabelText("Send from");
    expect(choice).toHaveDisplayValue(/^maya/);
    await user.selectOptions(choice, "i-3");
    expect(await screen.findByRole("link", { name: "Connect my mailbox" })).toBeVisible();
    await user.selectOptions(choice, "i-1");
    expect(screen.queryByRole("link", { name: "Connect my mailbox" })).toBeNull();
  });

  it("is not shown where the service offers none, or does not say", async () => {
    const asked = deferred<Response>();
    globalThis.fetch = () => asked.promise;
    await openForm(() => Promise.resolve({ items: [] }));
    await screen.findByText("You have no connected inbox to send from.");
    await act(async () => asked.resolve(new Response(JSON.stringify({ connectPage: null }))));
    expect(screen.queryByRole("link")).toBeNull();
  });
});
