import { afterEach, beforeEach, describe, expect, it, jest } from "@jest/globals";
import { prepareSignIn } from "../../../taskpane/sign-in/prepare-sign-in.ts";
import { installBroker, uninstallBroker } from "../../support/broker-double.ts";
import { installOffice, uninstallOffice } from "../../support/office-double.ts";

const settings = {
  clientId: "5a1e5000-0000-4000-8000-0000000000aa",
  authority: "https://login.microsoftonline.com/5a1e5000-0000-4000-8000-000000000001",
  knownAuthorities: [],
  scope: "api://sales-tools/access_as_user",
  oidc: false,
};
const minute = 60_000;
const realFetch = globalThis.fetch;
const published = () => Promise.resolve(new Response(JSON.stringify(settings)));
const fetched = jest.fn<typeof fetch>();

beforeEach(() => {
  fetched.mockReset();
  fetched.mockImplementation(published);
  globalThis.fetch = fetched;
  installOffice();
});
afterEach(() => {
  globalThis.fetch = realFetch;
  uninstallBroker();
  uninstallOffice();
});

const needed = { name: "SignInRequired" };
const hour = (accessToken: string) => ({ accessToken, expiresIn: 3600 });

describe("through Outlook's broker", () => {
  it("a token comes without a question, for our scope, and is asked for once by many", async () => {
    const broker = installBroker(hour("one"));
    const signIn = prepareSignIn();
    expect(await Promise.all([signIn.getToken(), signIn.getToken(), signIn.getToken()])).toEqual([
      "one",
      "one",
      "one",
    ]);
    expect(await signIn.getToken()).toBe("one");
    expect(broker.asked).toHaveLength(1);
    expect(broker.asked[0]?.scope).toContain(settings.scope);
    expect(fetched.mock.calls.map(([address]) => address)).toEqual([`${location.origin}/settings.json`]);
  });

  it("is renewed five minutes before it expires", async () => {
    const broker = installBroker(hour("one"), hour("two"));
    const begin = Date.now();
    let now = begin;
    const signIn = prepareSignIn(() => now);
    await signIn.getToken();
    now = begin + 54 * minute;
    expect(await signIn.getToken()).toBe("one");
    now = begin + 56 * minute;
    expect(await signIn.getToken()).toBe("two");
    expect(broker.asked).toHaveLength(2);
  });

  it("is used to its end when it cannot be renewed", async () => {
    installBroker(hour("one"), { status: "NO_NETWORK" });
    const begin = Date.now();
    let now = begin;
    const signIn = prepareSignIn(() => now);
    await signIn.getToken();
    now = begin + 58 * minute;
    expect(await signIn.getToken()).toBe("one");
    now = begin + 61 * minute;
    await expect(signIn.getToken()).rejects.toMatchObject({ name: "SignInFailed", reason: "offline" });
  });

  it("is asked for anew, past every cache, when the service refused it", async () => {
    const broker = installBroker(hour("one"), hour("two"));
    const signIn = prepareSignIn();
    await signIn.getToken();
    signIn.dropToken();
    expect(await signIn.getToken()).toBe("two");
    expect(broker.asked.map(({ forceRefresh }) => forceRefresh)).toEqual([false, true]);
  });

  it("asks the rep only when told to", async () => {
    const broker = installBroker(
      { status: "USER_INTERACTION_REQUIRED" },
      { status: "USER_INTERACTION_REQUIRED" },
      hour("one"),
    );
    const signIn = prepareSignIn();
    await expect(signIn.getToken()).rejects.toMatchObject(needed);
    expect(await signIn.getToken({ interactive: true })).toBe("one");
    expect(broker.asked.map(({ how }) => how)).toEqual(["silently", "silently", "interactively"]);
    expect(await signIn.getToken()).toBe("one");
  });

  it.each([
    ["USER_CANCEL", "cancelled"],
    ["NO_NETWORK", "offline"],
  ])("%s while asking the rep: %s", async (status, reason) => {
    installBroker({ status: "USER_INTERACTION_REQUIRED" }, { status });
    const office = installOffice();
    await expect(prepareSignIn().getToken({ interactive: true })).rejects.toMatchObject({
      name: "SignInFailed",
      reason,
    });
    expect(office.dialog.opened).toEqual([]);
  });

  it("a caller who gives up does not take the others along", async () => {
    installBroker(hour("one"));
    const signIn = prepareSignIn();
    const controller = new AbortController();
    const [mine, theirs] = [signIn.getToken({ signal: controller.signal }), signIn.getToken()];
    controller.abort();
    await expect(mine).rejects.toMatchObject({ name: "AbortError" });
    expect(await theirs).toBe("one");
  });

  it("a caller who has given up gets nothing", async () => {
    installBroker(hour("one"));
    const signal = AbortSignal.abort();
    const signIn = prepareSignIn();
    await expect(signIn.getToken({ signal })).rejects.toMatchObject({ name: "AbortError" });
    // What was asked for comes all the same: it must not reach into the next test.
    expect(await signIn.getToken()).toBe("one");
  });

  it("leaves no token in any storage, address or log", async () => {
    const logs = (["log", "info", "warn", "error", "debug"] as const).map((level) =>
      jest.spyOn(console, level),
    );
    installBroker(hour("secret-token"));
    await prepareSignIn().getToken();
    const stored = [localStorage, sessionStorage]
      .map((storage) => JSON.stringify(Object.entries(storage)))
      .join();
    const logged = JSON.stringify(logs.map((log) => log.mock.calls));
    for (const place of [stored, logged, location.href, document.cookie])
      expect(place).not.toContain("secret-token");
    logs.forEach((log) => log.mockRestore());
  });
});

describe("settings", () => {
  it.each([
    ["cannot be reached", () => Promise.reject(new TypeError("Failed to fetch"))],
    ["are refused", () => Promise.resolve(new Response("{}", { status: 503 }))],
    ["are not JSON", () => Promise.resolve(new Response("<html>"))],
    ["lack something", () => Promise.resolve(new Response(JSON.stringify({ ...settings, scope: "" })))],
  ])("that %s: offline, until they can be had", async (_name, answer) => {
    installBroker(hour("one"));
    fetched.mockImplementation(answer);
    const signIn = prepareSignIn();
    await expect(signIn.getToken()).rejects.toMatchObject({ name: "SignInFailed", reason: "offline" });
    fetched.mockImplementation(published);
    expect(await signIn.getToken()).toBe("one");
  });

  it("are fetched at once, before anybody wants a token", () => {
    prepareSignIn();
    expect(fetched).toHaveBeenCalledTimes(1);
  });
});
