import { afterEach, beforeEach, describe, expect, it, jest } from "@jest/globals";
import { clients } from "../../simulator/host/clients.ts";
import { frameAddress } from "../../simulator/host/frame-address.ts";
import { OfficeHost, type FrameSurroundings } from "../../simulator/host/office-host.ts";
import { surroundings } from "./sample-mailbox.ts";

interface Posted {
  _actionName: string;
  _correlationId: number;
  _data: unknown;
  _responseType: number;
}

const origin = window.location.origin;
let frame: Window;
let posted: Posted[];
let host: OfficeHost;
let left: jest.Mock<NonNullable<FrameSurroundings["onFocusExit"]>>;
let completed: jest.Mock<NonNullable<FrameSurroundings["onCommandCompleted"]>>;

beforeEach(() => {
  jest.useFakeTimers();
  const element = document.createElement("iframe");
  document.body.append(element);
  if (!element.contentWindow) throw new Error("no frame");
  frame = element.contentWindow;
  posted = [];
  jest
    .spyOn(frame, "postMessage")
    .mockImplementation((text: unknown) => void posted.push(JSON.parse(String(text)) as Posted));
  completed = jest.fn();
  left = jest.fn();
  host = new OfficeHost(frame, {
    origin,
    appContext: () => ({ _id: "add-in" }),
    initialData: () => ({ itemType: 4 }),
    calls: () => surroundings({ client: clients.web }).outlook,
    latency: () => 15,
    onFocusExit: left,
    onCommandCompleted: completed,
  });
});
afterEach(() => {
  host.disconnect();
  document.body.replaceChildren();
  jest.useRealTimers();
});

function ask(
  name: string,
  id: number,
  data: unknown = null,
  action = 0,
  from: Partial<MessageEventInit> = {},
) {
  const message = {
    _messageType: 0,
    _actionType: action,
    _actionName: name,
    _conversationId: "c",
    _correlationId: id,
    _data: data,
  };
  const event = new MessageEvent("message", {
    data: JSON.stringify(message),
    source: frame,
    origin,
    ...from,
  });
  window.dispatchEvent(event);
}
const getTo = { ApiParams: { recipientField: 0 }, MethodData: { ControlId: "x", DispatchId: 15 } };

describe("the host's end of the conversation", () => {
  it("answers who it is and what the item is", () => {
    ask("ContextActivationManager_getAppContextAsync", 1);
    ask("GetInitialData", 2);
    expect(posted).toMatchObject([
      { _correlationId: 1, _data: { _id: "add-in" }, _responseType: 0 },
      { _correlationId: 2, _data: { itemType: 4 } },
    ]);
  });

  it("listens to its frame alone, and only to office.js", () => {
    ask("GetInitialData", 1, null, 0, { source: window });
    ask("GetInitialData", 2, null, 0, { origin: "https://elsewhere.example" });
    window.dispatchEvent(new MessageEvent("message", { data: "hello", source: frame, origin }));
    window.dispatchEvent(new MessageEvent("message", { data: { a: 1 }, source: frame, origin }));
    expect(posted).toEqual([]);
  });

  it("fails the fourth call at once on the web, and not the one after", () => {
    for (const id of [1, 2, 3, 4]) ask("ExecuteMethod", id, getTo);
    expect(posted).toMatchObject([{ _correlationId: 4, _data: { error: true, errorCode: 5100 } }]);
    jest.advanceTimersByTime(15);
    ask("ExecuteMethod", 5, getTo);
    jest.advanceTimersByTime(15);
    expect(posted.slice(1).map((answer) => answer._correlationId)).toEqual([1, 2, 3, 5]);
    expect(posted[1]).toMatchObject({ _data: { wasSuccessful: true } });
  });

  it("raises events for those who registered, until they leave", () => {
    host.raise({ name: "olkItemSelectedChanged", data: "" });
    ask("olkItemSelectedChanged", 1, {}, 1);
    host.raise({ name: "olkItemSelectedChanged", data: "" });
    ask("olkItemSelectedChanged", 2, {}, 2);
    host.raise({ name: "olkItemSelectedChanged", data: "" });
    expect(posted.filter((message) => message._responseType === 1)).toHaveLength(1);
  });

  it("drops what was bound to the item", () => {
    ask("olkRecipientsChanged", 1, {}, 1);
    host.forgetItemEvents();
    host.raise({ name: "olkRecipientsChanged", data: ["{}"] });
    expect(posted).toHaveLength(1);
  });

  it("waits until the add-in listens", async () => {
    const listens = host.listensTo("appCommandInvoked");
    ask("appCommandInvoked", 1, {}, 1);
    await expect(listens).resolves.toBeUndefined();
  });

  it.each([
    [13, "next"],
    [14, "previous"],
    [15, "outlook"],
  ])("hears that the focus leaves the frame (%d)", (action, exit) => {
    ask("ContextActivationManager_notifyHost", 1, ["add-in", action]);
    ask("ContextActivationManager_notifyHost", 2, ["add-in", 21, "https://x.example"]);
    expect(left.mock.calls).toEqual([[exit]]);
    expect(posted).toHaveLength(2);
  });

  it("refuses dialogs inside its own page", () => {
    ask("dialogMessageReceived", 1, {}, 1);
    expect(posted).toMatchObject([{ _data: { Error: 5000 } }]);
  });

  it("hears that a command is completed", () => {
    const data = { 0: "button", 1: 0, 2: '{"completedContext":{"a":1}}', DdaMethod: { DispatchId: 94 } };
    ask("executeMethod", 1, data);
    expect(completed).toHaveBeenCalledWith("button", { status: 0, data: '{"completedContext":{"a":1}}' });
  });
});

it("a frame's address is on this origin and ends with what office.js reads last", () => {
  const { src, name } = frameAddress("https://addin.example/pane.html?a=1", {
    origin: "https://localhost:3000",
    addInId: "add-in",
    locale: "nb-NO",
    conversationId: "c",
  });
  expect(src).toBe(
    "https://localhost:3000/pane.html?a=1&_host_Info=Outlook%24Web%2416.01%24nb-NO%24c%24%24disableLogging%240" +
      "#&_serializer_version=1&_xdm_Info=c|add-in|https://localhost:3000",
  );
  expect(() => JSON.parse(name) as unknown).not.toThrow();
});
