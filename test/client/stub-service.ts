import { createServer } from "node:http";
import type { IncomingHttpHeaders, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { errorStatus } from "../../src/contract/errors.ts";
import type { ErrorCode } from "../../src/contract/errors.ts";

export interface SeenRequest {
  method: string;
  url: string;
  headers: IncomingHttpHeaders;
  body: string;
}
export type Answer = (response: ServerResponse) => void;

/** A real HTTP server that gives the listed answers one after the other and remembers what it was asked. */
export async function startStubService() {
  const seen: SeenRequest[] = [];
  const answers: Answer[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const { method = "", url = "", headers } = request;
      seen.push({ method, url, headers, body: Buffer.concat(chunks).toString("utf8") });
      const answer = answers.shift() ?? error("internal_error");
      answer(response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    baseUrl: `http://127.0.0.1:${port}`,
    seen,
    willAnswer: (...next: Answer[]) => {
      seen.length = 0;
      answers.length = 0;
      answers.push(...next);
    },
    stop: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}

export const ok =
  (body: unknown): Answer =>
  (response) =>
    response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(body));

export const text =
  (status: number, body: string, headers: Record<string, string> = {}): Answer =>
  (response) =>
    response.writeHead(status, { "content-type": "text/html", ...headers }).end(body);

export const error =
  (
    code: ErrorCode,
    headers: Record<string, string> = {},
    details?: { path: string; issue: string }[],
  ): Answer =>
  (response) =>
    response
      .writeHead(errorStatus[code], { "content-type": "application/json", ...headers })
      .end(JSON.stringify({ code, message: `because ${code}`, requestId: `request-${code}`, details }));

/** The connection breaks before any answer. */
export const hangUp: Answer = (response) => void response.socket?.destroy();

/** Never answers. */
export const silence: Answer = () => undefined;
