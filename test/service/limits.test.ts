import { afterEach, describe, expect, it } from "@jest/globals";
import type { ErrorBody } from "../../src/contract/errors.ts";
import { createTestService, type TestService } from "../support/test-service.ts";

let service: TestService;
afterEach(() => service.close());

describe("the rate limit", () => {
  it("is per user: one user's haste does not slow another", async () => {
    service = await createTestService({ rateLimit: 3 });
    const hasty = await service.signedIn();
    const calm = await service.signedIn({ oid: "5a1e5000-0000-4000-8000-0000000000e2" });
    const ask = (headers: Record<string, string>) => service.app.inject({ url: "/v1/me", headers });
    for (let count = 0; count < 3; count += 1) expect((await ask(hasty)).statusCode).toBe(200);
    const refused = await ask(hasty);
    expect([refused.statusCode, refused.json<ErrorBody>().code]).toEqual([429, "rate_limited"]);
    expect(Number(refused.headers["retry-after"])).toBeGreaterThan(0);
    expect(Number(refused.headers["retry-after"])).toBeLessThanOrEqual(60);
    expect((await ask(calm)).statusCode).toBe(200);
  });
});

describe("other origins", () => {
  const preflight = {
    "access-control-request-method": "POST",
    "access-control-request-headers": "authorization",
  };

  it("are not allowed unless configured", async () => {
    service = await createTestService();
    const answer = await service.app.inject({
      method: "OPTIONS",
      url: "/v1/contacts/lookup",
      headers: { origin: "https://evil.example", ...preflight },
    });
    expect(answer.statusCode).toBe(405);
    expect(answer.headers["access-control-allow-origin"]).toBeUndefined();
  });

  it("may call the API when configured, with a bearer token and never with cookies", async () => {
    service = await createTestService({ corsOrigins: ["https://console.example"] });
    const origin = "https://console.example";
    const asked = await service.app.inject({
      method: "OPTIONS",
      url: "/v1/me",
      headers: { origin, ...preflight },
    });
    expect(asked.statusCode).toBe(204);
    expect(asked.headers).toMatchObject({
      "access-control-allow-origin": origin,
      "access-control-allow-headers": "authorization, content-type, idempotency-key",
    });
    expect(asked.headers["access-control-allow-credentials"]).toBeUndefined();
    const called = await service.app.inject({
      url: "/v1/me",
      headers: { origin, ...(await service.signedIn()) },
    });
    expect([called.statusCode, called.headers["access-control-allow-origin"]]).toEqual([200, origin]);
    const refused = await service.app.inject({ url: "/v1/me", headers: { origin } });
    expect([refused.statusCode, refused.headers["access-control-allow-origin"]]).toEqual([401, origin]);
    const other = await service.app.inject({ url: "/v1/me", headers: { origin: "https://evil.example" } });
    expect(other.headers["access-control-allow-origin"]).toBeUndefined();
  });
});
