import { afterEach, describe, expect, it } from "@jest/globals";
import { connectOutlook } from "../../../taskpane/outlook/connect-outlook.ts";
import { installColourPreference } from "../../support/media-double.ts";
import { installOffice, person, uninstallOffice } from "../../support/office-double.ts";
import type { OfficeSetUp } from "../../support/office-double.ts";

afterEach(uninstallOffice);

async function connect(setUp: OfficeSetUp = {}) {
  installColourPreference(false);
  const office = installOffice(setUp);
  const outlook = await connectOutlook();
  if (!outlook) throw new Error("not connected");
  return { office, outlook };
}
const crowd = (count: number, name = "p") =>
  Array.from({ length: count }, (_, n) => person(`${name}${n}@northwind.example`));

describe("a message being written", () => {
  it("gives To, Cc and Bcc in this order, normalised, each address once, without the rep", async () => {
    const { office, outlook } = await connect();
    office.mailbox.item = office.composeItem("draft", {
      to: [
        person(" Anna.Kowalska@Northwind.example ", "Anna Kowalska"),
        person("MAYA.lindqvist@fjordlight.example"),
      ],
      cc: [
        person("anna.kowalska@northwind.example", "Anna again"),
        person("omar@bluecanyon.example", " Omar "),
      ],
      bcc: [person("greta@alpenglow.example", "Greta@alpenglow.example")],
    });
    expect(await outlook.readItem()).toEqual({
      kind: "compose",
      key: "compose-0",
      capped: false,
      recipients: [
        { address: "anna.kowalska@northwind.example", name: "Anna Kowalska", field: "to" },
        { address: "omar@bluecanyon.example", name: "Omar", field: "cc" },
        { address: "greta@alpenglow.example", name: "", field: "bcc" },
      ],
    });
  });

  it("leaves out what is no address, so that it cannot fail the others' lookup", async () => {
    const { office, outlook } = await connect();
    const bad = [
      "",
      "/o=exchangelabs/cn=sales",
      "sales team",
      "two@at@signs.example",
      "a\u0000@b.example",
      "a@b",
    ];
    office.mailbox.item = office.composeItem("draft", {
      to: [...bad.map((address) => person(address)), person("a@b.example")],
    });
    const item = await outlook.readItem();
    expect(item.kind === "compose" && item.recipients.map(({ address }) => address)).toEqual(["a@b.example"]);
  });

  it("asks for one field after the other, whoever else asks", async () => {
    const { office, outlook } = await connect();
    const noEvents = () => undefined;
    outlook.onThemeChanged(noEvents);
    office.mailbox.item = office.composeItem("draft", { to: [person("a@b.example")] });
    const items = await Promise.all([outlook.readItem(), outlook.readItem(), outlook.readItem()]);
    expect(items.every((item) => item.kind === "compose" && item.recipients.length === 1)).toBe(true);
    expect(office.mostAtOnce).toBeLessThanOrEqual(3);
  });

  it("fails when Outlook refuses", async () => {
    const { office, outlook } = await connect();
    office.refuse("draft.cc", 9020);
    office.mailbox.item = office.composeItem("draft", {});
    await expect(outlook.readItem()).rejects.toMatchObject({ name: "OfficeCallFailed", code: 9020 });
  });

  it("is read again when the rep moves on meanwhile", async () => {
    const { office, outlook } = await connect();
    office.mailbox.item = office.composeItem("draft", { to: [person("old@b.example")] });
    const release = office.hold();
    const reading = outlook.readItem();
    office.select(office.readItem("m2", { from: person("new@b.example") }));
    release();
    expect(await reading).toMatchObject({ kind: "read", recipients: [{ address: "new@b.example" }] });
  });

  it("does not fail for a message that the rep has left", async () => {
    const { office, outlook } = await connect();
    office.refuse("draft.to", 9020);
    office.mailbox.item = office.composeItem("draft", {});
    const release = office.hold();
    const reading = outlook.readItem();
    office.select(null);
    release();
    expect(await reading).toEqual({ kind: "none", key: "none-1" });
  });

  it("has a key of its own, though no id", async () => {
    const { office, outlook } = await connect();
    office.mailbox.item = office.composeItem("one", {});
    const first = await outlook.readItem();
    expect((await outlook.readItem()).key).toBe(first.key);
    office.select(office.composeItem("two", {}));
    expect((await outlook.readItem()).key).not.toBe(first.key);
  });
});

describe("a message being read", () => {
  it("gives the sender first, and the delegate who sent it when that is someone else", async () => {
    const { office, outlook } = await connect();
    office.mailbox.item = office.readItem("m1", {
      from: person("anna@northwind.example", "Anna"),
      sender: person("assistant@northwind.example", "Her assistant"),
      to: [person("maya.lindqvist@fjordlight.example"), person("tomas@northwind.example")],
      cc: [person("anna@northwind.example")],
    });
    expect(await outlook.readItem()).toEqual({
      kind: "read",
      key: "read-m1",
      capped: false,
      recipients: [
        { address: "anna@northwind.example", name: "Anna", field: "from" },
        { address: "assistant@northwind.example", name: "Her assistant", field: "from" },
        { address: "tomas@northwind.example", name: "", field: "to" },
      ],
    });
  });

  it("by the rep themself gives those it went to", async () => {
    const { office, outlook } = await connect();
    office.mailbox.item = office.readItem("m1", {
      from: person("maya.lindqvist@fjordlight.example"),
      to: [person("anna@northwind.example")],
    });
    expect(await outlook.readItem()).toMatchObject({ recipients: [{ field: "to" }] });
  });

  it("keeps its key while other messages come and go", async () => {
    const { office, outlook } = await connect();
    const message = office.readItem("m1", { from: person("a@b.example") });
    office.select(message);
    const { key } = await outlook.readItem();
    office.select(null);
    office.select(message);
    expect((await outlook.readItem()).key).toBe(key);
  });

  it("without a sender (a draft seen in the list) is no reason to fail", async () => {
    const { office, outlook } = await connect();
    office.mailbox.item = office.readItem("m1", { from: null, to: [person("a@b.example")] });
    expect(await outlook.readItem()).toMatchObject({ recipients: [{ address: "a@b.example" }] });
  });
});

describe("nothing to read", () => {
  it.each([
    ["nothing or several messages selected", null],
    ["an appointment", { requiredAttendees: [], start: new Date(0) }],
  ])("%s", async (_name, item) => {
    const { outlook } = await connect({ item });
    expect(await outlook.readItem()).toEqual({ kind: "none", key: "none-0" });
  });
});

describe("Outlook keeps recipients back", () => {
  const web: OfficeSetUp = {};
  const newWindows: OfficeSetUp = { platform: "PC", hostName: "newOutlookWindows" };
  const windows: OfficeSetUp = { platform: "PC", hostName: "Outlook", sets: { Mailbox: "1.15" } };
  const windows16: OfficeSetUp = { platform: "PC", hostName: "Outlook", sets: { Mailbox: "1.16" } };
  const newMac: OfficeSetUp = { platform: "Mac", hostName: "Outlook", sets: { Mailbox: "1.14" } };
  const oldMac: OfficeSetUp = { platform: "Mac", hostName: "Outlook", sets: { Mailbox: "1.8" } };
  const phone: OfficeSetUp = { platform: "iOS", hostName: "OutlookIOS", sets: { Mailbox: "1.5" } };
  const table: [
    name: string,
    setUp: OfficeSetUp,
    kind: "read" | "compose",
    to: number,
    cc: number,
    capped: boolean,
  ][] = [
    ["web, collapsed header", web, "read", 20, 0, true],
    ["web, collapsed header over two fields", web, "read", 12, 8, true],
    ["web, all shown", web, "read", 19, 0, false],
    ["web, expanded header", web, "read", 30, 3, false],
    ["web, expanded and still cut", web, "read", 1_000, 0, true],
    ["web, writing to twenty", web, "compose", 20, 0, false],
    ["web, writing", web, "compose", 1_000, 0, true],
    ["new Outlook for Windows, collapsed header", newWindows, "read", 20, 0, true],
    ["classic Windows before 1.16", windows, "compose", 500, 0, true],
    ["classic Windows before 1.16, fewer", windows, "read", 499, 499, false],
    ["classic Windows, twenty", windows, "read", 20, 0, false],
    ["classic Windows 1.16", windows16, "compose", 500, 0, false],
    ["classic Windows 1.16, cut", windows16, "compose", 1_000, 0, true],
    ["new Mac has no limit", newMac, "compose", 1_500, 0, false],
    ["classic Mac, writing", oldMac, "compose", 500, 0, true],
    ["classic Mac, reading", oldMac, "read", 100, 0, true],
    ["phone", phone, "read", 0, 100, true],
  ];
  it.each(table)("%s (%o)", async (_name, setUp, kind, to, cc, capped) => {
    const { office, outlook } = await connect(setUp);
    const fields = { from: person("anna@northwind.example"), to: crowd(to), cc: crowd(cc, "c") };
    office.mailbox.item = kind === "read" ? office.readItem("m", fields) : office.composeItem("d", fields);
    expect(await outlook.readItem()).toMatchObject({ kind, capped });
  });
});
