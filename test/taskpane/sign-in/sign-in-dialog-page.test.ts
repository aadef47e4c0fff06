import { afterEach, beforeEach, describe, expect, it, jest } from "@jest/globals";
import type * as msal from "@azure/msal-browser";
import { dialogTexts } from "../../../taskpane/dialog/dialog-texts.ts";
import { runSignInDialog } from "../../../taskpane/dialog/run-sign-in-dialog.ts";
import { installOffice, uninstallOffice } from "../../support/office-double.ts";
import type { OfficeDouble } from "../../support/office-double.ts";

/** jsdom cannot leave for another page, so the redirects are the one part of msal that is played here. */
const handleRedirectPromise = jest.fn<() => Promise<object | null>>();
const acquireTokenRedirect = jest.fn<(request: object) => Promise<void>>();
const clearCache = jest.fn<() => Promise<void>>();
const created = jest.fn<(configuration: msal.Configuration) => void>();
jest.mock("@azure/msal-browser", () => ({
  ...jest.requireActual<typeof msal>("@azure/msal-browser"),
  createStandardPublicClientApplication: (configuration: msal.Configuration) => {
    created(configuration);
    return Promise.resolve({ handleRedirectPromise, acquireTokenRedirect, clearCache });
  },
}));
const { AuthError } = jest.requireActual<typeof msal>("@azure/msal-browser");

const settings = {
  clientId: "client",
  authority: "https://localhost:3000/identity/t/v2.0",
  knownAuthorities: ["localhost:3000"],
  scope: "api://x/access_as_user",
  oidc: true,
};
const realFetch = globalThis.fetch;
let office: OfficeDouble;

beforeEach(() => {
  jest.resetAllMocks();
  globalThis.fetch = () => Promise.resolve(new Response(JSON.stringify(settings)));
  office = installOffice({ sets: { DialogApi: "1.2", DialogOrigin: "1.1" } });
  handleRedirectPromise.mockResolvedValue(null);
});
afterEach(() => {
  globalThis.fetch = realFetch;
  location.hash = "";
  uninstallOffice();
});

const failed = (reason: string) => [
  [JSON.stringify({ kind: "sales-tools-sign-in-failed", reason }), { targetOrigin: location.origin }],
];

describe("the page of the sign-in dialog", () => {
  it("goes to the identity provider first and says nothing yet", async () => {
    expect(await runSignInDialog()).toBe(true);
    expect(acquireTokenRedirect.mock.calls).toEqual([[{ scopes: [settings.scope] }]]);
    expect(office.dialog.sent).toEqual([]);
    expect(created.mock.calls[0]?.[0]).toMatchObject({
      auth: {
        clientId: "client",
        authority: settings.authority,
        knownAuthorities: ["localhost:3000"],
        redirectUri: `${location.origin}/taskpane/dialog.html`,
      },
      cache: { cacheLocation: "sessionStorage" },
      system: { loggerOptions: { logLevel: 0 }, protocolMode: "OIDC" },
    });
  });

  it("hands the token to the pane, to our own origin only, when it comes back", async () => {
    location.hash = "#code=abc&state=def";
    handleRedirectPromise.mockResolvedValue({ accessToken: "one", expiresOn: new Date(5_000) });
    await runSignInDialog();
    const message = JSON.stringify({ kind: "sales-tools-token", token: { text: "one", expiresAt: 5_000 } });
    expect(office.dialog.sent).toEqual([[message, { targetOrigin: location.origin }]]);
    expect(acquireTokenRedirect).not.toHaveBeenCalled();
    expect(clearCache).toHaveBeenCalledTimes(1);
  });

  it("leaves the target out where Office does not know it", async () => {
    office = installOffice({ sets: { DialogApi: "1.1" } });
    handleRedirectPromise.mockResolvedValue({ accessToken: "one", expiresOn: new Date(5_000) });
    await runSignInDialog();
    expect(office.dialog.sent.map((args) => args.length)).toEqual([1]);
  });

  it("does not go round and round when it comes back with an answer nobody asked for", async () => {
    location.hash = "#code=abc";
    await runSignInDialog();
    expect(acquireTokenRedirect).not.toHaveBeenCalled();
    expect(office.dialog.sent).toEqual(failed("refused"));
  });

  it.each([
    ["access_denied", "cancelled"],
    ["endpoints_resolution_error", "offline"],
    ["invalid_grant", "refused"],
  ])("tells the pane that %s means %s", async (code, reason) => {
    handleRedirectPromise.mockRejectedValue(new AuthError(code, "correlation", ""));
    await runSignInDialog();
    expect(office.dialog.sent).toEqual(failed(reason));
  });

  it("tells the pane when the settings cannot be had", async () => {
    globalThis.fetch = () => Promise.reject(new TypeError("Failed to fetch"));
    await runSignInDialog();
    expect(office.dialog.sent).toEqual(failed("offline"));
  });

  it.each(["opened in a browser tab", "with office.js blocked"])("%s: signs nobody in", async (how) => {
    if (how.includes("tab")) installOffice({ host: null });
    else uninstallOffice();
    expect(await runSignInDialog()).toBe(false);
    expect(created).not.toHaveBeenCalled();
  });
});

it.each([
  ["de-AT", "de"],
  ["no", "nb"],
  ["nn-NO", "nb"],
  ["pl", "pl"],
  ["en-GB", "en"],
  ["fr-FR", "en"],
  ["", "en"],
  ["constructor", "en"],
])("the dialog speaks to %j in %s", (tag, language) => {
  expect(dialogTexts(tag).language).toBe(language);
});
