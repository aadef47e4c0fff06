import { afterEach, beforeEach, describe, expect, it, jest } from "@jest/globals";
import { createClient } from "../../src/client/index.ts";
import { runUnenrollRecipients } from "../../commands/run-command.ts";
import { SignInFailed, SignInRequired } from "../../taskpane/sign-in/sign-in-types.ts";
import { installOffice, person, uninstallOffice } from "../support/office-double.ts";
import type { OfficeDouble } from "../support/office-double.ts";

let office: OfficeDouble;
beforeEach(() => {
  office = installOffice();
});
afterEach(uninstallOffice);

/** What the service knows: address → contact id, and whether its enrollment may be changed (null: not enrolled). */
interface Known {
  id: string;
  name: string;
  mayChange: boolean | null;
}
type Result = { kind: "done"; emailUnderWay?: boolean } | { kind: "refused" };

class Service {
  readonly known = new Map<string, Known>();
  results: Record<string, Result> = {};
  fails: (path: string) => Response | null = () => null;
  readonly unenrolled: string[] = [];
  token: () => Promise<string> = () => Promise.resolve("token");

  client = createClient({
    baseUrl: "https://service.example",
    getToken: () => this.token(),
    retries: 0,
    fetch: (address, init) => {
      const { pathname } = new URL(address as string);
      const body = JSON.parse(init?.body as string) as { addresses: string[]; enrollmentIds: string[] };
      const failure = this.fails(pathname);
      if (failure) return Promise.resolve(failure);
      const results = pathname.endsWith("lookup")
        ? this.lookup(body.addresses)
        : this.unenroll(body.enrollmentIds);
      return Promise.resolve(new Response(JSON.stringify({ results })));
    },
  });

  private lookup(addresses: string[]) {
    return addresses.map((address) => {
      const known = this.known.get(address);
      if (!known) return { kind: "unknown", address };
      const { id, name, mayChange } = known;
      const currentEnrollment = mayChange === null ? null : { id: `enrollment-${id}`, mayChange };
      return { kind: "contact", address, contact: { id, name, currentEnrollment } };
    });
  }

  private unenroll(ids: string[]) {
    return ids.map((id) => {
      this.unenrolled.push(id);
      const result = this.results[id] ?? { kind: "done" };
      if (result.kind === "refused") return { kind: "refused", id, code: "not_permitted" };
      return {
        kind: "done",
        id,
        result: { outcome: "unenrolled", emailUnderWay: result.emailUnderWay ?? false },
      };
    });
  }
}

function serviceKnowing(
  ...contacts: [address: string, id: string, name: string, mayChange: boolean | null][]
) {
  const service = new Service();
  for (const [address, id, name, mayChange] of contacts) service.known.set(address, { id, name, mayChange });
  return service;
}

const draftTo = (...addresses: string[]) => {
  office.mailbox.item = office.composeItem("draft", { to: addresses.map((address) => person(address)) });
};

async function run(service: Service) {
  const completed = jest.fn();
  await runUnenrollRecipients({ completed } as unknown as Office.AddinCommands.Event, service.client);
  expect(completed).toHaveBeenCalledTimes(1);
  return office.notifications.map(({ details }) => details);
}
const info = (message: string) => ({
  type: "informationalMessage",
  message,
  icon: "Icon.16",
  persistent: false,
});
const failure = (message: string) => ({ type: "errorMessage", message });

const anna = ["anna@n.example", "anna", "Anna Kowalska", true] as const;
const yuki = ["yuki@s.example", "yuki", "Yuki Tanaka", false] as const;
const omar = ["omar@b.example", "omar", "Omar Haddad", null] as const;

describe("unenrolling all recipients of a message", () => {
  it("takes out who is enrolled, once per contact, and leaves the others alone", async () => {
    const service = serviceKnowing(
      [...anna],
      ["a.kowalska@n.example", "anna", "Anna Kowalska", true],
      [...omar],
    );
    draftTo("anna@n.example", "a.kowalska@n.example", "omar@b.example", "nobody@x.example");
    expect(await run(service)).toEqual([info("1 contact unenrolled.")]);
    expect(service.unenrolled).toEqual(["enrollment-anna"]);
  });

  it("works on a message being read", async () => {
    const service = serviceKnowing([...anna]);
    office.mailbox.item = office.readItem("m", { from: person("anna@n.example") });
    expect(await run(service)).toEqual([info("1 contact unenrolled.")]);
  });

  it("names who belongs to somebody else, or was refused at the last moment", async () => {
    const service = serviceKnowing([...anna], [...yuki], ["tomas@n.example", "tomas", "Tomás Rivera", true]);
    service.results = { "enrollment-tomas": { kind: "refused" } };
    draftTo("anna@n.example", "yuki@s.example", "tomas@n.example");
    expect(await run(service)).toEqual([
      info("1 contact unenrolled. Still enrolled: Yuki Tanaka, Tomás Rivera"),
    ]);
    expect(service.unenrolled).toEqual(["enrollment-anna", "enrollment-tomas"]);
  });

  it("is an error when nobody could be taken out", async () => {
    draftTo("yuki@s.example");
    const service = serviceKnowing([...yuki]);
    expect(await run(service)).toEqual([failure("0 contacts unenrolled. Still enrolled: Yuki Tanaka")]);
    expect(service.unenrolled).toEqual([]);
  });

  it("says that an email was being handed over", async () => {
    const service = serviceKnowing([...anna]);
    service.results = { "enrollment-anna": { kind: "done", emailUnderWay: true } };
    draftTo("anna@n.example");
    expect(await run(service)).toEqual([info("1 contact unenrolled. One email was already on its way.")]);
  });

  it("says when Outlook may have kept recipients back", async () => {
    const people = Array.from({ length: 20 }, (_, n) => person(`p${n}@n.example`));
    office.mailbox.item = office.readItem("m", { from: person("x@n.example"), to: people });
    expect(await run(serviceKnowing())).toEqual([
      info("No recipient is enrolled in a sequence. Outlook gave only the first recipients."),
    ]);
  });

  it("has nothing to do without recipients, and asks the service nothing", async () => {
    draftTo();
    const service = serviceKnowing();
    service.token = () => Promise.reject(new Error("must not be asked"));
    expect(await run(service)).toEqual([info("This message has no recipients yet.")]);
  });

  it("reports on the message it was called for, although the rep has gone on", async () => {
    const first = office.composeItem("first", { to: [person("anna@n.example")] });
    const own = jest.fn((_key: string, _details: object, done: (result: object) => void) =>
      done({ status: "succeeded" }),
    );
    office.mailbox.item = { ...first, notificationMessages: { replaceAsync: own } };
    const release = office.hold();
    const running = run(serviceKnowing([...anna]));
    office.select(office.readItem("second", { from: person("x@y.example") }));
    release();
    expect(await running).toEqual([]);
    expect(own.mock.calls[0]?.[1]).toMatchObject({ message: "1 contact unenrolled." });
  });

  it("ends without a message open", async () => {
    expect(await run(serviceKnowing())).toEqual([]);
  });
});

describe("what can go wrong", () => {
  const answer = (status: number, code: string) => () =>
    new Response(JSON.stringify({ code, message: "m", requestId: "0192-abcd" }), { status });
  const unreachable = failure("Sales Tools cannot be reached. Open the pane to see who is still enrolled.");
  const signIn = failure("Open Sales Tools to sign in, then try again.");
  const broken = "Unenrolling did not work. Open Sales Tools to see who is still enrolled.";

  it.each([
    ["silent sign-in is impossible", new SignInRequired("x"), signIn],
    ["sign-in is refused", new SignInFailed("refused", "x"), signIn],
    ["the identity provider cannot be reached", new SignInFailed("offline", "x"), unreachable],
    ["something unforeseen", new Error("x"), failure(broken)],
  ])("%s", async (_name, error, notification) => {
    const service = serviceKnowing([...anna]);
    service.token = () => Promise.reject(error);
    draftTo("anna@n.example");
    expect(await run(service)).toEqual([notification]);
  });

  it.each([
    [401, "token_invalid", signIn],
    [503, "database_unavailable", unreachable],
    [500, "internal_error", failure(`${broken} (0192-abcd)`)],
  ])("the service answers %d %s", async (status, code, notification) => {
    const service = serviceKnowing([...anna]);
    service.fails = answer(status, code);
    draftTo("anna@n.example");
    expect(await run(service)).toEqual([notification]);
  });

  it("the service fails between looking up and unenrolling", async () => {
    const service = serviceKnowing([...anna]);
    service.fails = (path) => (path.endsWith("unenroll") ? answer(500, "internal_error")() : null);
    draftTo("anna@n.example");
    expect(await run(service)).toEqual([failure(`${broken} (0192-abcd)`)]);
  });

  it("Outlook does not give the recipients", async () => {
    office.refuse("draft.to", 9020);
    draftTo("anna@n.example");
    expect(await run(serviceKnowing())).toEqual([failure(broken)]);
  });

  it("Outlook does not take the notification", async () => {
    office.refuse("notify", 9012);
    draftTo("anna@n.example");
    const service = serviceKnowing([...anna]);
    await run(service);
    expect(service.unenrolled).toEqual(["enrollment-anna"]);
  });
});
