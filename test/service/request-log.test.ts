import { describe, expect, it } from "@jest/globals";
import pg from "pg";
import { describeError } from "../../src/service/request-log.ts";
import { createTestService } from "../support/test-service.ts";

describe("the log", () => {
  it("tells of a request without addresses, query, body or token", async () => {
    const rows: string[] = [];
    const service = await createTestService({
      logLevel: "info",
      logStream: { write: (row) => void rows.push(row) },
    });
    const headers = await service.signedIn();
    await service.app.inject({ url: "/v1/contacts?query=anna%40northwind.example", headers });
    await service.app.inject({
      method: "POST",
      url: "/v1/contacts/lookup",
      headers,
      payload: { addresses: ["anna@northwind.example"] },
    });
    await service.app.inject({ url: "/v1/contacts/anna@northwind.example", headers });
    await service.app.inject({ url: "/anna@northwind.example" });
    await service.close();
    const text = rows.join("");
    expect(rows).toHaveLength(4);
    expect(text).not.toMatch(/anna|northwind|Bearer|eyJ|127\.0\.0\.1/);
    expect(JSON.parse(rows[0] ?? "")).toMatchObject({
      requestId: expect.any(String),
      method: "GET",
      route: "/v1/contacts",
      status: 200,
      ms: expect.any(Number),
    });
  });

  it("tells of a database error without the values of the row", () => {
    const error = Object.assign(new pg.DatabaseError("invalid input: anna@northwind.example", 1, "error"), {
      code: "22P02",
      detail: "Key (address)=(anna@northwind.example) already exists.",
      constraint: "contact_addresses_pkey",
    });
    const described = describeError(error);
    expect(JSON.stringify(described)).not.toContain("anna");
    expect(described).toMatchObject({ code: "22P02", constraint: "contact_addresses_pkey" });
    expect(described.stack).toContain("request-log.test.ts");
  });

  it("tells what led to an error, without values and addresses, and not for ever", () => {
    const network = Object.assign(new Error(""), { code: "ECONNREFUSED" });
    const failed = new Error("fetch failed for anna@northwind.example", { cause: network });
    expect(describeError(new Error("no keys", { cause: failed })).cause).toBe(
      "fetch failed for …: ECONNREFUSED",
    );
    const database = Object.assign(new pg.DatabaseError("anna", 1, "error"), { code: "23505" });
    expect(describeError(new Error("x", { cause: database })).cause).toBe("23505");
    const circle = new Error("round");
    circle.cause = circle;
    expect(describeError(circle).cause).toBe("round: round: round");
    expect(describeError(new Error("x")).cause).toBeUndefined();
  });

  it("tells of any error without the addresses that it names", () => {
    const described = describeError(new Error("550 <anna@northwind.example>: user unknown"));
    expect(described.message).toBe("550 <…>: user unknown");
    expect(JSON.stringify(described)).not.toContain("northwind");
  });
});
