import { act, screen } from "@testing-library/react";
import { SignInFailed, SignInRequired } from "../../taskpane/sign-in/sign-in-types.ts";
import { themes } from "../../taskpane/styles/theme.ts";
import { apiError, deferred } from "./support/fake-client.ts";
import { compose, recipient } from "./support/fake-outlook.ts";
import { closePanes, openPane } from "./support/render-pane.tsx";
import { addressOf, at, contactOf, enrolledContact, known, maya } from "./support/samples.ts";
import type { LookupResult } from "../../src/contract/types.ts";
import type { OutlookItem } from "../../taskpane/outlook/outlook-types.ts";
import { startPane } from "../../taskpane/start-pane.tsx";
import { fakeClient } from "./support/fake-client.ts";
import { fakeTimers } from "./support/fake-timers.ts";

const online = jest.spyOn(navigator, "onLine", "get");
beforeEach(() => online.mockReturnValue(true));
afterEach(closePanes);

const anna = enrolledContact("Anna Kowalska");
const row = (name: string) => screen.getByText(name).closest("li");

describe("before Outlook has said which message is open", () => {
  it("leaves the page's own outline for a moment, then shows one that screen readers find", async () => {
    const { pass } = await openPane({ readItem: () => new Promise(() => {}) });
    expect(screen.queryByRole("img", { name: "Loading" })).toBeNull();
    await pass(400);
    expect(screen.getByRole("img", { name: "Loading" })).toBeVisible();
  });

  it("shows nothing of a pane that was closed meanwhile", async () => {
    const { pass } = await openPane({ readItem: () => new Promise(() => {}) });
    closePanes();
    await pass(400);
    expect(screen.queryByRole("main")).toBeNull();
  });
});

describe("F1 the status of every recipient", () => {
  const bounced = contactOf("Carlos Mendes");
  bounced.addresses = [{ address: addressOf("Carlos Mendes"), bounced: true, learned: false }];
  it.each([
    ["Enrolled · step 3 of 5", anna],
    ["Enrolled · last step done", enrolledContact("Nina Petersen", { nextStep: null })],
    ["Paused", enrolledContact("Greta Holm", { state: "paused", pause: { at: at(-60), by: maya } })],
    ["Away", enrolledContact("Hanna Virtanen", { hold: { until: null, reason: "away", cause: null } })],
    ["Unenrolling", enrolledContact("Lena Vogt", { state: "unenrolling" })],
    ["Not enrolled", contactOf("Omar Haddad")],
    ["Opted out", contactOf("Erik Dahl", { optedOut: true })],
    ["Bounced", bounced],
  ])("shows %s", async (status, contact) => {
    await openPane({ people: [known(contact)] });
    expect(row(contact.name)).toHaveTextContent(status);
  });

  it("shows an unknown recipient with the name Outlook knows, and how to add them", async () => {
    await openPane({ item: compose([recipient("new@person.example", "New Person", "bcc")]) });
    expect(row("New Person")).toHaveTextContent("Unknown contact");
    expect(row("New Person")).toHaveTextContent("Bcc");
    expect(screen.getByRole("button", { name: "Add contact: New Person" })).toBeVisible();
  });

  it("says that Outlook gave only the first recipients", async () => {
    await openPane({ item: compose([recipient("a@b.example"), recipient("c@b.example")], "k", true) });
    expect(screen.getByText("Outlook gave only the first 2 recipients.")).toBeVisible();
  });

  it("shows 50 rows of a long list, and more when asked", async () => {
    const many = Array.from({ length: 60 }, (_, index) => recipient(`p${index}@many.example`));
    const { user } = await openPane({ item: compose(many) });
    expect(screen.getAllByRole("listitem")).toHaveLength(50);
    await user.click(screen.getByRole("button", { name: "Show 10 more" }));
    expect(screen.getAllByRole("button", { name: /^(View|Add) contact/ })[50]).toHaveFocus();
    expect(screen.getAllByRole("listitem")).toHaveLength(60);
  });

  it("shows hostile names as text", async () => {
    const name = '<img src=x onerror="alert(1)">\u202Egnp.exe';
    await openPane({ people: [known(contactOf("Eve Evil", { name }))] });
    expect(screen.getByText(name).tagName).toBe("BDI");
    expect(document.querySelector("img")).toBeNull();
  });
});

describe("every state has a face", () => {
  it.each<[string, OutlookItem]>([
    ["No recipient yet", compose([])],
    ["Nobody to show", { kind: "read", key: "r", recipients: [], capped: false }],
    ["No message selected", { kind: "none", key: "n" }],
  ])("%s", async (title, item) => {
    const { outlook, user } = await openPane({ item });
    expect(screen.getByRole("heading", { name: title })).toBeVisible();
    jest.spyOn(outlook, "readItem").mockResolvedValue(compose([recipient("a@b.example")]));
    await user.click(screen.getByRole("button", { name: "Refresh" }));
    expect(await screen.findByText("a@b.example")).toBeVisible();
  });

  it("shows the recipients at once and their states when they are known", async () => {
    const answer = deferred<LookupResult[]>();
    await openPane({ people: [known(anna)], client: { lookupContacts: () => answer.promise } });
    expect(screen.getByText(addressOf("Anna Kowalska"))).toBeVisible();
    expect(screen.getByRole("img", { name: "Loading" })).toBeVisible();
    await act(async () => answer.resolve([known(anna)]));
    expect(row("Anna Kowalska")).toHaveTextContent("Enrolled");
  });

  it.each([
    ["Sign in to see your contacts", new SignInRequired("x"), "Sign in"],
    ["No permission", apiError("user_deactivated", 403), "Try again"],
    ["The service cannot be reached", apiError("network"), "Try again"],
    ["The service is not available right now", apiError("database_unavailable", 503), "Try again"],
    ["Something went wrong", apiError("internal_error", 500), "Try again"],
  ])("%s", async (title, error, button) => {
    await openPane({ people: [known(anna)], client: { lookupContacts: () => Promise.reject(error) } });
    expect(screen.getByRole("heading", { name: title })).toBeVisible();
    expect(screen.getByRole("button", { name: button })).toBeEnabled();
    expect(screen.getByRole("status")).toHaveTextContent(title);
  });

  it("names the request when the service failed, and Retry asks again", async () => {
    const lookupContacts = jest
      .fn()
      .mockRejectedValueOnce(apiError("internal_error", 500))
      .mockResolvedValue([known(anna)]);
    const { user } = await openPane({ people: [known(anna)], client: { lookupContacts } });
    expect(screen.getByText("Request id req-7")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Try again" }));
    expect(row("Anna Kowalska")).toHaveTextContent("Enrolled");
  });

  it("signs in from the button, and says when that was cancelled", async () => {
    const lookupContacts = jest
      .fn()
      .mockRejectedValueOnce(new SignInRequired("x"))
      .mockResolvedValue([known(anna)]);
    const getToken = jest
      .fn()
      .mockRejectedValueOnce(new SignInFailed("cancelled", "x"))
      .mockResolvedValue("token");
    const { user } = await openPane({
      people: [known(anna)],
      client: { lookupContacts },
      signIn: { getToken },
    });
    await user.click(screen.getByRole("button", { name: "Sign in" }));
    expect(screen.getByText("Sign-in was cancelled.")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Sign in" }));
    expect(getToken).toHaveBeenLastCalledWith({ interactive: true });
    expect(row("Anna Kowalska")).toHaveTextContent("Enrolled");
  });

  it("recovers by itself from a database that was away, not before Retry-After", async () => {
    const lookupContacts = jest
      .fn()
      .mockRejectedValueOnce(apiError("database_unavailable", 503, 20_000))
      .mockResolvedValue([known(anna)]);
    const { pass } = await openPane({ people: [known(anna)], client: { lookupContacts } });
    await pass(19_999);
    expect(lookupContacts).toHaveBeenCalledTimes(1);
    await pass(1);
    expect(row("Anna Kowalska")).toHaveTextContent("Enrolled");
  });

  it("recovers by itself when the connection is back", async () => {
    online.mockReturnValue(false);
    const lookupContacts = jest
      .fn()
      .mockRejectedValueOnce(apiError("network"))
      .mockResolvedValue([known(anna)]);
    await openPane({ people: [known(anna)], client: { lookupContacts } });
    expect(screen.getByRole("heading", { name: "You are offline" })).toBeVisible();
    online.mockReturnValue(true);
    await act(async () => dispatchEvent(new Event("online")));
    expect(row("Anna Kowalska")).toHaveTextContent("Enrolled");
  });

  it("keeps the last known list when a refresh fails, and says that it may be out of date", async () => {
    const lookupContacts = jest
      .fn()
      .mockResolvedValueOnce([known(anna)])
      .mockRejectedValue(apiError("internal_error", 500));
    const { user } = await openPane({ people: [known(anna)], client: { lookupContacts } });
    await user.click(screen.getByRole("button", { name: "Refresh" }));
    expect(screen.getByText(/May be out of date/)).toHaveTextContent("Request id req-7");
    expect(row("Anna Kowalska")).toHaveTextContent("Enrolled");
  });

  it("says where it works when opened outside Outlook", async () => {
    window.matchMedia ??= (media) => ({ matches: false, media }) as MediaQueryList;
    const container = document.body.appendChild(document.createElement("div"));
    const signIn = { getToken: () => Promise.resolve(""), dropToken: () => {} };
    let stop = () => {};
    await act(async () => {
      stop = await startPane(container, {
        outlook: null,
        client: fakeClient([]),
        signIn,
        timers: fakeTimers(),
      });
    });
    expect(screen.getByRole("heading", { name: "Open Sales Tools in Outlook" })).toBeVisible();
    act(() => stop());
  });
});

describe("the message changes", () => {
  const tomas = enrolledContact("Tomas Rivera");
  const to = (name: string, key = "draft-1") => compose([recipient(addressOf(name))], key);

  it("drops the answer for a message the rep has left, and gives up the question", async () => {
    const old = deferred<LookupResult[]>();
    const signals: (AbortSignal | undefined)[] = [];
    const lookupContacts = jest.fn(
      (addresses: readonly string[], options?: { signal?: AbortSignal | undefined }) => {
        signals.push(options?.signal);
        return addresses[0] === addressOf("Anna Kowalska") ? old.promise : Promise.resolve([known(tomas)]);
      },
    );
    const { show } = await openPane({ item: to("Anna Kowalska"), client: { lookupContacts } });
    await show(to("Tomas Rivera", "draft-2"));
    await act(async () => old.resolve([known(anna)]));
    expect(signals[0]?.aborted).toBe(true);
    expect(screen.getAllByRole("listitem")).toHaveLength(1);
    expect(row("Tomas Rivera")).toHaveTextContent("Enrolled");
    expect(screen.queryByText("Anna Kowalska")).toBeNull();
  });

  it("keeps the opened contact while they are among the recipients, and goes back to the list after", async () => {
    const people = [known(anna), known(tomas)];
    const { user, show } = await openPane({ people, item: to("Anna Kowalska") });
    await user.click(screen.getByRole("button", { name: /^View contact/ }));
    await show(
      compose([recipient(addressOf("Tomas Rivera")), recipient(addressOf("Anna Kowalska"))], "draft-2"),
    );
    expect(screen.getByRole("heading", { level: 1, name: "Anna Kowalska" })).toBeVisible();
    await show(to("Tomas Rivera", "draft-3"));
    expect(row("Tomas Rivera")).toHaveTextContent("Enrolled");
  });

  it("follows Outlook's theme", async () => {
    const { outlook } = await openPane({ people: [known(anna)] });
    const background = () =>
      getComputedStyle(document.querySelector(".fui-FluentProvider") ?? document.body).getPropertyValue(
        "--colorNeutralBackground1",
      );
    expect(background()).toBe(themes.light.colorNeutralBackground1);
    await act(async () => outlook.setTheme("dark"));
    expect(background()).toBe(themes.dark.colorNeutralBackground1);
  });
});
