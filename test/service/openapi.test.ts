import { readFile } from "node:fs/promises";
import { beforeAll, describe, expect, it } from "@jest/globals";
import type { OpenAPIV3_1 } from "openapi-types";
import { errorStatus } from "../../src/contract/errors.ts";
import { describeService } from "../../src/service/openapi/describe-service.ts";
import { renderDocsPage } from "../../src/service/openapi/docs-page.ts";

let document: OpenAPIV3_1.Document;

beforeAll(async () => {
  document = JSON.parse(JSON.stringify(await describeService())) as OpenAPIV3_1.Document;
});

const operations = () =>
  Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
    (["get", "post", "put", "patch", "delete"] as const).flatMap((method) => {
      const operation = item?.[method];
      return operation === undefined ? [] : [{ name: `${method} ${path}`, operation }];
    }),
  );

describe("the OpenAPI document", () => {
  it("is version 3.1 and lists every route of the API and nothing else", () => {
    expect(document.openapi).toBe("3.1.0");
    expect(
      operations()
        .map(({ name }) => name)
        .toSorted(),
    ).toEqual([
      "delete /v1/absences/{id}",
      "delete /v1/blocked-domains/{domain}",
      "delete /v1/holidays/{day}",
      "delete /v1/sequences/{id}",
      "get /v1/absences",
      "get /v1/blocked-domains",
      "get /v1/companies",
      "get /v1/contacts",
      "get /v1/contacts/{id}",
      "get /v1/contacts/{id}/timeline",
      "get /v1/disputed-stops",
      "get /v1/enrollments",
      "get /v1/enrollments/{id}",
      "get /v1/enrollments/{id}/next-email",
      "get /v1/enrollments/{id}/timeline",
      "get /v1/holidays",
      "get /v1/inboxes",
      "get /v1/me",
      "get /v1/meetings",
      "get /v1/messages",
      "get /v1/sequences",
      "get /v1/sequences/{id}",
      "get /v1/sequences/{id}/automation",
      "get /v1/tasks",
      "get /v1/users",
      "patch /v1/inboxes/{id}",
      "patch /v1/me",
      "patch /v1/sequences/{id}/automation",
      "patch /v1/users/{id}",
      "post /v1/absences",
      "post /v1/blocked-domains",
      "post /v1/contacts",
      "post /v1/contacts/import",
      "post /v1/contacts/lookup",
      "post /v1/enrollments",
      "post /v1/enrollments/check",
      "post /v1/enrollments/pause-all",
      "post /v1/enrollments/resume-all",
      "post /v1/enrollments/unenroll",
      "post /v1/enrollments/{id}/dispute",
      "post /v1/enrollments/{id}/pause",
      "post /v1/enrollments/{id}/re-enroll",
      "post /v1/enrollments/{id}/resume",
      "post /v1/enrollments/{id}/retry",
      "post /v1/enrollments/{id}/send-now",
      "post /v1/enrollments/{id}/skip",
      "post /v1/enrollments/{id}/undo",
      "post /v1/enrollments/{id}/unenroll",
      "post /v1/holidays",
      "post /v1/inboxes",
      "post /v1/inboxes/connect/mail-servers",
      "post /v1/inboxes/connect/microsoft",
      "post /v1/inboxes/{id}/disconnect",
      "post /v1/inboxes/{id}/test",
      "post /v1/meetings",
      "post /v1/messages/{id}/decide",
      "post /v1/sequences/{id}/copy",
      "post /v1/sequences/{id}/pause",
      "post /v1/sequences/{id}/preview",
      "post /v1/sequences/{id}/resume",
      "post /v1/tasks/{id}/complete",
      "post /v1/tasks/{id}/preview",
      "post /v1/tasks/{id}/send",
      "post /v1/users/{id}/deactivate",
      "put /v1/enrollments/{id}/steps/{position}",
    ]);
  });

  it("says what every operation is for, what it answers, and its errors", () => {
    for (const { name, operation } of operations()) {
      expect([name, operation.summary]).toEqual([name, expect.stringMatching(/\S/)]);
      expect(Object.keys(operation.responses ?? {})).toEqual([expect.stringMatching(/^20[01]$/), "default"]);
    }
  });

  it("lists the closed list of errors", () => {
    expect(document.components?.schemas?.["Error"]).toMatchObject({
      properties: { code: { enum: Object.keys(errorStatus) } },
    });
  });

  it("refers only to shapes that it holds", () => {
    const names = [...JSON.stringify(document).matchAll(/"#\/components\/schemas\/([^"]+)"/g)].map(
      ([, name]) => name,
    );
    expect(names.length).toBeGreaterThan(20);
    const known = Object.keys(document.components?.schemas ?? {});
    expect(names.filter((name) => !known.includes(String(name)))).toEqual([]);
  });

  it("is the one in docs/openapi.json; if not, run `npm run openapi`", async () => {
    expect(JSON.parse(await readFile("docs/openapi.json", "utf8"))).toEqual(document);
  });
});

describe("the page at /docs", () => {
  it("shows every operation, shape and error, and loads nothing", () => {
    const page = renderDocsPage(document);
    for (const path of Object.keys(document.paths ?? {})) expect(page).toContain(`<code>${path}</code>`);
    for (const name of Object.keys(document.components?.schemas ?? {}))
      expect(page).toContain(`id="${name}"`);
    for (const code of Object.keys(errorStatus)) expect(page).toContain(`<code>${code}</code>`);
    expect(page).not.toMatch(/<script|<link|<img|src=/);
    const anchors = [...page.matchAll(/<section id="((?:get|post|put|patch|delete)-[^"]+)"/g)].map(
      ([, anchor]) => anchor,
    );
    expect(new Set(anchors).size).toBe(anchors.length);
    expect(anchors.length).toBeGreaterThan(50);
    for (const anchor of anchors) expect(page).toContain(`href="#${anchor}"`);
  });

  it("shows what the document says as text", () => {
    const page = renderDocsPage({ ...document, info: { title: "<script>alert(1)</script>", version: "1" } });
    expect(page).not.toContain("<script>");
    expect(page).toContain("&lt;script&gt;");
  });
});
