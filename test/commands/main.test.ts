import { afterEach, beforeEach, expect, it, jest } from "@jest/globals";
import { waitFor } from "@testing-library/react";
import { installBroker, uninstallBroker } from "../support/broker-double.ts";
import { installOffice, person, uninstallOffice } from "../support/office-double.ts";

const settings = {
  clientId: "c",
  authority: "https://login.microsoftonline.com/t",
  knownAuthorities: [],
  scope: "s",
  oidc: false,
};
const realFetch = globalThis.fetch;
const requests: { path: string; authorization: string | null }[] = [];

beforeEach(() => {
  jest.resetModules();
  requests.length = 0;
  globalThis.fetch = (address, init) => {
    const { pathname } = new URL(address as string);
    requests.push({ path: pathname, authorization: new Headers(init?.headers).get("authorization") });
    const body =
      pathname === "/settings.json" ? settings : { results: [{ kind: "unknown", address: "a@b.example" }] };
    return Promise.resolve(new Response(JSON.stringify(body)));
  };
});
afterEach(() => {
  globalThis.fetch = realFetch;
  uninstallBroker();
  uninstallOffice();
});

it("the page offers the manifest's command, signs in silently and asks the service", async () => {
  const office = installOffice();
  const broker = installBroker({ accessToken: "one", expiresIn: 3600 });
  office.mailbox.item = office.composeItem("draft", { to: [person("a@b.example")] });
  await import("../../commands/main.ts");
  const completed = jest.fn();
  office.actions.get("unenrollRecipients")?.({ completed });
  await waitFor(() => expect(completed).toHaveBeenCalledTimes(1));
  expect(broker.asked.map(({ how }) => how)).toEqual(["silently"]);
  expect(requests).toEqual([
    { path: "/settings.json", authorization: null },
    { path: "/v1/contacts/lookup", authorization: "Bearer one" },
  ]);
  expect(office.notifications.map(({ details }) => details["message"])).toEqual([
    "No recipient is enrolled in a sequence.",
  ]);
});

it("without a broker nothing opens: the rep is sent to the pane", async () => {
  const office = installOffice({ sets: { Mailbox: "1.9" } });
  office.mailbox.item = office.composeItem("draft", { to: [person("a@b.example")] });
  await import("../../commands/main.ts");
  const completed = jest.fn();
  office.actions.get("unenrollRecipients")?.({ completed });
  await waitFor(() => expect(completed).toHaveBeenCalledTimes(1));
  expect(office.dialog.opened).toEqual([]);
  expect(office.notifications.map(({ details }) => details["message"])).toEqual([
    "Open Sales Tools to sign in, then try again.",
  ]);
});

it("loads without office.js", async () => {
  await expect(import("../../commands/main.ts")).resolves.toBeDefined();
});
