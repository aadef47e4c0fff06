import { act, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { Client } from "../../../src/client/client-types.ts";
import type { ContactWithEnrollments, LookupResult } from "../../../src/contract/types.ts";
import type { Outlook, OutlookItem } from "../../../taskpane/outlook/outlook-types.ts";
import type { SignIn } from "../../../taskpane/sign-in/sign-in-types.ts";
import { startPane } from "../../../taskpane/start-pane.tsx";
import { fakeClient } from "./fake-client.ts";
import { compose, fakeOutlook, recipient } from "./fake-outlook.ts";
import { fakeTimers } from "./fake-timers.ts";
import { known } from "./samples.ts";

interface Options {
  people?: LookupResult[];
  /** Default: a draft to all of `people`. */
  item?: OutlookItem;
  client?: Partial<Client>;
  language?: string;
  signIn?: Partial<SignIn>;
  wrongBy?: number;
  /** Instead of the answer with `item`. */
  readItem?: Outlook["readItem"];
}

const running: (() => void)[] = [];

/** Takes down what the test put up; for `afterEach`. */
export function closePanes(): void {
  act(() => running.splice(0).forEach((stop) => stop()));
  document.body.replaceChildren();
}

/** The whole pane beside a pretended message, with a pretended service and a clock the test moves. */
export async function openPane(options: Options = {}) {
  const { people = [], client: overrides = {}, language = "en-GB", wrongBy = 0 } = options;
  const item = options.item ?? compose(people.map(({ address }) => recipient(address)));
  const outlook = { ...fakeOutlook(item, language), ...(options.readItem && { readItem: options.readItem }) };
  const client = fakeClient(people, overrides);
  const timers = fakeTimers(wrongBy);
  const signIn: SignIn = { getToken: () => Promise.resolve("token"), dropToken: () => {}, ...options.signIn };
  const container = document.createElement("div");
  document.body.append(container);
  // jsdom says no as soon as the focused element is gone; in a browser the page keeps the focus.
  document.hasFocus = () => true;
  await act(async () => {
    running.push(await startPane(container, { outlook, client, signIn, timers }));
  });
  return {
    outlook,
    client,
    user: userEvent.setup(),
    beat: () => act(async () => timers.beat()),
    setClock: timers.setClock,
    pass: (ms: number) => act(async () => timers.pass(ms)),
    show: (next: OutlookItem) => act(async () => outlook.show(next)),
  };
}

/** The pane with one recipient, their contact opened. */
export async function openContact(
  contact: ContactWithEnrollments,
  client: Partial<Client> = {},
  wrongBy = 0,
) {
  const pane = await openPane({ people: [known(contact)], client, wrongBy });
  await pane.user.click(screen.getByRole("button", { name: /^View contact/ }));
  await screen.findByRole("heading", { name: "Details" });
  return pane;
}
