import { mkdtemp, mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { ErrorBody } from "../../src/contract/errors.ts";
import { compressPages } from "../../src/service/pages/compress-pages.ts";
import { pagePolicy } from "../../src/service/pages/security-headers.ts";
import { createTestService, type TestService } from "../support/test-service.ts";

const script = `console.log(${JSON.stringify("words ".repeat(500))})`;

let folder: string;
let service: TestService;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "sales-tools-pages-"));
  for (const name of ["taskpane", "assets", "simulator"]) await mkdir(join(folder, name));
  await writeFile(join(folder, "taskpane", "taskpane.html"), "<!doctype html><title>Pane</title>");
  await writeFile(join(folder, "taskpane", "help.html"), "<!doctype html><title>Help</title>");
  await writeFile(join(folder, "taskpane", "taskpane.0123abcd.js"), script);
  await writeFile(join(folder, "taskpane", "tiny.0123abcd.js"), "1");
  await writeFile(join(folder, "assets", "icon-16.png"), "png");
  await writeFile(join(folder, "simulator", "index.html"), "<!doctype html><title>Simulator</title>");
  await writeFile(join(folder, "secret.txt"), "secret");
  expect(await compressPages(folder)).toBe(2);
  service = await createTestService({
    webDirectory: folder,
    policy: {
      mode: "production",
      frameAncestors: ["https://outlook.office.com"],
      connect: ["https://login.example"],
      strictTransport: true,
    },
  });
});
afterAll(async () => {
  await service.close();
  await rm(folder, { recursive: true });
});

const get = (url: string, headers: Record<string, string> = {}) => service.app.inject({ url, headers });

describe("the pages", () => {
  it("may be framed by Outlook, run no foreign script and talk to nobody else", async () => {
    const { headers, statusCode } = await get("/taskpane/taskpane.html");
    expect(statusCode).toBe(200);
    const policy = String(headers["content-security-policy"]).split("; ");
    expect(policy).toEqual([
      "default-src 'none'",
      "script-src 'self' https://appsforoffice.microsoft.com https://ajax.aspnetcdn.com",
      "style-src 'self' 'unsafe-inline'",
      "img-src 'self' data:",
      "font-src 'self'",
      "connect-src 'self' https://login.example",
      "frame-src https://login.example",
      "base-uri 'none'",
      "form-action 'none'",
      "object-src 'none'",
      "frame-ancestors 'self' https://outlook.office.com",
    ]);
    expect(headers).toMatchObject({
      "cache-control": "no-cache",
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
      "strict-transport-security": "max-age=31536000",
    });
  });

  it("carry no header that would blank the pane or cut sign-in off", async () => {
    const { headers } = await get("/taskpane/taskpane.html");
    for (const name of ["x-frame-options", "cross-origin-opener-policy", "cross-origin-embedder-policy"]) {
      expect(headers[name]).toBeUndefined();
    }
  });

  it("run no script at all where they only help", async () => {
    const { headers, statusCode } = await get("/taskpane/help.html");
    expect(statusCode).toBe(200);
    expect(headers["content-type"]).toContain("text/html");
    expect(headers["cache-control"]).toBe("no-cache");
    expect(String(headers["content-security-policy"]).split("; ")).toEqual([
      "default-src 'none'",
      "img-src 'self'",
      "style-src 'unsafe-inline'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'self'",
    ]);
  });

  it("take scripts from nowhere but here in a trial", () => {
    const policy = pagePolicy({ mode: "trial", frameAncestors: [], connect: [], strictTransport: false });
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("frame-src 'self';");
    expect(policy).toMatch(/frame-ancestors 'self'$/);
  });

  it.each([
    ["/taskpane/taskpane.0123abcd.js", "public, max-age=31536000, immutable"],
    ["/taskpane/taskpane.html", "no-cache"],
    ["/assets/icon-16.png", undefined],
  ])("are cached by what they are: %s", async (url, caching) => {
    const answer = await get(url);
    expect([answer.statusCode, answer.headers["cache-control"]]).toEqual([200, caching]);
  });

  it.each(["br", "gzip"])("are sent compressed where the browser takes %s", async (encoding) => {
    const answer = await get("/taskpane/taskpane.0123abcd.js", { "accept-encoding": encoding });
    expect(answer.headers["content-encoding"]).toBe(encoding);
    expect(answer.headers["content-type"]).toContain("javascript");
    expect(answer.headers["cache-control"]).toContain("immutable");
    expect(answer.rawPayload.length).toBeLessThan(script.length / 2);
  });

  it("are sent as they are to others", async () => {
    const answer = await get("/taskpane/taskpane.0123abcd.js");
    expect([answer.headers["content-encoding"], answer.body]).toEqual([undefined, script]);
  });

  it("are compressed once", async () => {
    const before = await readdir(join(folder, "taskpane"));
    expect(await compressPages(folder)).toBe(0);
    expect(await readdir(join(folder, "taskpane"))).toEqual(before);
    expect(before).not.toContain("tiny.0123abcd.js.br");
  });

  it.each([
    "/taskpane/../secret.txt",
    "/taskpane/%2e%2e/secret.txt",
    "/taskpane/..%2fsecret.txt",
    "/secret.txt",
  ])("lead to no file outside: %s", async (url) => {
    const answer = await get(url);
    expect(answer.statusCode).toBeGreaterThanOrEqual(400);
    expect(answer.body).not.toContain("secret.txt");
    expect(answer.json<ErrorBody>().code).toMatch(/route_not_found|invalid_request/);
  });
});

describe("an address that is no page", () => {
  it("is answered with a page where a person opens it, in their language", async () => {
    const answer = await get("/simulators", { accept: "text/html,*/*;q=0.8", "accept-language": "de" });
    expect([answer.statusCode, answer.headers["content-type"]]).toEqual([404, "text/html; charset=utf-8"]);
    expect(answer.body).toContain("<h1>Diese Seite gibt es nicht</h1>");
  });

  it.each([
    ["/simulators", "application/json"],
    ["/v1/nothing", "text/html"],
  ])("and with an error of the contract for programs: %s, %s", async (url, accept) => {
    const answer = await get(url, { accept });
    expect([answer.statusCode, answer.json<ErrorBody>().code]).toEqual([404, "route_not_found"]);
  });
});

describe("answers of the API", () => {
  it("are never cached and could do nothing as a page", async () => {
    const answer = await get("/v1/me", await service.signedIn());
    expect(answer.headers["cache-control"]).toBe("no-store");
    expect(answer.headers["content-security-policy"]).toBe("default-src 'none'; frame-ancestors 'none'");
  });
});

describe("the settings for pages", () => {
  it("need no sign-in and hold what a page must know", async () => {
    const answer = await get("/settings.json");
    expect(Object.keys(answer.json()).toSorted()).toEqual([
      "authority",
      "clientId",
      "connectPage",
      "knownAuthorities",
      "mode",
      "oidc",
      "scope",
    ]);
  });
});
