import { readFileSync } from "node:fs";
import { act, cleanup, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { MailboxMessage } from "../../simulator/mailbox/mailbox-types.ts";
import { createSimulator, type Simulator } from "../../simulator/state/create-simulator.ts";
import { App } from "../../simulator/view/App.tsx";
import { greta, maya, sampleMessage } from "./sample-mailbox.ts";

const manifest = readFileSync("manifest.xml", "utf8");
const realFetch = globalThis.fetch;
const written = sampleMessage({
  id: "2",
  folder: "sent",
  from: { name: maya.name, address: maya.username },
  to: [greta],
  subject: "Good to meet you",
  bodyText: "Choose a time: https://sales.example/meet/abc.",
});
const received = sampleMessage({ id: "1" });
let messages: MailboxMessage[] = [];
let refusal: object | null = null;
const asked: unknown[] = [];

beforeEach(() => {
  messages = [written, received];
  refusal = null;
  asked.length = 0;
  globalThis.fetch = jest.fn(async (path: string, init?: RequestInit) => {
    if (path === "/manifest.xml") return new Response(manifest);
    if (path === "/trial/users") return Response.json({ users: [maya] });
    if (path === "/trial/contacts") return Response.json({ contacts: [] });
    if (path === "/trial/clock") return Response.json({ now: "2026-11-20T09:00:00.000Z", offsetMs: 0 });
    if (path !== "/trial/contact-acts") return Response.json({ messages });
    asked.push(JSON.parse(init?.body as string));
    return refusal ? Response.json(refusal, { status: 400 }) : Response.json({ done: "answer" });
  }) as typeof fetch;
});
afterEach(() => {
  cleanup();
  globalThis.fetch = realFetch;
});

async function open(message: string): Promise<Simulator> {
  const simulator = createSimulator(`?user=${maya.username}&message=${message}`);
  render(<App simulator={simulator} />);
  await act(() => simulator.ready);
  return simulator;
}

const acts = () => within(screen.getByRole("region", { name: `In the trial, ${greta.name}` }));
const letItHappen = () => userEvent.click(acts().getByRole("button", { name: "Let it happen" }));

describe("below an email to somebody outside", () => {
  it("lets them do something about it, and shows what came of it", async () => {
    await open("2");
    await userEvent.selectOptions(acts().getByRole("combobox"), "has no mailbox any more (hard bounce)");
    messages = [sampleMessage({ id: "9", subject: "Undelivered" }), ...messages];
    await letItHappen();
    expect(asked).toEqual([{ mailbox: maya.username, messageId: "2", act: { kind: "bounce" } }]);
    expect(acts().getByRole("status")).toHaveTextContent("Done: has no mailbox any more (hard bounce).");
    expect(within(screen.getByRole("region", { name: "Inbox" })).getByText("Undelivered")).toBeVisible();
  });

  it("asks for language, day and mail system of an absence", async () => {
    await open("2");
    await userEvent.selectOptions(acts().getByRole("combobox"), "is out of office");
    await userEvent.selectOptions(acts().getByRole("combobox", { name: "by" }), "Gmail");
    await userEvent.selectOptions(acts().getByRole("combobox", { name: "in" }), "Polish");
    await userEvent.type(acts().getByLabelText("back on (empty: not said)"), "2026-12-07");
    await letItHappen();
    const act = { kind: "out_of_office", program: "gmail", language: "pl", returnOn: "2026-12-07" };
    expect(asked).toEqual([{ mailbox: maya.username, messageId: "2", act }]);
  });

  it("says why something cannot happen", async () => {
    refusal = { message: "That cannot be done.", details: [{ path: "act", issue: "needs a link" }] };
    await open("2");
    await letItHappen();
    expect(acts().getByRole("status")).toHaveTextContent("That cannot be done. It needs a link.");
  });

  it("has links that can be followed", async () => {
    await open("2");
    const link = screen.getByRole("link", { name: "https://sales.example/meet/abc" });
    expect(link).toHaveAttribute("target", "_blank");
  });
});

it("offers nothing below what somebody else has written", async () => {
  await open("1");
  expect(screen.queryByRole("region", { name: /^In the trial/u })).toBeNull();
});
