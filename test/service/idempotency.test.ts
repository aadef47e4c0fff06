import { afterAll, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import type { ErrorBody } from "../../src/contract/errors.ts";
import type { App } from "../../src/service/context.ts";
import { sweepIdempotencyKeys } from "../../src/store/idempotency/idempotency-sweep.ts";
import { createTestService, type TestService } from "../support/test-service.ts";

const hourMs = 60 * 60 * 1000;

let service: TestService;
let headers: { authorization: string };

beforeAll(async () => {
  service = await createTestService();
  headers = await service.signedIn();
  await service.app.inject({ url: "/v1/me", headers });
});
afterAll(() => service.close());
beforeEach(() => {
  service.time.now = new Date("2026-11-16T09:00:00.000Z");
});

let count = 0;
const newAddress = () => `person${String((count += 1))}@customer.example`;
const create = (key: string, address: string, as: Record<string, string> = headers) =>
  service.app.inject({
    method: "POST",
    url: "/v1/contacts",
    headers: { ...as, "idempotency-key": key },
    payload: { address },
  });
const contactsNamed = async (address: string) =>
  (await service.db.selectFrom("contact_addresses").selectAll().where("address", "=", address).execute())
    .length;
const keyRow = (key: string) =>
  service.db.selectFrom("idempotency_keys").selectAll().where("key", "=", key).executeTakeFirst();

describe("a POST with an Idempotency-Key", () => {
  it("runs once; a repetition gets the same answer, marked as a replay", async () => {
    const address = newAddress();
    const first = await create("once", address);
    const second = await create("once", address);
    expect(first.statusCode).toBe(201);
    expect(first.headers["idempotency-replayed"]).toBeUndefined();
    expect([second.statusCode, second.body]).toEqual([201, first.body]);
    expect(second.headers["idempotency-replayed"]).toBe("true");
    expect(second.headers["content-type"]).toBe(first.headers["content-type"]);
    expect(await contactsNamed(address)).toBe(1);
  });

  it("replays refusals too", async () => {
    const address = newAddress();
    await create("taken-1", address);
    const first = await create("taken-2", address);
    const second = await create("taken-2", address);
    expect([first.statusCode, first.json<ErrorBody>().code]).toEqual([409, "address_taken"]);
    expect(second.body).toBe(first.body);
  });

  it("is refused when its key was used for another body or address", async () => {
    await create("reused", newAddress());
    const body = await create("reused", newAddress());
    expect([body.statusCode, body.json<ErrorBody>().code]).toEqual([422, "idempotency_key_reused"]);
    const url = await service.app.inject({
      method: "POST",
      url: "/v1/enrollments/unenroll",
      headers: { ...headers, "idempotency-key": "reused" },
      payload: { enrollmentIds: ["0198c5a0-0000-7000-8000-000000000000"] },
    });
    expect(url.statusCode).toBe(422);
  });

  it("is the same request however its JSON is spaced", async () => {
    const address = newAddress();
    const first = await create("spaced", address);
    const second = await service.app.inject({
      method: "POST",
      url: "/v1/contacts",
      headers: { ...headers, "idempotency-key": "spaced", "content-type": "application/json" },
      payload: `{  "address":\n"${address}" }`,
    });
    expect(second.body).toBe(first.body);
  });

  it("keeps users apart", async () => {
    const colleague = await service.signedIn({ oid: "5a1e5000-0000-4000-8000-0000000000e2" });
    await create("apart", newAddress());
    const answer = await create("apart", newAddress(), colleague);
    expect(answer.statusCode).toBe(201);
  });

  it("runs once when it comes many times at once", async () => {
    const address = newAddress();
    const answers = await Promise.all(Array.from({ length: 6 }, () => create("at-once", address)));
    const ran = answers.filter(
      (answer) => answer.statusCode === 201 && !answer.headers["idempotency-replayed"],
    );
    expect(ran).toHaveLength(1);
    for (const answer of answers) {
      if (answer.statusCode === 201) continue;
      expect([answer.statusCode, answer.json<ErrorBody>().code]).toEqual([409, "request_under_way"]);
      expect(Number(answer.headers["retry-after"])).toBeGreaterThan(0);
    }
    expect(await contactsNamed(address)).toBe(1);
  });

  it("may run again when the first one died, but only after its lock", async () => {
    const address = newAddress();
    await create("died", address);
    await service.db
      .updateTable("idempotency_keys")
      .set({ status: null, body: null })
      .where("key", "=", "died")
      .execute();
    expect((await create("died", address)).json<ErrorBody>().code).toBe("request_under_way");
    service.time.now = new Date(service.time.now.getTime() + 60_000);
    // It runs: the address is there already, which a replay would not know.
    expect((await create("died", address)).json<ErrorBody>().code).toBe("address_taken");
  });

  it("runs again a day later", async () => {
    const address = newAddress();
    await create("yesterday", address);
    service.time.now = new Date(service.time.now.getTime() + 24 * hourMs + 1);
    const again = await service.signedIn();
    expect((await create("yesterday", address, again)).json<ErrorBody>().code).toBe("address_taken");
  });

  it.each([
    ["", 400],
    ["x".repeat(200), 201],
    ["x".repeat(201), 400],
    ["two words", 400],
    ["ключ", 400],
  ])("takes 1 to 200 printable characters as key: %j", async (key, status) => {
    const answer = await create(key, newAddress());
    expect(answer.statusCode).toBe(status);
  });
});

describe("answers that are not kept", () => {
  it("are those of lookups", async () => {
    const answer = await service.app.inject({
      method: "POST",
      url: "/v1/contacts/lookup",
      headers: { ...headers, "idempotency-key": "lookup" },
      payload: { addresses: ["a@b.example"] },
    });
    expect(answer.statusCode).toBe(200);
    expect(await keyRow("lookup")).toBeUndefined();
  });

  it("are those of invalid requests: they never begin", async () => {
    await service.app.inject({
      method: "POST",
      url: "/v1/contacts",
      headers: { ...headers, "idempotency-key": "invalid" },
      payload: { address: 7 },
    });
    expect(await keyRow("invalid")).toBeUndefined();
  });

  it("are failures of the service: the repetition runs", async () => {
    let fail = true;
    const failing = (app: App) => {
      // Runs before the route and after the key was taken.
      app.addHook("onRoute", (route) => {
        if (route.url !== "/v1/contacts" || route.method !== "POST") return;
        const { handler } = route;
        route.handler = function (request, reply) {
          if (fail) throw new Error("broken");
          return handler.call(this, request, reply);
        };
      });
    };
    const broken = await createTestService({ extensions: [failing] });
    const signed = await broken.signedIn();
    const order = {
      method: "POST" as const,
      url: "/v1/contacts",
      headers: { ...signed, "idempotency-key": "failed" },
      payload: { address: "late@customer.example" },
    };
    expect((await broken.app.inject(order)).statusCode).toBe(500);
    fail = false;
    const second = await broken.app.inject(order);
    expect([second.statusCode, second.headers["idempotency-replayed"]]).toEqual([201, undefined]);
    await broken.close();
  });
});

describe("the sweep", () => {
  it("removes keys older than 24 hours and no others", async () => {
    await create("old", newAddress());
    service.time.now = new Date(service.time.now.getTime() + 23 * hourMs);
    const later = await service.signedIn();
    await create("young", newAddress(), later);
    const removed = await sweepIdempotencyKeys(service.db, new Date(service.time.now.getTime() + 2 * hourMs));
    expect(removed).toBeGreaterThan(0);
    expect(await keyRow("old")).toBeUndefined();
    expect(await keyRow("young")).toBeDefined();
  });
});
