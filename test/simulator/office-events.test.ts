import { describe, expect, it } from "@jest/globals";
import { clients } from "../../simulator/host/clients.ts";
import { initialData } from "../../simulator/host/initial-data.ts";
import { commandInvokedEvent, eventsBetween, type Observed } from "../../simulator/host/office-events.ts";
import type { MailboxItem } from "../../simulator/mailbox/mailbox-types.ts";
import { anna, crowd, greta, maya, sampleDraft, sampleMessage } from "./sample-mailbox.ts";

function moment(item: MailboxItem, change: Partial<Observed> = {}): Observed {
  return {
    item,
    user: maya,
    permission: "ReadItem",
    client: clients.web,
    headerCollapsed: false,
    theme: "light",
    recipientsEventSilent: false,
    ...change,
  };
}
const draftTo = (...people: Parameters<typeof sampleDraft>[0]): MailboxItem => ({
  kind: "compose",
  draft: sampleDraft(people),
});
const message = (id: string): MailboxItem => ({ kind: "read", message: sampleMessage({ id }) });

describe("what the add-in is told", () => {
  it("another message: its data", () => {
    const events = eventsBetween(moment(message("1")), moment(message("2")));
    expect(events).toMatchObject([{ name: "olkItemSelectedChanged", data: { id: "2", itemType: 1 } }]);
  });

  it("nothing selected: no data", () => {
    const events = eventsBetween(moment(message("1")), moment({ kind: "none" }));
    expect(events).toEqual([{ name: "olkItemSelectedChanged", data: "" }]);
  });

  it("other recipients: which fields", () => {
    const events = eventsBetween(moment(draftTo(anna)), moment(draftTo(anna, greta)));
    expect(events).toEqual([{ name: "olkRecipientsChanged", data: ['{"to":true,"cc":false,"bcc":false}'] }]);
  });

  it("another subject: nothing", () => {
    const after: MailboxItem = { kind: "compose", draft: sampleDraft([anna], { subject: "New" }) };
    expect(eventsBetween(moment(draftTo(anna)), moment(after))).toEqual([]);
  });

  it.each([
    ["a client with Mailbox 1.5", { client: clients.mailbox15 }],
    ["a client that stays silent", { recipientsEventSilent: true }],
  ])("other recipients in %s: nothing", (_, change) => {
    expect(eventsBetween(moment(draftTo(anna), change), moment(draftTo(greta), change))).toEqual([]);
  });

  it("another theme: its colours as numbers, and only from Mailbox 1.14 on", () => {
    const [event] = eventsBetween(moment(message("1")), moment(message("1"), { theme: "dark" }));
    expect(event?.name).toBe("officeThemeChanged");
    expect(JSON.parse(String(event?.data))).toMatchObject({
      bodyBackgroundColor: 0x1f1f1f,
      isDarkTheme: 1,
    });
    const old = { client: clients.mailbox15 };
    const change = { ...old, theme: "dark" as const };
    expect(eventsBetween(moment(message("1"), old), moment(message("1"), change))).toEqual([]);
  });

  it("a function command: its id, its name and its source", () => {
    expect(commandInvokedEvent("button", "unenroll")).toEqual({
      name: "appCommandInvoked",
      data: ["button", "unenroll", '{"source":{"id":"button"}}'],
    });
  });
});

describe("a message's data", () => {
  const facts = (headerCollapsed: boolean) =>
    moment(
      { kind: "read", message: sampleMessage({ to: crowd(18), cc: crowd(9), subject: "AW: Re: Terms" }) },
      { headerCollapsed },
    );

  it("has all recipients while the header is expanded, 20 when it is collapsed", () => {
    expect(initialData(facts(false))).toMatchObject({ to: { length: 18 }, cc: { length: 9 } });
    expect(initialData(facts(true))).toMatchObject({ to: { length: 18 }, cc: { length: 2 } });
  });

  it("has the subject without its prefixes, the user and the permission", () => {
    expect(initialData(facts(false))).toMatchObject({
      normalizedSubject: "Terms",
      userEmailAddress: maya.username,
      permissionLevel: 1,
    });
  });

  it("is bare for a draft and for nothing", () => {
    expect(initialData(moment(draftTo(anna)))).toMatchObject({ itemType: 4 });
    expect(initialData(moment({ kind: "none" }))).not.toHaveProperty("subject");
  });
});
