import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { ErrorBody } from "../../src/contract/errors.ts";
import type { App } from "../../src/service/context.ts";
import { createTestService, type TestService } from "../support/test-service.ts";

let service: TestService;
let headers: { authorization: string };
/** What the route under test throws next. */
let thrown: unknown;

beforeAll(async () => {
  const throwing = (app: App) => {
    app.get("/test/throw", { schema: { hide: true } }, async () => {
      throw thrown;
    });
  };
  service = await createTestService({ extensions: [throwing] });
  headers = await service.signedIn();
});
afterAll(() => service.close());

const lookup = (payload: string | object, extra: Record<string, string> = {}) =>
  service.app.inject({
    method: "POST",
    url: "/v1/contacts/lookup",
    headers: { ...headers, ...extra },
    payload,
  });

describe("an invalid request", () => {
  it.each([
    ["a missing field", {}, [{ path: "addresses", issue: "is missing" }]],
    ["a wrong type", { addresses: "x" }, [{ path: "addresses", issue: "expected array, received string" }]],
    [
      "an item of a wrong type",
      { addresses: ["a@b.example", 7] },
      [{ path: "addresses[1]", issue: "expected string, received number" }],
    ],
    [
      "an unknown field",
      { addresses: ["a@b.example"], adresses: [] },
      [{ path: "adresses", issue: "is not a known field" }],
    ],
    ["no object at all", [], [{ path: "body", issue: "expected object, received array" }]],
  ])("says what is wrong where: %s", async (_name, payload, details) => {
    const answer = await lookup(payload);
    expect(answer.statusCode).toBe(400);
    expect(answer.json()).toEqual({
      code: "invalid_request",
      message: expect.any(String),
      requestId: answer.headers["x-request-id"],
      details,
    });
  });

  it("names every unknown field", async () => {
    const { details } = (await lookup({ addresses: ["a@b.example"], b: 1, c: 2 })).json<ErrorBody>();
    expect(details?.map((detail) => detail.path)).toEqual(["b", "c"]);
  });

  it("names faults of query and path", async () => {
    const query = await service.app.inject({ url: "/v1/contacts?limit=0", headers });
    expect(query.json<ErrorBody>().details?.[0]?.path).toBe("query.limit");
    const path = await service.app.inject({ url: "/v1/contacts/not-an-id", headers });
    expect([path.statusCode, path.json<ErrorBody>().details?.[0]?.path]).toEqual([400, "params.id"]);
  });

  it("lists no more faults than a person reads", async () => {
    const { details } = (await lookup({ addresses: Array(100).fill(7) })).json<ErrorBody>();
    expect(details).toHaveLength(50);
  });
});

describe("a request that cannot be read", () => {
  const json = { "content-type": "application/json" };
  it.each([
    ["broken JSON", "{", json, 400, "invalid_json"],
    ["a prototype key", '{"__proto__":{"a":1}}', json, 400, "invalid_json"],
    ["an empty body", "", json, 400, "invalid_request"],
    ["XML", "<a/>", { "content-type": "application/xml" }, 415, "unsupported_media_type"],
    ["plain text", "a", { "content-type": "text/plain" }, 415, "unsupported_media_type"],
    ["a form", "a=b", { "content-type": "application/x-www-form-urlencoded" }, 415, "unsupported_media_type"],
    ["a body over the limit", JSON.stringify({ a: "x".repeat(300_000) }), json, 413, "body_too_large"],
  ] as const)("is refused: %s", async (_name, payload, extra, status, code) => {
    const answer = await lookup(payload, extra);
    expect([answer.statusCode, answer.json<ErrorBody>().code]).toEqual([status, code]);
  });

  it.each([
    ["an unknown address", "GET", "/v1/nothing", 404, "route_not_found"],
    ["a path that is not valid", "GET", "/v1/contacts/%zz", 400, "invalid_request"],
    ["an endless path", "GET", `/v1/contacts/${"x".repeat(2_000)}`, 400, "invalid_request"],
    ["a method that is not there", "DELETE", "/v1/contacts", 405, "method_not_allowed"],
    [
      "a method of another address of the kind",
      "GET",
      "/v1/enrollments/x/unenroll",
      405,
      "method_not_allowed",
    ],
  ] as const)("is refused: %s", async (_name, method, url, status, code) => {
    const answer = await service.app.inject({ method, url, headers });
    expect([answer.statusCode, answer.json<ErrorBody>().code]).toEqual([status, code]);
    expect(answer.json<ErrorBody>().requestId).toBe(answer.headers["x-request-id"]);
  });

  it("is told which methods there are", async () => {
    const answer = await service.app.inject({ method: "PATCH", url: "/v1/contacts", headers });
    expect(answer.headers["allow"]?.split(", ").toSorted()).toEqual(["GET", "HEAD", "POST"]);
  });
});

describe("trouble inside the service", () => {
  const failing = async (error: unknown) => {
    thrown = error;
    return service.app.inject("/test/throw");
  };
  const withCode = (message: string, code: string, more: object = {}) =>
    Object.assign(new Error(message), { code, ...more });

  it.each([
    ["nobody listens", withCode("connect ECONNREFUSED", "ECONNREFUSED", { syscall: "connect" })],
    [
      "nobody listens on any address",
      new AggregateError([withCode("x", "ECONNREFUSED", { syscall: "connect" })]),
    ],
    ["the server shuts down", withCode("terminating connection due to administrator command", "57P01")],
    ["the server starts", withCode("the database system is starting up", "57P03")],
    ["the connection broke", withCode("connection failure", "08006")],
    ["the connection ended", new Error("Connection terminated unexpectedly")],
    ["the pool waited too long", new Error("timeout exceeded when trying to connect")],
    ["all connections are taken", withCode("sorry, too many clients already", "53300")],
    ["the disk is full", withCode('could not extend file "base/5/16384"', "53100")],
    ["it has become a standby", withCode("cannot execute UPDATE in a read-only transaction", "25006")],
  ])("is 503 with Retry-After when the database is away: %s", async (_name, error) => {
    const answer = await failing(error);
    expect([answer.statusCode, answer.json<ErrorBody>().code]).toEqual([503, "database_unavailable"]);
    expect(answer.headers["retry-after"]).toBe("2");
  });

  it.each([
    ["a bug", new TypeError("secret of anna@northwind.example")],
    ["a broken statement", withCode("duplicate key secret", "23505", { detail: "secret" })],
    ["a string", "secret"],
    ["nothing", undefined],
    ["an HTTP status of its own", Object.assign(new Error("secret"), { statusCode: 418 })],
  ])("is 500 without a word of what is inside: %s", async (_name, error) => {
    const answer = await failing(error);
    expect([answer.statusCode, answer.json<ErrorBody>().code]).toEqual([500, "internal_error"]);
    expect(answer.body).not.toMatch(/secret|anna|stack/);
  });
});

describe("the database gone while requests come", () => {
  it("is answered with 503 and not with a crash", async () => {
    const lost = await createTestService();
    const signed = await lost.signedIn();
    await lost.db.destroy();
    const answer = await lost.app.inject({ url: "/v1/me", headers: signed });
    expect([answer.statusCode, answer.json<ErrorBody>().code]).toEqual([503, "database_unavailable"]);
    expect((await lost.app.inject("/healthz")).statusCode).toBe(200);
    expect((await lost.app.inject("/readyz")).json()).toEqual({ status: "database_unavailable" });
    await lost.close();
  });
});
