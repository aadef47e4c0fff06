import { readFileSync } from "node:fs";
import { act, cleanup, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { MailboxMessage } from "../../simulator/mailbox/mailbox-types.ts";
import { createSimulator, type Simulator } from "../../simulator/state/create-simulator.ts";
import { App } from "../../simulator/view/App.tsx";
import { anna, greta, maya, sampleMessage } from "./sample-mailbox.ts";

const manifest = readFileSync("manifest.xml", "utf8");
const realFetch = globalThis.fetch;
const received = sampleMessage({ id: "1" });
const sentToGreta = sampleMessage({
  id: "2",
  folder: "sent",
  from: { name: maya.name, address: maya.username },
  to: [greta],
  subject: "Good to meet you",
  conversationId: "the fair",
});
const mailboxes: Record<string, MailboxMessage[]> = {};
let time = { now: "2026-11-20T09:00:00.000Z", offsetMs: 0 };
const asked: unknown[] = [];

beforeEach(() => {
  mailboxes[maya.username] = [received];
  mailboxes[greta.address] = [{ ...sentToGreta, id: "3", folder: "inbox" }];
  time = { now: "2026-11-20T09:00:00.000Z", offsetMs: 0 };
  asked.length = 0;
  globalThis.fetch = jest.fn(async (path: string, init?: RequestInit) => {
    if (path === "/manifest.xml") return new Response(manifest);
    if (path === "/trial/users") return Response.json({ users: [maya] });
    if (path === "/trial/contacts")
      return Response.json({ contacts: [{ username: greta.address, name: greta.name }] });
    if (path === "/trial/clock") {
      if (init?.method === "POST") asked.push(JSON.parse(init.body as string));
      return Response.json(time);
    }
    const username = decodeURIComponent(path.split("username=")[1] ?? "");
    return Response.json({ messages: mailboxes[username] });
  }) as typeof fetch;
});
afterEach(() => {
  cleanup();
  globalThis.fetch = realFetch;
});

async function open(query = ""): Promise<Simulator> {
  const simulator = createSimulator(`?user=${maya.username}${query}`);
  render(<App simulator={simulator} />);
  await act(() => simulator.ready);
  return simulator;
}

const folder = (name: string) => screen.getByRole("region", { name });
const reading = () => screen.getByRole("region", { name: "Reading pane" });

describe("what a sequence sends", () => {
  it("appears in Sent Items, and what is being read and the pane stay", async () => {
    const simulator = await open("&pane=open");
    const pane = screen.getByTitle("Sales Tools");
    mailboxes[maya.username] = [sentToGreta, received];
    await act(() => simulator.refresh());
    expect(within(folder("Sent Items")).getByText("Good to meet you")).toBeVisible();
    expect(within(reading()).getByRole("heading", { name: received.subject })).toBeVisible();
    expect(screen.getByTitle("Sales Tools")).toBe(pane);
  });

  it("draws nothing again when nothing has come, but a minute", async () => {
    const simulator = await open();
    const changed = jest.fn();
    simulator.store.subscribe(changed);
    time = { ...time, now: "2026-11-20T09:00:59.000Z" };
    await act(() => simulator.refresh());
    expect(changed).not.toHaveBeenCalled();
    time = { ...time, now: "2026-11-20T09:01:00.000Z" };
    await act(() => simulator.refresh());
    expect(changed).toHaveBeenCalledTimes(1);
  });

  it("is shown with its conversation, a message of which can be opened", async () => {
    const answer = sampleMessage({
      id: "4",
      from: greta,
      subject: "Re: Good to meet you",
      conversationId: "the fair",
    });
    mailboxes[maya.username] = [answer, sentToGreta];
    await open();
    const conversation = within(reading()).getByRole("region", { name: "Conversation" });
    await userEvent.click(within(conversation).getByRole("button", { name: /Good to meet you/u }));
    expect(within(reading()).getByRole("heading", { name: "Good to meet you" })).toBeVisible();
  });
});

describe("a demo contact's mailbox", () => {
  it("is opened by the trial settings, without the add-in, and left again", async () => {
    await open("&settings=open&pane=open");
    await userEvent.selectOptions(screen.getByRole("combobox", { name: "Open mailbox of" }), greta.name);
    expect(within(folder("Inbox")).getByText("Good to meet you")).toBeVisible();
    expect(screen.queryByRole("button", { name: "Sales Tools" })).toBeNull();
    expect(screen.queryByTitle("Sales Tools")).toBeNull();
    await userEvent.click(screen.getByRole("button", { name: `Back to ${maya.name}` }));
    expect(within(folder("Inbox")).getByText(received.subject)).toBeVisible();
    expect(screen.getByRole("button", { name: "Sales Tools" })).toBeVisible();
  });

  it("is left when another user is chosen", async () => {
    const simulator = await open();
    await act(() => simulator.openMailbox(greta.address));
    mailboxes["ingrid@fjordlight.example"] = [sampleMessage({ id: "5", from: anna })];
    await act(async () => simulator.changeSettings({ username: "ingrid@fjordlight.example" }));
    expect(simulator.state()).toMatchObject({ visited: null, messages: [{ id: "5" }] });
  });
});

describe("the clock", () => {
  const clock = () => within(screen.getByRole("group", { name: "Clock" }));

  it("shows the trial's time, moves it on and puts it back", async () => {
    await open();
    expect(clock().queryByRole("button", { name: "Back to now" })).toBeNull();
    time = { now: "2026-11-23T09:00:00.000Z", offsetMs: 72 * 3_600_000 };
    mailboxes[maya.username] = [sentToGreta, received];
    await userEvent.click(clock().getByRole("button", { name: "+3 days" }));
    expect(screen.getByRole("group", { name: "Clock" })).toHaveTextContent(/Mon, Nov 23/u);
    expect(within(folder("Sent Items")).getByText("Good to meet you")).toBeVisible();
    time = { now: "2026-11-20T09:00:01.000Z", offsetMs: 0 };
    await userEvent.click(clock().getByRole("button", { name: "Back to now" }));
    expect(clock().queryByRole("button", { name: "Back to now" })).toBeNull();
    expect(asked).toEqual([{ addHours: 72 }, { reset: true }]);
  });
});
