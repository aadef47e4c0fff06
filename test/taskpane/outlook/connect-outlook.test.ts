import { afterEach, beforeEach, describe, expect, it, jest } from "@jest/globals";
import { connectOutlook } from "../../../taskpane/outlook/connect-outlook.ts";
import { officeCall } from "../../../taskpane/outlook/office-call.ts";
import { storageKey } from "../../../taskpane/outlook/storage-key.ts";
import { installColourPreference } from "../../support/media-double.ts";
import { installOffice, uninstallOffice } from "../../support/office-double.ts";

beforeEach(() => {
  jest.useFakeTimers();
  installColourPreference(false);
});
afterEach(() => {
  jest.useRealTimers();
  uninstallOffice();
});

describe("connecting", () => {
  it("tells language and own address", async () => {
    installOffice({ language: "nb-NO", ownAddress: " Maya@Fjordlight.example" });
    const outlook = await connectOutlook();
    expect(outlook).toMatchObject({ language: "nb-NO", ownAddress: "maya@fjordlight.example" });
  });

  it("gives null in a browser tab", async () => {
    installOffice({ host: null });
    expect(await connectOutlook()).toBeNull();
  });

  it("gives null when office.js was blocked", async () => {
    expect(await connectOutlook()).toBeNull();
  });

  it("gives null when no host answers within eight seconds", async () => {
    installOffice();
    Object.assign(Office, { onReady: () => new Promise(() => undefined) });
    const connecting = connectOutlook();
    const settled = jest.fn();
    void connecting.then(settled);
    await jest.advanceTimersByTimeAsync(7_999);
    expect(settled).not.toHaveBeenCalled();
    await jest.advanceTimersByTimeAsync(1);
    expect(settled).toHaveBeenCalledWith(null);
  });
});

describe("an Office call", () => {
  type Done = (result: Office.AsyncResult<string>) => void;
  it("fails when Outlook throws instead of calling back", async () => {
    const failing = officeCall<string>(() => {
      throw new Error("not in this mode");
    });
    await expect(failing).rejects.toMatchObject({ code: null, message: "not in this mode" });
  });

  it("fails when Outlook stays silent, and makes room for the next", async () => {
    const never = () => undefined;
    const silent = Promise.allSettled([officeCall<string>(never), officeCall<string>(never)]);
    const third = jest.fn((done: Done) => done({ status: "succeeded", value: "third" } as never));
    const next = officeCall<string>(third);
    await jest.advanceTimersByTimeAsync(9_999);
    expect(third).not.toHaveBeenCalled();
    await jest.advanceTimersByTimeAsync(1);
    expect((await silent).map(({ status }) => status)).toEqual(["rejected", "rejected"]);
    expect(await next).toBe("third");
  });
});

describe("a name for localStorage", () => {
  it.each([
    ["partition/", "partition/sales-tools.pane"],
    [undefined, "sales-tools.pane"],
  ])("in partition %s", (partitionKey, expected) => {
    installOffice({ ...(partitionKey && { partitionKey }) });
    expect(storageKey("pane")).toBe(expected);
  });

  it("outside Outlook", () => {
    expect(storageKey("pane")).toBe("sales-tools.pane");
  });
});
