import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { ApiError, createClient } from "../../src/client/index.ts";
import type { ClientOptions } from "../../src/client/index.ts";
import { error, hangUp, ok, silence, startStubService, text } from "./stub-service.ts";
import type { Answer } from "./stub-service.ts";

let service: Awaited<ReturnType<typeof startStubService>>;
beforeAll(async () => {
  service = await startStubService();
});
afterAll(() => service.stop());

/** A client whose waits are noted instead of waited. */
function clientWith(options: Partial<ClientOptions> = {}) {
  const waits: number[] = [];
  const client = createClient({
    baseUrl: service.baseUrl,
    getToken: () => Promise.resolve("token-1"),
    random: () => 0.5,
    sleep: (ms) => {
      waits.push(ms);
      return Promise.resolve();
    },
    ...options,
  });
  return { client, waits };
}

const anError = (promise: Promise<unknown>): Promise<ApiError> =>
  promise.then(
    () => {
      throw new Error("expected a failure");
    },
    (reason: unknown) => {
      if (reason instanceof ApiError) return reason;
      throw reason;
    },
  );

const inAnHour = new Date(Date.now() + 3_600_000).toUTCString();
const longAgo = new Date(0).toUTCString();

describe("a failed attempt is repeated", () => {
  const repeated: [name: string, failure: Answer, wait: number][] = [
    ["after the connection broke", hangUp, 187.5],
    ["on 429", error("rate_limited"), 187.5],
    ["on 502 from a proxy without JSON", text(502, "<h1>Bad gateway</h1>"), 187.5],
    ["on 503", error("database_unavailable"), 187.5],
    ["on 504", text(504, ""), 187.5],
    ["while an earlier attempt with this key is still running", error("request_under_way"), 187.5],
    ["after Retry-After in seconds", error("rate_limited", { "retry-after": "3" }), 3_000],
    [
      "at once after a Retry-After date that has passed",
      error("shutting_down", { "retry-after": longAgo }),
      0,
    ],
    ["ignoring a Retry-After it cannot read", error("rate_limited", { "retry-after": "soon" }), 187.5],
  ];
  it.each(repeated)("GET: %s", async (_name, failure, wait) => {
    service.willAnswer(failure, ok({ id: "u" }));
    const { client, waits } = clientWith();
    await expect(client.me()).resolves.toEqual({ id: "u" });
    expect(waits).toEqual([wait]);
  });
  it.each(repeated)("POST, with the same key: %s", async (_name, failure) => {
    service.willAnswer(failure, ok({ outcome: "unenrolled" }));
    const { client } = clientWith();
    await expect(client.unenroll("e1")).resolves.toEqual({ outcome: "unenrolled" });
    const keys = service.seen.map((request) => request.headers["idempotency-key"]);
    expect(keys).toEqual([keys[0], keys[0]]);
    expect(keys[0]).toMatch(/^[0-9a-f-]{36}$/);
  });

  it("twice by default, each wait twice as long, half of it random", async () => {
    service.willAnswer(hangUp, hangUp, hangUp, ok({}));
    const { client, waits } = clientWith({ random: () => 0 });
    expect((await anError(client.me())).code).toBe("network");
    expect(waits).toEqual([125, 250]);
    expect(service.seen).toHaveLength(3);
  });

  it("never after more than four seconds of its own choosing", async () => {
    service.willAnswer(...Array.from({ length: 9 }, () => hangUp));
    const { client, waits } = clientWith({ retries: 8, random: () => 1 });
    await anError(client.me());
    expect(waits).toEqual([250, 500, 1_000, 2_000, 4_000, 4_000, 4_000, 4_000]);
  });

  it("and tells who wants to know", async () => {
    service.willAnswer(error("rate_limited", { "retry-after": "1" }), ok({}));
    const told: unknown[] = [];
    const { client } = clientWith({
      onRetry: ({ error: cause, ...rest }) => told.push({ code: cause.code, ...rest }),
    });
    await client.me();
    expect(told).toEqual([{ code: "rate_limited", attempt: 1, delayMs: 1_000 }]);
  });

  it("after its time limit, which holds per attempt", async () => {
    service.willAnswer(silence, ok({ id: "u" }));
    const { client } = clientWith({ timeoutMs: 2_000 });
    await expect(client.me()).resolves.toEqual({ id: "u" });
  });
});

describe("a failed attempt is final", () => {
  const final: [name: string, failure: Answer, code: string, status: number][] = [
    ["400", error("invalid_request"), "invalid_request", 400],
    ["401 without token", error("token_missing"), "token_missing", 401],
    ["403", error("not_permitted", { "retry-after": "1" }), "not_permitted", 403],
    ["404", error("contact_not_found"), "contact_not_found", 404],
    ["409", error("enrollment_ended"), "enrollment_ended", 409],
    ["422", error("idempotency_key_reused"), "idempotency_key_reused", 422],
    ["500", error("internal_error"), "internal_error", 500],
    ["a Retry-After of an hour", error("rate_limited", { "retry-after": "3600" }), "rate_limited", 429],
    [
      "a Retry-After date in an hour",
      error("rate_limited", { "retry-after": inAnHour }),
      "rate_limited",
      429,
    ],
    ["an answer that is not JSON", text(200, "<html>"), "bad_answer", 200],
    ["an answer that is no object", ok("yes"), "bad_answer", 200],
    ["an error without our shape", text(418, '{"code":"teapot"}'), "bad_answer", 418],
  ];
  it.each(final)("%s", async (_name, failure, code, status) => {
    service.willAnswer(failure, ok({}));
    const { client, waits } = clientWith();
    expect(await anError(client.unenroll("e1"))).toMatchObject({ code, status });
    expect(waits).toEqual([]);
    expect(service.seen).toHaveLength(1);
  });

  it("and says how long the service wanted to be left alone", async () => {
    service.willAnswer(error("rate_limited", { "retry-after": "3600" }));
    expect((await anError(clientWith().client.me())).retryAfterMs).toBe(3_600_000);
  });
});

describe("giving up", () => {
  it("ends a call under way", async () => {
    const controller = new AbortController();
    service.willAnswer(() => controller.abort(), ok({}));
    const failed = await anError(clientWith().client.me({ signal: controller.signal }));
    expect(failed).toMatchObject({ code: "aborted", status: 0, requestId: null });
    expect(service.seen).toHaveLength(1);
  });

  it.each([
    ["ends a wait between attempts", (act: () => void) => queueMicrotask(act)],
    ["begins no wait, once the caller heard of the failure", (act: () => void) => act()],
  ])("%s", async (_name, whenRetrying) => {
    const controller = new AbortController();
    service.willAnswer(hangUp, ok({}));
    const client = createClient({
      baseUrl: service.baseUrl,
      getToken: () => Promise.resolve("t"),
      onRetry: () => whenRetrying(() => controller.abort()),
      random: () => 1,
    });
    expect((await anError(client.me({ signal: controller.signal }))).code).toBe("aborted");
    expect(service.seen).toHaveLength(1);
  });

  it("before the call asks for nothing, not even a token", async () => {
    service.willAnswer(ok({}));
    const asked: unknown[] = [];
    const getToken = (request: unknown) => Promise.resolve(String(asked.push(request)));
    const { client } = clientWith({ getToken });
    expect((await anError(client.me({ signal: AbortSignal.abort() }))).code).toBe("aborted");
    expect(asked).toEqual([]);
    expect(service.seen).toEqual([]);
  });
});
