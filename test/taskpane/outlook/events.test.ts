import { afterEach, beforeEach, describe, expect, it, jest } from "@jest/globals";
import { connectOutlook } from "../../../taskpane/outlook/connect-outlook.ts";
import { installColourPreference } from "../../support/media-double.ts";
import { installOffice, person, uninstallOffice } from "../../support/office-double.ts";
import type { OfficeSetUp } from "../../support/office-double.ts";

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
  uninstallOffice();
});

async function connect(setUp: OfficeSetUp = {}) {
  installColourPreference(false);
  const office = installOffice(setUp);
  office.mailbox.item = setUp.item === undefined ? office.composeItem("draft", {}) : setUp.item;
  const outlook = await connectOutlook();
  if (!outlook) throw new Error("not connected");
  const told = jest.fn();
  const stop = outlook.onItemMayHaveChanged(told);
  return { office, outlook, told, stop };
}

/** Connected, the item read once and everything registered that follows from it. */
async function follow(setUp: OfficeSetUp = {}) {
  const pane = await connect(setUp);
  await pane.outlook.readItem();
  await jest.advanceTimersByTimeAsync(1_000);
  return pane;
}
const registrations = (calls: string[], what: string) => calls.filter((call) => call.includes(what));

describe("changes of the item", () => {
  it("are told once the storm of events is over", async () => {
    const { office, told } = await follow();
    office.fire("draft", "recipientsChanged");
    jest.advanceTimersByTime(299);
    office.fire("draft", "recipientsChanged");
    jest.advanceTimersByTime(299);
    expect(told).not.toHaveBeenCalled();
    jest.advanceTimersByTime(1);
    expect(told).toHaveBeenCalledTimes(1);
  });

  it("are no longer told to who has unsubscribed", async () => {
    const { office, told, stop } = await follow();
    office.fire("draft", "recipientsChanged");
    stop();
    jest.runAllTimers();
    expect(told).not.toHaveBeenCalled();
  });

  it("another message: its recipients are followed too, and ItemChanged is registered only once", async () => {
    const { office, told } = await follow();
    office.select(office.composeItem("second", {}));
    office.select(office.composeItem("third", {}));
    jest.runAllTimers();
    expect(told).toHaveBeenCalledTimes(2);
    office.fire("third", "recipientsChanged");
    jest.runAllTimers();
    expect(told).toHaveBeenCalledTimes(3);
    await jest.advanceTimersByTimeAsync(0);
    expect(registrations(office.calls, "addHandler")).toEqual([
      "mailbox.addHandler.itemChanged",
      "draft.addHandler.recipientsChanged",
      "second.addHandler.recipientsChanged",
      "third.addHandler.recipientsChanged",
    ]);
  });

  it("of another message are told at once, and of those that follow it fast when that is over", async () => {
    const { office, told } = await follow();
    office.select(office.composeItem("second", {}));
    expect(told).toHaveBeenCalledTimes(1);
    for (const key of ["third", "fourth"]) office.select(office.composeItem(key, {}));
    expect(told).toHaveBeenCalledTimes(1);
    jest.advanceTimersByTime(300);
    expect(told).toHaveBeenCalledTimes(2);
    office.select(null);
    expect(told).toHaveBeenCalledTimes(2);
  });

  it("nothing selected any more is a change as well", async () => {
    const { office, outlook, told } = await follow();
    office.select(null);
    jest.runAllTimers();
    expect(told).toHaveBeenCalledTimes(1);
    expect(await outlook.readItem()).toEqual({ kind: "none", key: "none-1" });
  });

  it.each([
    ["before Mailbox 1.7", { sets: { Mailbox: "1.6" } }],
    ["with nothing selected", { item: null }],
  ])("%s recipients cannot be followed, the rest goes on", async (_name, setUp) => {
    const { office, told } = await follow(setUp);
    expect(registrations(office.calls, "addHandler")).toEqual(["mailbox.addHandler.itemChanged"]);
    window.dispatchEvent(new Event("focus"));
    jest.runAllTimers();
    expect(told).toHaveBeenCalledTimes(1);
  });

  it("are looked for on focus and when the pane is visible again, not when it is hidden", async () => {
    const { told } = await follow();
    const visibility = jest.spyOn(document, "visibilityState", "get");
    for (const [state, times] of [
      ["hidden", 0],
      ["visible", 1],
    ] as const) {
      visibility.mockReturnValue(state);
      document.dispatchEvent(new Event("visibilitychange"));
      jest.runAllTimers();
      expect(told).toHaveBeenCalledTimes(times);
    }
    visibility.mockRestore();
  });

  it("of the recipients are registered for when these are read, and looked for once more", async () => {
    const { office, outlook, told } = await connect();
    await outlook.readItem();
    expect(office.calls).toEqual(["mailbox.addHandler.itemChanged", "draft.to", "draft.cc", "draft.bcc"]);
    await jest.advanceTimersByTimeAsync(1_000);
    expect(registrations(office.calls, "addHandler")).toEqual([
      "mailbox.addHandler.itemChanged",
      "draft.addHandler.recipientsChanged",
    ]);
    expect(registrations(office.calls, "draft.to")).toHaveLength(2);
    await jest.runAllTimersAsync();
    expect(told).not.toHaveBeenCalled();
  });

  it("of the recipients are registered for at once, and once, when the rep has the first answer", async () => {
    const { office, outlook, told } = await connect();
    await outlook.readItem();
    outlook.followRecipients();
    await jest.advanceTimersByTimeAsync(0);
    office.fire("draft", "recipientsChanged");
    jest.advanceTimersByTime(300);
    expect(told).toHaveBeenCalledTimes(1);
    outlook.followRecipients();
    await jest.runAllTimersAsync();
    expect(registrations(office.calls, "recipientsChanged")).toHaveLength(1);
    expect(told).toHaveBeenCalledTimes(1);
  });

  it("that came before they were registered for are told, too", async () => {
    const { office, outlook, told } = await connect();
    await outlook.readItem();
    office.mailbox.item = office.composeItem("draft", { to: [person("a@b.example")] });
    await jest.runAllTimersAsync();
    expect(told).toHaveBeenCalledTimes(1);
    expect(await outlook.readItem()).toMatchObject({ recipients: [{ address: "a@b.example" }] });
  });

  it("that were read meanwhile are not told again", async () => {
    const { office, outlook, told } = await connect();
    await outlook.readItem();
    office.mailbox.item = office.composeItem("draft", { to: [person("a@b.example")] });
    await outlook.readItem();
    await jest.runAllTimersAsync();
    expect(told).not.toHaveBeenCalled();
  });

  it("of a message chosen before the recipients of the first were followed: its own are, once", async () => {
    const { office, outlook } = await connect();
    await outlook.readItem();
    await jest.advanceTimersByTimeAsync(1);
    office.select(office.composeItem("second", {}));
    await jest.runAllTimersAsync();
    expect(registrations(office.calls, "recipientsChanged")).toEqual(["second.addHandler.recipientsChanged"]);
  });

  it("are followed also where the first reading failed", async () => {
    const { office, outlook, told } = await connect();
    office.refuse("draft.to", 9020);
    await expect(outlook.readItem()).rejects.toMatchObject({ code: 9020 });
    await jest.advanceTimersByTimeAsync(1_000);
    office.fire("draft", "recipientsChanged");
    await jest.runAllTimersAsync();
    expect(told).toHaveBeenCalledTimes(1);
  });

  it("recipients that Outlook does not let us follow are looked for all the same", async () => {
    const { office, outlook, told } = await connect();
    office.refuse("draft.addHandler.recipientsChanged", 7000);
    await outlook.readItem();
    office.mailbox.item = office.composeItem("draft", { to: [person("a@b.example")] });
    await jest.runAllTimersAsync();
    expect(told).toHaveBeenCalledTimes(1);
  });

  it("a refused registration is no failure", async () => {
    installColourPreference(false);
    const office = installOffice({});
    office.refuse("mailbox.addHandler.itemChanged", 7000);
    const outlook = await connectOutlook();
    expect(await outlook?.readItem()).toMatchObject({ kind: "none" });
    await jest.advanceTimersByTimeAsync(1_000);
    expect(office.calls).toEqual(["mailbox.addHandler.itemChanged"]);
  });
});

describe("the theme", () => {
  const light = { isDarkTheme: false, bodyBackgroundColor: "#ffffff" };
  it.each([
    ["Outlook's, dark", { theme: { isDarkTheme: true, bodyBackgroundColor: "#292929" } }, false, "dark"],
    ["Outlook's, light, whatever the system prefers", { theme: light }, true, "light"],
    ["by brightness, dark", { theme: { bodyBackgroundColor: "#1f1f1f" } }, false, "dark"],
    ["by brightness, light", { theme: { bodyBackgroundColor: "#FAF9F8" } }, true, "light"],
    ["of an unreadable colour", { theme: { bodyBackgroundColor: "window" } }, true, "light"],
    ["the system's before Mailbox 1.14", { sets: { Mailbox: "1.13" }, theme: light }, true, "dark"],
    ["the system's when Outlook has none", {}, true, "dark"],
  ] as const)("%s", async (_name, setUp, systemDark, expected) => {
    installColourPreference(systemDark);
    installOffice(setUp);
    expect((await connectOutlook())?.theme()).toBe(expected);
  });

  it("follows Outlook, registered once, and forgets who has unsubscribed", async () => {
    const { office, outlook } = await connect({ theme: light });
    const [first, second] = [jest.fn(), jest.fn()];
    const stop = outlook.onThemeChanged(first);
    outlook.onThemeChanged(second);
    await jest.advanceTimersByTimeAsync(1_000);
    const change = { officeTheme: { isDarkTheme: true, bodyBackgroundColor: "#000000" } };
    office.fire("mailbox", "officeThemeChanged", change);
    expect(outlook.theme()).toBe("dark");
    stop();
    office.fire("mailbox", "officeThemeChanged", { officeTheme: light });
    expect(outlook.theme()).toBe("light");
    expect([first.mock.calls.length, second.mock.calls.length]).toEqual([1, 2]);
    expect(registrations(office.calls, "Theme")).toHaveLength(1);
  });

  it("that was changed before Outlook took the registration is noticed", async () => {
    const { office, outlook } = await connect({ theme: light });
    const told = jest.fn();
    outlook.onThemeChanged(told);
    Object.assign(Office.context, { officeTheme: { isDarkTheme: true, bodyBackgroundColor: "#000000" } });
    await jest.advanceTimersByTimeAsync(1_000);
    expect(registrations(office.calls, "Theme")).toHaveLength(1);
    expect([outlook.theme(), told.mock.calls.length]).toEqual(["dark", 1]);
  });

  it("follows the system elsewhere", async () => {
    const system = installColourPreference(false);
    installOffice({ sets: { Mailbox: "1.5" } });
    const outlook = await connectOutlook();
    const told = jest.fn();
    const stop = outlook?.onThemeChanged(told);
    system.change(true);
    expect(outlook?.theme()).toBe("dark");
    expect(told).toHaveBeenCalledTimes(1);
    stop?.();
    expect(system.listeners()).toBe(0);
  });
});
