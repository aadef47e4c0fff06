import { inspect } from "node:util";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import { ApiError, createClient } from "../../src/client/index.ts";
import type { Client } from "../../src/client/index.ts";
import { error, ok, startStubService, text } from "./stub-service.ts";

let service: Awaited<ReturnType<typeof startStubService>>;
let tokenRequests: boolean[];
let client: Client;
beforeAll(async () => {
  service = await startStubService();
});
afterAll(() => service.stop());
beforeEach(() => {
  tokenRequests = [];
  client = createClient({
    baseUrl: service.baseUrl,
    getToken: ({ refresh }) => Promise.resolve(`token-${tokenRequests.push(refresh)}`),
    sleep: () => Promise.resolve(),
  });
});

describe("every method asks its route", () => {
  const routes: [call: (c: Client) => Promise<unknown>, line: string, body: unknown][] = [
    [(c) => c.me(), "GET /v1/me", null],
    [(c) => c.getContact("c1"), "GET /v1/contacts/c1", null],
    [(c) => c.createContact({ address: "a@b.example" }), "POST /v1/contacts", { address: "a@b.example" }],
    [
      (c) => c.listContacts({ query: "Zoë & co", limit: 20, cursor: undefined }),
      "GET /v1/contacts?query=Zo%C3%AB+%26+co&limit=20",
      null,
    ],
    [(c) => c.listCompanies(), "GET /v1/companies", null],
    [(c) => c.listUsers({ cursor: "x" }), "GET /v1/users?cursor=x", null],
    [(c) => c.listSequences(), "GET /v1/sequences", null],
    [(c) => c.getSequence("s1"), "GET /v1/sequences/s1", null],
    [(c) => c.listEnrollments({ state: "active" }), "GET /v1/enrollments?state=active", null],
    [(c) => c.getEnrollment("e1"), "GET /v1/enrollments/e1", null],
    [
      (c) => c.enroll({ contactId: "c", sequenceId: "s" }),
      "POST /v1/enrollments",
      { contactId: "c", sequenceId: "s" },
    ],
    [(c) => c.unenroll("e1"), "POST /v1/enrollments/e1/unenroll", {}],
    [(c) => c.undoUnenroll("e1"), "POST /v1/enrollments/e1/undo", {}],
    [(c) => c.pause("e1"), "POST /v1/enrollments/e1/pause", {}],
    [(c) => c.resume("e1"), "POST /v1/enrollments/e1/resume", {}],
    [
      (c) => c.checkEnrollment({ contactId: "c", sequenceId: "s" }),
      "POST /v1/enrollments/check",
      { contactId: "c", sequenceId: "s" },
    ],
    [
      (c) => c.previewStep("s1", { contactId: "c", position: 2 }),
      "POST /v1/sequences/s1/preview",
      { contactId: "c", position: 2 },
    ],
    [(c) => c.nextEmail("e1"), "GET /v1/enrollments/e1/next-email", null],
    [(c) => c.editStep("e1", 2, { subject: "Hi" }), "PUT /v1/enrollments/e1/steps/2", { subject: "Hi" }],
    [(c) => c.skipStep("e1", 2), "POST /v1/enrollments/e1/skip", { position: 2 }],
    [(c) => c.retryStep("e1", { position: 2 }), "POST /v1/enrollments/e1/retry", { position: 2 }],
    [(c) => c.sendNow("e1"), "POST /v1/enrollments/e1/send-now", {}],
    [(c) => c.listTasks({ contactId: "c1" }), "GET /v1/tasks?contactId=c1", null],
    [(c) => c.completeTask("t1"), "POST /v1/tasks/t1/complete", {}],
    [
      (c) => c.sendTask("t1", { subject: "Hi", body: "x" }),
      "POST /v1/tasks/t1/send",
      { subject: "Hi", body: "x" },
    ],
    [(c) => c.previewTask("t1", { subject: "Hi" }), "POST /v1/tasks/t1/preview", { subject: "Hi" }],
    [(c) => c.pauseSequence("s1"), "POST /v1/sequences/s1/pause", {}],
    [(c) => c.resumeSequence("s1"), "POST /v1/sequences/s1/resume", {}],
    [(c) => c.pauseAll(), "POST /v1/enrollments/pause-all", {}],
    [(c) => c.resumeAll(), "POST /v1/enrollments/resume-all", {}],
    [(c) => c.deleteSequence("s1"), "DELETE /v1/sequences/s1", null],
    [
      (c) => c.deactivateUser("u1", { handOverTo: "u2" }),
      "POST /v1/users/u1/deactivate",
      { handOverTo: "u2" },
    ],
    [(c) => c.changeUser("u1", { role: "viewer" }), "PATCH /v1/users/u1", { role: "viewer" }],
    [(c) => c.listInboxes(), "GET /v1/inboxes", null],
    [(c) => c.testInbox("i1"), "POST /v1/inboxes/i1/test", {}],
    [(c) => c.disconnectInbox("i1"), "POST /v1/inboxes/i1/disconnect", {}],
    [(c) => c.limitInbox("i1", { dailyLimit: 5 }), "PATCH /v1/inboxes/i1", { dailyLimit: 5 }],
    [(c) => c.listAbsences(), "GET /v1/absences", null],
    [(c) => c.createAbsence({ from: "a", until: "b" }), "POST /v1/absences", { from: "a", until: "b" }],
    [(c) => c.endAbsence("a1"), "DELETE /v1/absences/a1", null],
    [(c) => c.listHolidays(), "GET /v1/holidays", null],
    [
      (c) => c.createHoliday({ day: "2026-12-25", name: "x" }),
      "POST /v1/holidays",
      { day: "2026-12-25", name: "x" },
    ],
    [(c) => c.deleteHoliday("2026-12-25"), "DELETE /v1/holidays/2026-12-25", null],
    [(c) => c.listBlockedDomains(), "GET /v1/blocked-domains", null],
    [(c) => c.blockDomain({ domain: "a.example" }), "POST /v1/blocked-domains", { domain: "a.example" }],
    [(c) => c.unblockDomain("a.example"), "DELETE /v1/blocked-domains/a.example", null],
    [(c) => c.getAutomation("s1"), "GET /v1/sequences/s1/automation", null],
    [
      (c) => c.changeAutomation("s1", { replyScope: "company" }),
      "PATCH /v1/sequences/s1/automation",
      { replyScope: "company" },
    ],
    [(c) => c.copySequence("s1", { name: "Copy" }), "POST /v1/sequences/s1/copy", { name: "Copy" }],
    [(c) => c.decideMessage("m1", "answer"), "POST /v1/messages/m1/decide", { decision: "answer" }],
    [(c) => c.listMessages({ outcome: "kept_aside" }), "GET /v1/messages?outcome=kept_aside", null],
    [(c) => c.disputeStop("e1", { note: "no" }), "POST /v1/enrollments/e1/dispute", { note: "no" }],
    [(c) => c.disputeStop("e1"), "POST /v1/enrollments/e1/dispute", {}],
    [(c) => c.listDisputedStops(), "GET /v1/disputed-stops", null],
    [
      (c) => c.createMeeting({ contactId: "c", startsAt: "a", endsAt: "b" }),
      "POST /v1/meetings",
      { contactId: "c", startsAt: "a", endsAt: "b" },
    ],
    [(c) => c.listMeetings({ contactId: "c1", limit: 2 }), "GET /v1/meetings?contactId=c1&limit=2", null],
    [(c) => c.reEnroll("e1"), "POST /v1/enrollments/e1/re-enroll", {}],
    [(c) => c.reEnroll("e1", { startStep: 2 }), "POST /v1/enrollments/e1/re-enroll", { startStep: 2 }],
    [(c) => c.contactTimeline("c1", { limit: 5 }), "GET /v1/contacts/c1/timeline?limit=5", null],
    [(c) => c.enrollmentTimeline("e1"), "GET /v1/enrollments/e1/timeline", null],
    [(c) => c.getContact("../users"), "GET /v1/contacts/..%2Fusers", null],
  ];
  it.each(routes)("%s → %s", async (call, line, body) => {
    service.willAnswer(ok({ id: "answer" }));
    await expect(call(client)).resolves.toEqual({ id: "answer" });
    const [request] = service.seen;
    expect(`${request?.method} ${request?.url}`).toBe(line);
    expect(request?.body === "" ? null : JSON.parse(request?.body ?? "")).toEqual(body);
    expect(request?.headers.authorization).toBe("Bearer token-1");
    expect(request?.headers["idempotency-key"] === undefined).toBe(request?.method !== "POST");
    expect(request?.headers.cookie).toBeUndefined();
  });

  it("sends a CSV as it is", async () => {
    service.willAnswer(ok({ created: 1, updated: 0, rejected: [] }));
    const report = await client.importContacts("address\nzoë@b.example\n");
    expect(report.created).toBe(1);
    expect(service.seen[0]).toMatchObject({
      url: "/v1/contacts/import",
      body: "address\nzoë@b.example\n",
      headers: { "content-type": "text/csv; charset=utf-8" },
    });
  });
});

describe("lists of addresses and ids", () => {
  it("longer than the service takes at once go in batches, in order", async () => {
    const addresses = Array.from({ length: 205 }, (_, n) => `p${n}@b.example`);
    const answer = (from: number, to: number) =>
      ok({ results: addresses.slice(from, to).map((address) => ({ kind: "unknown", address })) });
    service.willAnswer(answer(0, 100), answer(100, 200), answer(200, 205));
    const results = await client.lookupContacts(addresses, { idempotencyKey: "key" });
    expect(results.map((result) => result.address)).toEqual(addresses);
    expect(service.seen.map((request) => request.headers["idempotency-key"])).toEqual([
      "key",
      "key-100",
      "key-200",
    ]);
  });

  it("that are empty need no request", async () => {
    service.willAnswer();
    await expect(client.lookupContacts([])).resolves.toEqual([]);
    await expect(client.unenrollMany([])).resolves.toEqual([]);
    expect(service.seen).toEqual([]);
  });

  it("unenrollMany gives the results", async () => {
    service.willAnswer(ok({ results: [{ kind: "refused", id: "e1", code: "not_permitted" }] }));
    await expect(client.unenrollMany(["e1"])).resolves.toEqual([
      { kind: "refused", id: "e1", code: "not_permitted" },
    ]);
    expect(service.seen[0]?.body).toBe('{"enrollmentIds":["e1"]}');
  });
});

describe("tokens", () => {
  it.each(["token_expired", "token_invalid"] as const)("%s: a fresh one is asked for once", async (code) => {
    service.willAnswer(error(code), ok({ id: "u" }));
    await expect(client.me()).resolves.toEqual({ id: "u" });
    expect(tokenRequests).toEqual([false, true]);
    expect(service.seen.map((request) => request.headers.authorization)).toEqual([
      "Bearer token-1",
      "Bearer token-2",
    ]);
  });

  it("a fresh one that is refused too ends the call", async () => {
    service.willAnswer(error("token_expired"), error("token_expired"), ok({}));
    await expect(client.me()).rejects.toMatchObject({ code: "token_expired", status: 401 });
    expect(tokenRequests).toEqual([false, true]);
  });

  it("keeps the key when a POST is sent again with a fresh one", async () => {
    service.willAnswer(error("token_expired"), ok({}));
    await client.pause("e1", { idempotencyKey: "mine" });
    expect(service.seen.map((request) => request.headers["idempotency-key"])).toEqual(["mine", "mine"]);
  });

  it("what getToken throws reaches the caller unchanged", async () => {
    const needed = new Error("sign in");
    const signedOut = createClient({ baseUrl: service.baseUrl, getToken: () => Promise.reject(needed) });
    await expect(signedOut.me()).rejects.toBe(needed);
  });
});

describe("ApiError", () => {
  it("carries code, status, request id, message and details", async () => {
    const details = [{ path: "address", issue: "must not be blank" }];
    service.willAnswer(error("invalid_request", {}, details));
    const failed = await client.createContact({ address: " " }).catch((reason: unknown) => reason);
    expect(failed).toBeInstanceOf(ApiError);
    expect(failed).toMatchObject({
      name: "ApiError",
      code: "invalid_request",
      status: 400,
      requestId: "request-invalid_request",
      message: "because invalid_request",
      details,
    });
  });

  it("takes the request id from the header when the body is not ours", async () => {
    service.willAnswer(text(500, "<html>", { "x-request-id": "r-7" }));
    await expect(client.me()).rejects.toMatchObject({ code: "bad_answer", requestId: "r-7", details: [] });
  });

  it("says that the service cannot be reached", async () => {
    const nowhere = createClient({
      baseUrl: "http://127.0.0.1:1",
      getToken: () => Promise.resolve("t"),
      retries: 0,
    });
    await expect(nowhere.me()).rejects.toMatchObject({ code: "network", status: 0, requestId: null });
  });

  it("never shows the token", async () => {
    service.willAnswer(error("not_permitted"));
    const failed = await client.me().catch((reason: unknown) => reason);
    expect(inspect(failed, { depth: 9, showHidden: true })).not.toContain("token-1");
  });
});
