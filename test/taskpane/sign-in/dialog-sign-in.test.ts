import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { waitFor } from "@testing-library/react";
import { prepareSignIn } from "../../../taskpane/sign-in/prepare-sign-in.ts";
import { installBroker, uninstallBroker } from "../../support/broker-double.ts";
import { installOffice, uninstallOffice } from "../../support/office-double.ts";
import type { OfficeDouble } from "../../support/office-double.ts";

const settings = {
  clientId: "c",
  authority: "https://login.microsoftonline.com/common",
  knownAuthorities: [],
  scope: "s",
  oidc: false,
};
const realFetch = globalThis.fetch;
let office: OfficeDouble;

beforeEach(() => {
  globalThis.fetch = () => Promise.resolve(new Response(JSON.stringify(settings)));
  office = installOffice({ sets: { Mailbox: "1.9", DialogApi: "1.2" } });
});
afterEach(() => {
  globalThis.fetch = realFetch;
  uninstallBroker();
  uninstallOffice();
});

const token = (text: string) =>
  JSON.stringify({ kind: "sales-tools-token", token: { text, expiresAt: Date.now() + 3_600_000 } });
const failure = (reason: string) => JSON.stringify({ kind: "sales-tools-sign-in-failed", reason });

async function signInUntilOpen(signIn = prepareSignIn()) {
  const signingIn = signIn.getToken({ interactive: true });
  signingIn.catch(() => undefined);
  await waitFor(() => expect(office.dialog.isOpen()).toBe(true));
  return { signIn, signingIn };
}

describe("without a broker", () => {
  it("nothing opens unless told to", async () => {
    await expect(prepareSignIn().getToken()).rejects.toMatchObject({ name: "SignInRequired" });
    expect(office.dialog.opened).toEqual([]);
  });

  it("one dialog of our own origin signs everybody in, and is closed", async () => {
    const { signIn, signingIn } = await signInUntilOpen();
    const other = signIn.getToken({ interactive: true });
    office.dialog.says(token("one"), location.origin);
    expect(await Promise.all([signingIn, other])).toEqual(["one", "one"]);
    expect(office.dialog.opened.map(({ address }) => address)).toEqual([
      `${location.origin}/taskpane/dialog.html`,
    ]);
    expect(office.dialog.closedTimes()).toBe(1);
    expect(await signIn.getToken()).toBe("one");
  });

  it("an Outlook that does not tell the origin is believed", async () => {
    const { signingIn } = await signInUntilOpen();
    office.dialog.says(token("one"));
    expect(await signingIn).toBe("one");
  });

  it("messages from elsewhere or of another shape are ignored", async () => {
    const { signingIn } = await signInUntilOpen();
    const forged = [
      "",
      "null",
      "[]",
      '"x"',
      "{",
      token(""),
      '{"kind":"sales-tools-token"}',
      failure("whatever"),
    ];
    office.dialog.says(token("forged"), "https://attacker.example");
    forged.forEach((text) => office.dialog.says(text, location.origin));
    office.dialog.says(
      '{"kind":"sales-tools-token","token":{"text":"x","expiresAt":"soon"}}',
      location.origin,
    );
    office.dialog.says(token("real"), location.origin);
    expect(await signingIn).toBe("real");
  });

  it.each([
    [12006, "cancelled"],
    [12002, "offline"],
    [12003, "refused"],
  ])("ended by Outlook with %d: %s", async (code, reason) => {
    const { signingIn } = await signInUntilOpen();
    office.dialog.ends(code);
    await expect(signingIn).rejects.toMatchObject({ name: "SignInFailed", reason });
    expect(office.dialog.closedTimes()).toBe(1);
  });

  it.each([
    [12011, "popup_blocked"],
    [12007, "popup_blocked"],
    [12009, "cancelled"],
    [12004, "refused"],
  ])("not opened because of %d: %s", async (code, reason) => {
    office.refuse("dialog without question", code);
    office.refuse("dialog", code);
    const signIn = prepareSignIn();
    await expect(signIn.getToken({ interactive: true })).rejects.toMatchObject({
      name: "SignInFailed",
      reason,
    });
    expect(office.dialog.closedTimes()).toBe(0);
  });

  it("blocked by the browser, it is opened after a question of Outlook's", async () => {
    office.refuse("dialog without question", 12011);
    const { signingIn } = await signInUntilOpen();
    office.dialog.says(token("one"), location.origin);
    expect(await signingIn).toBe("one");
    expect(office.calls.filter((call) => call.startsWith("dialog"))).toEqual([
      "dialog without question",
      "dialog",
    ]);
  });

  it.each(["cancelled", "offline", "refused"])("the dialog itself says: %s", async (reason) => {
    const { signingIn } = await signInUntilOpen();
    office.dialog.says(failure(reason), location.origin);
    await expect(signingIn).rejects.toMatchObject({ name: "SignInFailed", reason });
  });
});

describe("with a broker that does not work", () => {
  it.each([
    "PERSISTENT_ERROR",
    "TRANSIENT_ERROR",
    "DISABLED",
    "NESTED_APP_AUTH_UNAVAILABLE",
    "ACCOUNT_UNAVAILABLE",
  ])("%s: silently a question is needed, asked by the dialog", async (status) => {
    office.sets["NestedAppAuth"] = "1.1";
    installBroker({ status });
    const signIn = prepareSignIn();
    await expect(signIn.getToken()).rejects.toMatchObject({ name: "SignInRequired" });
    expect(office.dialog.opened).toEqual([]);
    const { signingIn } = await signInUntilOpen(signIn);
    office.dialog.says(token("one"), location.origin);
    expect(await signingIn).toBe("one");
  });

  it("promised by Outlook but not there", async () => {
    office.sets["NestedAppAuth"] = "1.1";
    const { signingIn } = await signInUntilOpen();
    office.dialog.says(token("one"), location.origin);
    expect(await signingIn).toBe("one");
  });
});
