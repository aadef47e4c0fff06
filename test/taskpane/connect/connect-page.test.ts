import { webcrypto } from "node:crypto";
import { afterEach, beforeEach, describe, expect, it, jest } from "@jest/globals";
import { startConnectPage } from "../../../taskpane/connect/start-connect-page.ts";

const realFetch = globalThis.fetch;
const fetched = jest.fn<typeof fetch>();
const submitted = jest.fn();
const authorize = "https://login.example/authorize?state=open.s";

beforeEach(() => {
  sessionStorage.clear();
  fetched.mockReset();
  submitted.mockReset();
  globalThis.fetch = fetched;
  jest.spyOn(HTMLFormElement.prototype, "submit").mockImplementation(submitted);
});
afterEach(() => {
  globalThis.fetch = realFetch;
  jest.restoreAllMocks();
});

const never = () => {
  throw new Error("The page should have gone nowhere.");
};
const found = (selector: string) => document.querySelector<HTMLElement>(selector)!;
const sent = () => Object.fromEntries(fetched.mock.calls[0]?.[1]?.body as URLSearchParams);
const hashOf = async (text: string) =>
  Buffer.from(await webcrypto.subtle.digest("SHA-256", new TextEncoder().encode(text))).toString("base64url");

describe("the page to begin at", () => {
  /** Opens it, clicks, and waits until the button may be clicked again; gives where it went. */
  async function click(): Promise<string[]> {
    history.replaceState(null, "", "/connect/microsoft");
    document.body.innerHTML = `<p id="needs-script"></p><button id="begin" hidden></button><p id="failed" hidden></p>`;
    const gone: string[] = [];
    startConnectPage({ assign: (url) => gone.push(String(url)), replace: never });
    const button = document.querySelector<HTMLButtonElement>("#begin")!;
    expect([button.hidden, document.querySelector("#needs-script")]).toEqual([false, null]);
    await new Promise<void>((resolve) => {
      const observer = new MutationObserver(() => {
        if (button.disabled) return;
        observer.disconnect();
        resolve();
      });
      button.click();
      observer.observe(button, { attributes: true });
    });
    return gone;
  }

  it("keeps a nonce for this tab, tells the service its digest, and goes where that says", async () => {
    fetched.mockResolvedValue(new Response(JSON.stringify({ url: authorize })));
    expect(await click()).toEqual([authorize]);
    const [page, request] = fetched.mock.calls[0]!;
    expect(page).toBe("/connect/microsoft");
    expect(request).toMatchObject({ method: "POST", credentials: "omit" });
    const nonce = sessionStorage.getItem("sales-tools.connect")!;
    expect(nonce).toMatch(/^[\w-]{43}$/);
    expect(sent()).toEqual({ nonceHash: await hashOf(nonce) });
    expect([localStorage.length, document.cookie]).toEqual([0, ""]);
  });

  it("makes a new one each time", async () => {
    fetched.mockImplementation(() => Promise.resolve(new Response(JSON.stringify({ url: authorize }))));
    await click();
    const first = sessionStorage.getItem("sales-tools.connect");
    await click();
    expect(sessionStorage.getItem("sales-tools.connect")).not.toBe(first);
  });

  it.each([
    ["does not answer", () => Promise.reject(new TypeError("offline"))],
    ["refuses", () => Promise.resolve(new Response("<h1>Busy</h1>", { status: 429 }))],
  ])("says so when the service %s, and may be clicked again", async (_what, answer) => {
    fetched.mockImplementation(answer);
    expect(await click()).toEqual([]);
    expect(found("#failed").hidden).toBe(false);
    expect(found("#begin").hasAttribute("disabled")).toBe(false);
    expect(sessionStorage.length).toBe(0);
  });
});

describe("the page to come back to", () => {
  function comeBack(hash: string) {
    history.replaceState(null, "", `/connect/microsoft/callback${hash}`);
    document.body.innerHTML = `<p id="needs-script"></p><form id="finish"></form>`;
    startConnectPage({ assign: never, replace: never });
    expect(submitted).toHaveBeenCalledTimes(1);
    return Object.fromEntries(
      [...found("#finish").querySelectorAll("input")].map(({ type, name, value }) => [name, [type, value]]),
    );
  }

  it("sends the answer and the nonce, and leaves neither in the address, the history or the tab", () => {
    sessionStorage.setItem("sales-tools.connect", "the-nonce");
    const entries = history.length;
    expect(comeBack("#code=0.A%2BB&state=open.s&session_state=x")).toEqual({
      state: ["hidden", "open.s"],
      code: ["hidden", "0.A+B"],
      nonce: ["hidden", "the-nonce"],
    });
    expect([location.pathname, location.hash, history.length]).toEqual([
      "/connect/microsoft/callback",
      "",
      entries,
    ]);
    expect(sessionStorage.length).toBe(0);
  });

  it("brings a refusal, too", () => {
    expect(comeBack("#error=access_denied&error_description=AADSTS65004%3A+no&state=open.s")).toEqual({
      state: ["hidden", "open.s"],
      error: ["hidden", "access_denied"],
      error_description: ["hidden", "AADSTS65004: no"],
      nonce: ["hidden", ""],
    });
  });

  it("leads to the beginning who comes without an answer, as by going back from the end", () => {
    sessionStorage.setItem("sales-tools.connect", "the-nonce");
    history.replaceState(null, "", "/connect/microsoft/callback");
    document.body.innerHTML = `<form id="finish" data-begin="/connect/microsoft"></form>`;
    const gone: unknown[] = [];
    startConnectPage({ assign: never, replace: (url) => gone.push(url) });
    expect(gone).toEqual(["/connect/microsoft"]);
    expect(submitted).not.toHaveBeenCalled();
    expect(sessionStorage.length).toBe(1);
  });

  it("has no nonce for an answer that this tab did not ask for", () => {
    expect(comeBack("#code=c&state=open.of-somebody-else")["nonce"]).toEqual(["hidden", ""]);
  });
});
