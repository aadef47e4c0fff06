import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import type {
  ContactWithEnrollments,
  Enrollment,
  LookupResponse,
  Page,
  Sequence,
} from "../../src/contract/types.ts";
import type { MailboxMessage } from "../../src/trial/demo-data/mailbox.ts";
import { until } from "../support/engine.ts";
import { createTrialService, type TrialService } from "../support/trial-service.ts";

const maya = "maya.lindqvist@fjordlight.example";
const omar = "omar.haddad@bluecanyon.example";
const carlos = "carlos.mendes@quartzline.example";

let service: TrialService;

beforeAll(async () => {
  service = await createTrialService();
  service.startWorker();
});
beforeEach(async () => {
  expect(await ask("/trial/reset", {})).toEqual({ reset: true });
});
afterAll(() => service.close());

async function ask<T>(url: string, payload?: object): Promise<T> {
  const headers = await service.signedInAs(maya);
  const method = payload === undefined ? "GET" : "POST";
  return (await service.app.inject({ url, method, headers, ...(payload && { payload }) })).json<T>();
}

async function lookup(address: string): Promise<ContactWithEnrollments> {
  const { results } = await ask<LookupResponse>("/v1/contacts/lookup", { addresses: [address] });
  if (results[0]?.kind !== "contact") throw new Error(`${address} is unknown`);
  return results[0].contact;
}

async function enroll(address: string): Promise<Enrollment> {
  const { id: contactId } = await lookup(address);
  const { items } = await ask<Page<Sequence>>("/v1/sequences");
  const sequenceId = items.find(({ name }) => name === "New inbound lead")!.id;
  return ask<Enrollment>("/v1/enrollments", { contactId, sequenceId });
}

async function mailbox(address: string): Promise<MailboxMessage[]> {
  return (await ask<{ messages: MailboxMessage[] }>(`/trial/mailbox?username=${address}`)).messages;
}

const fromMaya = async (address: string) =>
  (await mailbox(address)).filter(({ from, folder }) => from.address === maya && folder === "inbox");
const step = async (id: string) => (await ask<Enrollment>(`/v1/enrollments/${id}`)).nextStep?.position;

describe("a sequence in the trial", () => {
  it("S-002 writes at once, from the rep's mailbox into the contact's, and again when the clock moves on", async () => {
    const before = (await mailbox(maya)).filter(({ folder }) => folder === "sent").length;
    const { id } = await enroll(omar);
    await until(async () => (await step(id)) === 2);
    expect(await fromMaya(omar)).toMatchObject([
      {
        subject: "Your question about warehouse lighting",
        sentAt: service.time.now.toISOString(),
        bodyText: expect.stringMatching(
          /^Hello Omar,[^]+ https:\/\/\S+\/meet\/\S+\n\nBest regards\nMaya\n\n.* https:\/\/\S+\/opt-out\/\S+$/,
        ),
      },
    ]);
    expect((await mailbox(maya)).filter(({ folder }) => folder === "sent")).toHaveLength(before + 1);

    const moved = await ask<{ now: string; offsetMs: number }>("/trial/clock", { addHours: 72 });
    expect(moved).toEqual({ now: "2026-11-19T13:00:00.000Z", offsetMs: 72 * 3_600_000 });
    await until(async () => (await step(id)) === 3);
    const [second, first] = await fromMaya(omar);
    expect(second).toMatchObject({
      subject: "Re: Your question about warehouse lighting",
      conversationId: first?.internetMessageId,
      sentAt: moved.now,
    });
  });

  it("wakes the worker after what may make a step due, and not after a question", async () => {
    const before = service.wakes();
    await lookup(omar);
    await ask("/v1/sequences");
    expect(service.wakes()).toBe(before);
    await ask("/v1/enrollments/pause-all", {});
    expect(service.wakes()).toBe(before + 1);
    await ask("/v1/enrollments/resume-all", {});
  });

  it("keeps sign-in on the system's clock: a year later the token of today is good", async () => {
    const headers = await service.signedInAs(maya);
    await ask("/trial/clock", { addHours: 366 * 24 });
    expect((await service.app.inject({ url: "/v1/me", headers })).statusCode).toBe(200);
    await ask("/trial/clock", { reset: true });
  });

  it.each([{ addHours: -1 }, { addHours: 10_000 }, { addHours: "1" }, { reset: false }, {}])(
    "does not move the clock by %j",
    async (change) => {
      expect(await ask("/trial/clock", change)).toMatchObject({ code: "invalid_request" });
    },
  );

  it("starts over: the mail, the clock and the data, and then goes on", async () => {
    await ask("/trial/clock", { addHours: 5 });
    expect(await ask("/trial/reset", {})).toEqual({ reset: true });
    expect(await ask("/trial/clock")).toEqual({ now: service.time.now.toISOString(), offsetMs: 0 });
    expect(await fromMaya(omar)).toEqual([]);
    expect((await lookup(omar)).lastEnrollment).toBeNull();
    const { id } = await enroll(omar);
    await until(async () => (await step(id)) === 2);
    expect(await fromMaya(omar)).toHaveLength(1);
  });
});

describe("the mailboxes of demo contacts", () => {
  it("hold what the story says they wrote and got", async () => {
    const anna = await mailbox("a.kowalska@northwind.example");
    expect(anna.map(({ folder, subject }) => [folder, subject])).toContainEqual([
      "sent",
      "Lighting for our new hall in Łódź",
    ]);
    expect(await mailbox("greta.holm@alpenglow.example")).toContainEqual(
      expect.objectContaining({ folder: "inbox", subject: "Your question about warehouse lighting" }),
    );
  });

  it("are listed, but for the contact whose address bounces", async () => {
    const { contacts } = await ask<{ contacts: { username: string; name: string }[] }>("/trial/contacts");
    expect(contacts).toContainEqual({ username: omar, name: "Omar Haddad" });
    expect(contacts.map(({ username }) => username)).not.toContain(carlos);
    expect(await ask(`/trial/mailbox?username=${carlos}`)).toMatchObject({ code: "invalid_request" });
  });
});
