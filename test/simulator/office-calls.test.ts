import { describe, expect, it } from "@jest/globals";
import { clients } from "../../simulator/host/clients.ts";
import { callOfficeMethod } from "../../simulator/host/office-calls.ts";
import { anna, crowd, greta, sampleDraft, sampleMessage, surroundings } from "./sample-mailbox.ts";

const get = 15;
const set = 21;
const add = 22;

describe("recipients of a draft", () => {
  it("are told by field", () => {
    const { outlook } = surroundings();
    expect(callOfficeMethod(get, { recipientField: 0 }, outlook)).toMatchObject({
      error: false,
      data: [anna],
    });
    expect(callOfficeMethod(get, { recipientField: 2 }, outlook)).toMatchObject({ error: false, data: [] });
  });

  it.each([
    ["web" as const, 1000],
    ["windows" as const, 500],
  ])("are cut off by the %s client after %d", (client, cap) => {
    const draft = sampleDraft(crowd(1200));
    const { outlook } = surroundings({ item: { kind: "compose", draft }, client: clients[client] });
    const answer = callOfficeMethod(get, { recipientField: 0 }, outlook);
    expect(answer).toMatchObject({ data: { length: cap } });
  });

  it.each([set, add, 17])("may not be written with ReadItem (method %d)", (method) => {
    const { outlook, changes } = surroundings();
    const params = { recipientField: 0, recipientArray: ["a@x.example"], subject: "x" };
    expect(callOfficeMethod(method, params, outlook)).toMatchObject({ error: true, errorCode: 7000 });
    expect(changes).toEqual([]);
  });

  it.each([
    [set, [greta]],
    [add, [anna, greta]],
  ])("are written with ReadWriteItem (method %d)", (method, expected) => {
    const { outlook, changes } = surroundings({ permission: "ReadWriteItem" });
    const written = [{ emailAddress: greta.address, displayName: greta.name }];
    callOfficeMethod(method, { recipientField: 0, recipientArray: written }, outlook);
    expect(changes[0]?.recipients?.to).toEqual(expected);
  });

  it("refuse what is no recipient", () => {
    const { outlook, changes } = surroundings({ permission: "ReadWriteItem" });
    const params = { recipientField: 0, recipientArray: ["a@x.example", 7] };
    expect(callOfficeMethod(set, params, outlook)).toMatchObject({ error: true, errorCode: 9013 });
    expect(changes).toEqual([]);
  });
});

describe("calls without counterpart", () => {
  it("fail as unsupported", () => {
    const read = { kind: "read" as const, message: sampleMessage() };
    expect(callOfficeMethod(get, {}, surroundings({ item: read }).outlook)).toMatchObject({
      errorCode: 5000,
    });
    expect(callOfficeMethod(999, {}, surroundings().outlook)).toMatchObject({ errorCode: 5000 });
    expect(callOfficeMethod(get, {}, surroundings({ item: { kind: "none" } }).outlook)).toMatchObject({
      error: true,
    });
  });
});

describe("notifications of an item", () => {
  const bar = (key: string) => ({
    key,
    type: 0,
    message: `About ${key}`,
    icon: "Icon.16",
    persistent: false,
  });

  it("are added, replaced and removed by key", () => {
    const { outlook, bars } = surroundings();
    expect(callOfficeMethod(33, bar("a"), outlook)).toMatchObject({ error: false });
    expect(callOfficeMethod(33, bar("a"), outlook)).toMatchObject({ errorCode: 9023 });
    callOfficeMethod(35, { ...bar("a"), type: 2, message: "Worse" }, outlook);
    expect(bars()).toMatchObject([{ key: "a", type: "errorMessage", message: "Worse" }]);
    expect(callOfficeMethod(34, undefined, outlook)).toMatchObject({ data: [{ key: "a" }] });
    callOfficeMethod(36, { key: "a" }, outlook);
    expect(bars()).toEqual([]);
    expect(callOfficeMethod(36, { key: "a" }, outlook)).toMatchObject({ errorCode: 9024 });
  });

  it("are five at most", () => {
    const { outlook } = surroundings();
    for (const key of ["a", "b", "c", "d", "e"]) callOfficeMethod(33, bar(key), outlook);
    expect(callOfficeMethod(33, bar("f"), outlook)).toMatchObject({ errorCode: 9025 });
    expect(callOfficeMethod(35, bar("e"), outlook)).toMatchObject({ error: false });
  });

  it("carry an insight's button", () => {
    const { outlook, bars } = surroundings();
    const actions = [{ actionType: "showTaskPane", actionText: "Look", commandId: "open", contextData: {} }];
    callOfficeMethod(33, { ...bar("a"), type: 3, actions }, outlook);
    expect(bars()).toMatchObject([{ type: "insightMessage", action: { text: "Look", commandId: "open" } }]);
  });
});

it("roaming settings are saved as they come", () => {
  const { outlook, saved } = surroundings();
  callOfficeMethod(404, [{ view: '"list"' }], outlook);
  expect(saved).toEqual([{ view: '"list"' }]);
});
