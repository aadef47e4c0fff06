import { readFileSync } from "node:fs";
import { act, cleanup, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { createSimulator, type Simulator } from "../../simulator/state/create-simulator.ts";
import { App } from "../../simulator/view/App.tsx";
import { anna, greta, maya, sampleMessage } from "./sample-mailbox.ts";

const messages = [
  sampleMessage({ id: "1" }),
  sampleMessage({ id: "2", from: greta, subject: "The fair", sentAt: "2026-11-19T09:00:00Z" }),
];
const contacts = [{ username: greta.address, name: greta.name }];
const time = { now: "2026-11-20T09:00:00.000Z", offsetMs: 0 };
const manifest = readFileSync("manifest.xml", "utf8");
const realFetch = globalThis.fetch;

beforeEach(() => {
  globalThis.fetch = jest.fn(async (path: string) => {
    if (path === "/manifest.xml") return new Response(manifest);
    if (path === "/trial/users") return Response.json({ users: [maya] });
    if (path === "/trial/contacts") return Response.json({ contacts });
    if (path === "/trial/clock") return Response.json(time);
    if (path.startsWith("/trial/mailbox?username=")) return Response.json({ messages });
    return new Response(null, { status: 404 });
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
const recipients = (simulator: Simulator, field: "to" | "cc" | "bcc") => {
  const { item } = simulator.state();
  return item.kind === "compose" ? item.draft.recipients[field].map((person) => person.address) : null;
};
const button = (name: string | RegExp) => screen.getByRole("button", { name });

describe("the mailbox", () => {
  it("opens with the newest message and its header", async () => {
    await open();
    const reading = screen.getByRole("region", { name: "Reading pane" });
    expect(within(reading).getByRole("heading", { name: "Re: Freight terms" })).toBeVisible();
    expect(reading).toHaveTextContent(`${anna.name} <${anna.address}>`);
    expect(reading).toHaveTextContent(`To: ${maya.name}`);
  });

  it("shows nothing when the selection is taken away, and then no commands of the add-in", async () => {
    await open();
    await userEvent.click(button(/Anna Kowalska/u));
    expect(screen.getByText(/Nothing is selected/u)).toBeVisible();
    expect(screen.queryByRole("button", { name: "Sales Tools" })).toBeNull();
  });

  it("says what kept it from loading", async () => {
    jest.mocked(globalThis.fetch).mockResolvedValue(new Response(null, { status: 503 }));
    await open();
    expect(screen.getByText(/answered 503/u)).toBeVisible();
  });
});

describe("the ribbon and the pane", () => {
  it("speaks the language chosen", async () => {
    const simulator = await open("&locale=nb-NO");
    expect(button("Salgsverktøy")).toBeVisible();
    act(() => simulator.changeSettings({ locale: "de-DE" }));
    expect(button("Vertriebstools")).toBeVisible();
  });

  it("opens the pane, and closes it with the next message unless it is pinned", async () => {
    const simulator = await open();
    await userEvent.click(button("Sales Tools"));
    expect(screen.getByTitle("Sales Tools")).toHaveAttribute("src", expect.stringContaining("_xdm_Info="));
    act(() => simulator.selectMessage("2"));
    expect(screen.queryByTitle("Sales Tools")).toBeNull();

    await userEvent.click(button("Sales Tools"));
    await userEvent.click(button("Pin: keep open for other messages"));
    const frame = screen.getByTitle("Sales Tools");
    act(() => simulator.selectMessage("1"));
    expect(screen.getByTitle("Sales Tools")).toBe(frame);
  });

  it("remembers pins of read and compose apart", async () => {
    const simulator = await open("&pane=open&pin=on");
    act(() => simulator.composeNew());
    expect(screen.queryByTitle("Sales Tools")).toBeNull();
    act(() => simulator.selectMessage("1"));
    expect(screen.getByTitle("Sales Tools")).toBeInTheDocument();
  });

  it.each([{ locale: "pl-PL" }, { client: "mac" }, { signIn: "dialog" }] as const)(
    "loads the pane again after %j, but not after another theme",
    async (change) => {
      const simulator = await open("&pane=open");
      const frame = screen.getByTitle("Sales Tools");
      act(() => simulator.changeSettings({ theme: "dark" }));
      expect(screen.getByTitle("Sales Tools")).toBe(frame);
      act(() => simulator.changeSettings(change));
      expect(frame).not.toBeInTheDocument();
      expect(simulator.state().pane).not.toBeNull();
    },
  );

  it("has the sprocket below the body of a draft (S-050)", async () => {
    await open("&mode=compose");
    const form = screen.getByRole("region", { name: "New message" });
    await userEvent.click(within(form).getByRole("button", { name: "Sales Tools" }));
    expect(screen.getByTitle("Sales Tools")).toBeInTheDocument();
  });
});

describe("recipients of a draft", () => {
  it("become chips on Enter, on a comma and when the field is left; not before", async () => {
    const simulator = await open("&mode=compose");
    const to = screen.getByRole("combobox", { name: "To" });
    await userEvent.type(to, "a@x.example");
    expect(recipients(simulator, "to")).toEqual([]);
    await userEvent.type(to, "{Enter}b@x.example,c@x.example");
    expect(recipients(simulator, "to")).toEqual(["a@x.example", "b@x.example"]);
    await userEvent.tab();
    expect(recipients(simulator, "to")).toEqual(["a@x.example", "b@x.example", "c@x.example"]);
  });

  it("stay text, marked, when they are no address", async () => {
    const simulator = await open("&mode=compose");
    const bcc = screen.getByRole("combobox", { name: "Bcc" });
    await userEvent.type(bcc, "nobody{Enter}");
    expect(bcc).toHaveValue("nobody");
    expect(bcc).toBeInvalid();
    expect(recipients(simulator, "bcc")).toEqual([]);
  });

  it("are suggested, pasted and removed", async () => {
    const simulator = await open("&mode=compose");
    await userEvent.type(screen.getByRole("combobox", { name: "Cc" }), "hol");
    await userEvent.click(screen.getByRole("option", { name: /Greta Holm/u }));
    await userEvent.click(screen.getByRole("combobox", { name: "Cc" }));
    await userEvent.paste("Zoë <zoe@x.example>; yan@x.example");
    expect(recipients(simulator, "cc")).toEqual([greta.address, "zoe@x.example", "yan@x.example"]);
    await userEvent.keyboard("{Backspace}");
    const chips = screen.getByLabelText("Cc: recipients");
    await userEvent.click(within(chips).getByText("Greta Holm"));
    expect(recipients(simulator, "cc")).toEqual(["zoe@x.example"]);
  });

  it.each(["{Enter}", "{Tab}"])("are taken from the suggestions by arrows and %s", async (key) => {
    const simulator = await open("&mode=compose");
    const to = screen.getByRole("combobox", { name: "To" });
    await userEvent.type(to, "a");
    const options = screen.getAllByRole("option");
    expect(options[0]).toHaveAttribute("aria-selected", "true");
    await userEvent.keyboard(`{ArrowDown}${key}`);
    expect(recipients(simulator, "to")).toEqual([greta.address]);
    expect(to).toHaveValue("");
  });

  it("of a reply: the sender", async () => {
    const simulator = await open();
    await userEvent.click(button("Reply"));
    expect(recipients(simulator, "to")).toEqual([anna.address]);
    expect(screen.getByRole("textbox", { name: "Subject" })).toHaveValue("Re: Freight terms");
    await userEvent.click(button("Discard"));
    expect(simulator.state().item).toMatchObject({ kind: "read", message: { id: "1" } });
  });

  it("can be set from outside, with the names that the mailbox knows", async () => {
    const simulator = await open("&to=new@x.example");
    act(() => simulator.setRecipients("to", [anna.address, "Zoë <zoe@x.example>", greta]));
    expect(simulator.state().item).toMatchObject({
      draft: { recipients: { to: [anna, { name: "Zoë", address: "zoe@x.example" }, greta] } },
    });
    expect(() => simulator.setRecipients("to", ["nobody"])).toThrow('Not an address: "nobody"');
    act(() => simulator.selectMessage(null));
    expect(() => simulator.setRecipients("to", [])).toThrow("No draft is open.");
  });
});

describe("the trial settings", () => {
  const asked = () => jest.mocked(globalThis.fetch).mock.calls.filter(([path]) => path !== "/manifest.xml");

  it("let the service fail, and put the demo data back", async () => {
    jest.mocked(globalThis.fetch).mockImplementation(async (path) => {
      if (path === "/manifest.xml") return new Response(manifest);
      return Response.json({ users: [maya], contacts, messages, ...time });
    });
    await open("&settings=open&pane=open");
    const load = screen.getByTitle("Sales Tools");
    await userEvent.selectOptions(screen.getByRole("combobox", { name: "Service" }), "Slow");
    expect(asked().at(-1)).toMatchObject(["/trial/fault", { method: "POST", body: '{"kind":"slow"}' }]);
    await userEvent.click(button("Put demo data back"));
    expect(asked()).toContainEqual(["/trial/reset", expect.objectContaining({ method: "POST" })]);
    expect(load).not.toBeInTheDocument();
  });

  it("change the mailbox with the user", async () => {
    const simulator = await open("&settings=open");
    await act(async () => simulator.changeSettings({ username: "ingrid@fjordlight.example" }));
    expect(asked().at(-1)?.[0]).toBe("/trial/mailbox?username=ingrid%40fjordlight.example");
  });
});

describe("for the add-in's frames", () => {
  it("there is a bridge and a theme, or none, as the client has them", async () => {
    const simulator = await open();
    expect(simulator.frames.nestedAppAuthBridge()).toBeDefined();
    expect(simulator.frames.officeTheme()).toMatchObject({ isDarkTheme: false });
    act(() => simulator.changeSettings({ signIn: "dialog", theme: "dark" }));
    expect(simulator.frames.nestedAppAuthBridge()).toBeUndefined();
    expect(simulator.frames.officeTheme()).toMatchObject({ isDarkTheme: true });
    act(() => simulator.changeSettings({ signIn: "bridge", client: "mailbox15" }));
    expect(simulator.frames.nestedAppAuthBridge()).toBeUndefined();
    expect(simulator.frames.officeTheme()).toBeUndefined();
  });

  it("a function that the ribbon does not have is refused", async () => {
    const simulator = await open();
    await expect(simulator.runCommand("nothing")).rejects.toThrow(
      'The ribbon has no function command "nothing".',
    );
  });
});
