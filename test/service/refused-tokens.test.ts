import { afterAll, beforeAll, describe, expect, it, test } from "@jest/globals";
import type { App } from "../../src/service/context.ts";
import { addressKey } from "../../src/service/address-key.ts";
import { limitRefusedTokens } from "../../src/service/refused-tokens.ts";
import { ServiceError } from "../../src/service/service-error.ts";
import { createTestService, type TestService } from "../support/test-service.ts";

describe("requests whose tokens are refused", () => {
  let service: TestService;
  beforeAll(async () => {
    service = await createTestService({ proxies: 1 });
  });
  afterAll(() => service.close());

  it("are told to wait when there are too many of one place, while good ones are let in", async () => {
    const from = (address: string, headers: Record<string, string> = {}) =>
      service.app.inject({ url: "/v1/me", headers: { ...headers, "x-forwarded-for": address } });
    const good = await service.signedIn();
    for (let count = 0; count < 150; count += 1) {
      expect((await from("203.0.113.9", { authorization: "Bearer guess" })).statusCode).toBe(401);
      expect((await from("203.0.113.9")).statusCode).toBe(401);
    }
    const refused = await from("203.0.113.9", { authorization: "Bearer guess" });
    expect([refused.statusCode, refused.json<{ code: string }>().code]).toEqual([429, "rate_limited"]);
    expect(Number(refused.headers["retry-after"])).toBeGreaterThan(0);
    expect((await from("203.0.113.9", good)).statusCode).toBe(200);
    expect((await from("203.0.113.10")).statusCode).toBe(401);
  });
});

describe("the place that a request comes from", () => {
  it.each([
    [0, "127.0.0.1"],
    [1, "203.0.113.11"],
    [2, "192.0.2.7"],
    [9, "198.51.100.9"],
  ])("is, behind %i proxies, %s, whatever the visitor says of itself", async (proxies, address) => {
    const tell = (app: App) =>
      void app.get("/test/place", { schema: { hide: true } }, async ({ ip }) => ({ ip }));
    const service = await createTestService({ proxies, extensions: [tell] });
    const headers = { "x-forwarded-for": "198.51.100.9, 192.0.2.7, 203.0.113.11" };
    const answer = await service.app.inject({ url: "/test/place", headers });
    await service.close();
    expect(answer.json()).toEqual({ ip: address });
  });
});

describe("the count of refused tokens", () => {
  const invalid = new ServiceError("token_invalid", "no");
  const codeOf = (answer: unknown) => (answer instanceof ServiceError ? answer.code : answer);

  it("begins anew after a minute, and says how long that is", () => {
    let now = 5_000;
    const refused = limitRefusedTokens(2, () => now);
    const ask = () => refused.answerFor("192.0.2.1", invalid);
    expect([ask(), ask()]).toEqual([invalid, invalid]);
    now += 20_500;
    expect(ask()).toMatchObject({ code: "rate_limited", retryAfter: 40 });
    now += 39_500;
    expect(ask()).toBe(invalid);
  });

  it.each(["token_expired", "tenant_unknown", "user_deactivated", "sign_in_unavailable"] as const)(
    "leaves %s out",
    (code) => {
      const refused = limitRefusedTokens(1, () => 0);
      const other = new ServiceError(code, "");
      for (let count = 0; count < 5; count += 1) expect(refused.answerFor("192.0.2.1", other)).toBe(other);
      expect(refused.answerFor("192.0.2.1", invalid)).toBe(invalid);
    },
  );

  it("leaves what is no refusal as it is", () => {
    const fault = new Error("broken");
    expect(limitRefusedTokens(0, () => 0).answerFor("192.0.2.1", fault)).toBe(fault);
  });

  it("does not grow with the number of places", () => {
    const refused = limitRefusedTokens(1, () => 0);
    for (let count = 0; count < 30_000; count += 1) {
      refused.answerFor(`10.${count >> 16}.${(count >> 8) & 255}.${count & 255}`, invalid);
    }
    expect(codeOf(refused.answerFor("192.0.2.1", invalid))).toBe("token_invalid");
    expect(codeOf(refused.answerFor("192.0.2.1", invalid))).toBe("rate_limited");
  });
});

test.each([
  ["192.0.2.1", "192.0.2.1"],
  ["::ffff:192.0.2.1", "192.0.2.1"],
  ["2001:db8:0:1:a:b:c:d", "2001:db8:0:1::/64"],
  ["2001:0db8:0000:0001::1", "2001:db8:0:1::/64"],
  ["2001:db8::1", "2001:db8:0:0::/64"],
  ["::1", "0:0:0:0::/64"],
  ["::", "0:0:0:0::/64"],
  ["fe80::1%eth0", "fe80:0:0:0::/64"],
  ["", ""],
])("%s is counted as %s", (address, key) => {
  expect(addressKey(address)).toBe(key);
});
