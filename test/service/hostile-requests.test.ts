import { mkdtemp, mkdir, rm, writeFile } from "node:fs/promises";
import { connect, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { ErrorBody } from "../../src/contract/errors.ts";
import type { App } from "../../src/service/context.ts";
import { createTestService, type TestService } from "../support/test-service.ts";

let folder: string;
let service: TestService;
let headers: { authorization: string };
let port: number;
/** Told the status of each answer, whether or not anybody is left to take it. */
let onBody: () => void = () => undefined;
let onSend: (status: number) => void = () => undefined;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "sales-tools-hostile-"));
  await mkdir(join(folder, "taskpane"));
  await writeFile(join(folder, "secret.txt"), "secret");
  const listen = (app: App) => {
    app.addHook("preParsing", async () => onBody());
    app.post("/test/body", { schema: { hide: true } }, async () => ({}));
    app.addHook("onSend", async (_request, reply, payload) => {
      onSend(reply.statusCode);
      return payload;
    });
  };
  service = await createTestService({ webDirectory: folder, extensions: [listen] });
  headers = await service.signedIn();
  await service.app.listen({ host: "127.0.0.1", port: 0 });
  port = (service.app.server.address() as AddressInfo).port;
});
afterAll(async () => {
  await service.close();
  await rm(folder, { recursive: true });
});

/** Bytes as they are: clients of the platform would mend paths and headers first. */
async function send(raw: string): Promise<string> {
  const socket = connect(port, "127.0.0.1");
  socket.write(raw);
  return text(socket);
}

describe("a path that climbs out of the pages", () => {
  it.each([
    "/taskpane/../secret.txt",
    "/taskpane/%2e%2e/secret.txt",
    "/taskpane/..%2fsecret.txt",
    "/taskpane/..%5csecret.txt",
    "/taskpane/%00",
  ])("is not found: %s", async (path) => {
    const answer = await send(`GET ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`);
    expect(answer).toMatch(/^HTTP\/1\.1 404 [^]*"code":"route_not_found"/);
  });
});

describe("a request that is no HTTP", () => {
  it.each([
    [
      "headers without an end",
      `GET / HTTP/1.1\r\nHost: localhost\r\nX-A: ${"a".repeat(20_000)}\r\n\r\n`,
      431,
    ],
    [
      "two lengths",
      "POST /v1/me HTTP/1.1\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
      400,
    ],
    ["no request line", "\0\r\n\r\n", 400],
  ])("is refused with a code of the list: %s", async (_name, raw, status) => {
    const [head, body] = (await send(raw)).split("\r\n\r\n");
    const { code, requestId } = JSON.parse(body ?? "") as ErrorBody;
    expect(head).toContain(`HTTP/1.1 ${String(status)} `);
    expect(head).toContain(`x-request-id: ${requestId}`);
    expect(code).toBe("invalid_request");
  });
});

it("takes a request that is broken off for the asker's affair, not for a fault of its own", async () => {
  const answered = new Promise<number>((resolve) => (onSend = resolve));
  const isRead = new Promise<void>((resolve) => (onBody = resolve));
  const socket = connect(port, "127.0.0.1");
  const lengths = "Content-Type: application/json\r\nContent-Length: 500";
  socket.write(`POST /test/body HTTP/1.1\r\nHost: localhost\r\n${lengths}\r\n\r\n{`);
  await isRead;
  socket.resetAndDestroy();
  expect(await answered).toBe(400);
});

describe("text that nobody typed", () => {
  const create = (payload: string | Buffer) =>
    service.app.inject({
      method: "POST",
      url: "/v1/contacts",
      headers: { ...headers, "content-type": "application/json" },
      payload,
    });

  it("is refused where it is not UTF-8, instead of being kept with replacement characters", async () => {
    const latin1 = Buffer.from('{"address":"jorg@quartzline.example","givenName":"J\u00f6rg"}', "latin1");
    const answer = await create(latin1);
    expect([answer.statusCode, answer.json<ErrorBody>().code]).toEqual([400, "invalid_json"]);
  });

  it.each(["\u2028", "\u2029"])("is refused where it would break a line", async (separator) => {
    const answer = await create(
      JSON.stringify({ address: "a@b.example", givenName: `Anna${separator}Kowalska` }),
    );
    expect(answer.json<ErrorBody>().details).toEqual([
      { path: "givenName", issue: "must not contain control characters" },
    ]);
  });
});
