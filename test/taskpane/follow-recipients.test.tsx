import { act } from "@testing-library/react";
import type { LookupResult } from "../../src/contract/types.ts";
import { apiError, deferred } from "./support/fake-client.ts";
import { closePanes, openPane } from "./support/render-pane.tsx";
import { enrolledContact, known } from "./support/samples.ts";

afterEach(closePanes);

const anna = enrolledContact("Anna Kowalska");
type Answer = ReturnType<typeof deferred<LookupResult[]>>;

describe("the way to Outlook", () => {
  /** The browser has always painted, and never anything else to do. */
  function alwaysIdle() {
    const now = (callback: (time: number) => void) => {
      callback(0);
      return 0;
    };
    jest.spyOn(window, "requestAnimationFrame").mockImplementation(now);
    Object.assign(window, { requestIdleCallback: now });
  }
  afterEach(() => {
    jest.restoreAllMocks();
    Reflect.deleteProperty(window, "requestIdleCallback");
  });

  it.each([
    ["an answer", (answer: Answer) => answer.resolve([known(anna)])],
    ["a failure", (answer: Answer) => answer.reject(apiError("timeout", 0))],
  ])("is the question's alone until there is %s; then recipients are followed", async (_name, end) => {
    alwaysIdle();
    const answer = deferred<LookupResult[]>();
    const lookupContacts = jest.fn().mockReturnValue(answer.promise);
    const { outlook } = await openPane({ people: [known(anna)], client: { lookupContacts } });
    expect(lookupContacts).toHaveBeenCalled();
    expect(outlook.followed()).toBe(0);
    await act(async () => end(answer));
    expect(outlook.followed()).toBe(1);
  });
});
