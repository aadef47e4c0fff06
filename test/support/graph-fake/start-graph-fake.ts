import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import PostalMime from "postal-mime";
import { tokenEndpoint } from "./token-endpoint.ts";

export interface FakeItem {
  id: string;
  internetMessageId: string;
  conversationId: string;
  sentDateTime: string;
  subject: string;
  /** Not yet to be seen: Graph is eventually consistent. */
  hidden: boolean;
}

/** What the next requests are met with instead of an answer of their own. */
export type Fault =
  | { status: number; code: string; retryAfter?: string; message?: string }
  /** Done, and then the connection breaks. */
  | "cut_after"
  /** Read, not done, and the connection breaks. */
  | "cut_before"
  | "silence";

export interface GraphFake {
  /** For the service's setting. */
  baseUrl: string;
  tokenUrl: string;
  refreshToken: string;
  /** What lies in Sent, the oldest first. */
  sent: FakeItem[];
  /** `METHOD path?query` of each request, in order. */
  heard: string[];
  faults: { sendMail: Fault[]; messages: Fault[]; token: Fault[] };
  /** Whether new items are hidden from readers at first. */
  hideNew: boolean;
  /** Exchange may give a Message-ID of its own. */
  rewriteMessageIds: boolean;
  /** From now on the token that was given is refused, a new one is not. */
  expireTokens(): void;
  revoke(): void;
  /** As when an application subscribes (docs: change notifications): the handshake; gives its HTTP status. */
  subscribe(notificationUrl: string, clientState: string): Promise<number>;
  stop(): Promise<void>;
}

/** Microsoft Graph as far as we use it, over HTTP: documented requests, answers and errors. */
export async function startGraphFake(): Promise<GraphFake> {
  const tokens = tokenEndpoint();
  const server = createServer((request, response) => {
    handle(fake, tokens, request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const fake: GraphFake = {
    baseUrl: `${origin}/v1.0`,
    tokenUrl: `${origin}/organizations/oauth2/v2.0/token`,
    refreshToken: tokens.refreshToken(),
    sent: [],
    heard: [],
    faults: { sendMail: [], messages: [], token: [] },
    hideNew: false,
    rewriteMessageIds: false,
    expireTokens: tokens.expire,
    revoke: tokens.revoke,
    subscribe: (notificationUrl, clientState) =>
      subscribe(origin, tokens.current(), { notificationUrl, clientState }),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return fake;
}

type TokenEndpoint = ReturnType<typeof tokenEndpoint>;

async function handle(
  fake: GraphFake,
  tokens: TokenEndpoint,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const body = await readBody(request);
  const url = new URL(request.url ?? "/", "http://fake");
  fake.heard.push(`${request.method} ${decodeURIComponent(url.pathname + url.search)}`);
  if (url.pathname.endsWith("/oauth2/v2.0/token")) {
    return meet(fake.faults.token.shift(), response, () => tokens.answer(response, body));
  }
  if (request.headers.authorization !== `Bearer ${tokens.current()}`) {
    return refuse(
      response,
      401,
      "InvalidAuthenticationToken",
      "Access token has expired or is not yet valid.",
    );
  }
  const path = url.pathname.replace(/^\/v1\.0\/(me|users\/[^/]+)/, "");
  if (request.method === "POST" && path === "/sendMail") {
    return meet(fake.faults.sendMail.shift(), response, () => sendMail(fake, request, response, body));
  }
  if (request.method === "GET" && /^\/mailFolders\/sentitems\/messages$/i.test(path)) {
    return meet(fake.faults.messages.shift(), response, () =>
      listSent(fake, request, response, url.searchParams),
    );
  }
  if (request.method === "POST" && url.pathname === "/v1.0/subscriptions")
    return acceptSubscription(response, body);
  refuse(response, 404, "ResourceNotFound", "Resource could not be discovered.");
}

async function meet(fault: Fault | undefined, response: ServerResponse, act: () => unknown): Promise<void> {
  if (fault === undefined) {
    await act();
  } else if (fault === "cut_after") {
    response.destroy();
    await act();
  } else if (fault === "cut_before") {
    response.destroy();
  } else if (fault !== "silence") {
    if (fault.retryAfter !== undefined) response.setHeader("Retry-After", fault.retryAfter);
    refuse(response, fault.status, fault.code, fault.message ?? "As asked for.");
  }
}

/** MIME in base64 as text/plain is answered by 202 without a body; JSON is not what we send. */
async function sendMail(fake: GraphFake, request: IncomingMessage, response: ServerResponse, body: Buffer) {
  if (request.headers["content-type"] !== "text/plain") {
    return refuse(response, 400, "RequestBodyRead", "The content type is not what a MIME message needs.");
  }
  const email = await PostalMime.parse(Buffer.from(body.toString("latin1"), "base64"));
  if (email.from === undefined || (email.to ?? []).length === 0) {
    return refuse(response, 400, "ErrorMimeContentInvalid", "Invalid base64 string for MIME content.");
  }
  const own = `<FAKE${fake.sent.length}.eurprd01.prod.outlook.com>`;
  const root = email.references?.split(/\s+/)[0] ?? email.messageId ?? own;
  fake.sent.push({
    id: `AAkALgAAAAAAHYQDEapmEc2byACqAC-EWg0A${fake.sent.length}`,
    internetMessageId: fake.rewriteMessageIds ? own : (email.messageId ?? own),
    conversationId: `AAQkAG${Buffer.from(root).toString("base64url")}`,
    sentDateTime: new Date(1_772_442_000_000 + fake.sent.length * 1_000).toISOString(),
    subject: email.subject ?? "",
    hidden: fake.hideNew,
  });
  response.statusCode = 202;
  if (!response.destroyed) response.end();
}

function listSent(
  fake: GraphFake,
  request: IncomingMessage,
  response: ServerResponse,
  query: URLSearchParams,
): void {
  const wanted = /^internetMessageId eq '(.*)'$/.exec(query.get("$filter") ?? "")?.[1]?.replaceAll("''", "'");
  const immutable = /IdType="ImmutableId"/.test(String(request.headers["prefer"]));
  const found = fake.sent
    .filter(
      ({ hidden, internetMessageId }) => !hidden && (wanted === undefined || internetMessageId === wanted),
    )
    .toReversed()
    .slice(0, Number(query.get("$top") ?? 10));
  const columns = (query.get("$select") ?? "id").split(",");
  const value = found.map((item) => {
    const row: Record<string, unknown> = { ...item, id: immutable ? item.id : `mutable-${item.id}` };
    return Object.fromEntries(columns.map((column) => [column, row[column]]));
  });
  json(response, 200, { "@odata.context": "https://graph.microsoft.com/v1.0/$metadata#messages", value });
}

/** Before it says yes, Graph asks the address for the token it sends along, as text/plain within 10 seconds. */
async function acceptSubscription(response: ServerResponse, body: Buffer): Promise<void> {
  const asked = JSON.parse(body.toString("utf8")) as { notificationUrl: string; clientState: string };
  const token = "Validation: Testing client application reachability";
  const url = `${asked.notificationUrl}?validationToken=${encodeURIComponent(token)}`;
  const answer = await fetch(url, { method: "POST", signal: AbortSignal.timeout(10_000) });
  const echoed = answer.status === 200 && (await answer.text()) === token;
  if (!echoed || !answer.headers.get("content-type")?.startsWith("text/plain")) {
    return refuse(response, 400, "ValidationError", "Subscription validation request failed.");
  }
  json(response, 201, { id: "7f105c7d-2dc5-4530-97cd-4e7ae6534c07", ...asked });
}

async function subscribe(
  origin: string,
  token: string,
  subscription: Record<string, string>,
): Promise<number> {
  const response = await fetch(`${origin}/v1.0/subscriptions`, {
    method: "POST",
    headers: { Authorization: `Bearer ${token}`, "Content-Type": "application/json" },
    body: JSON.stringify({
      ...subscription,
      changeType: "created",
      resource: "/me/mailFolders/inbox/messages",
    }),
  });
  return response.status;
}

export function refuse(response: ServerResponse, status: number, code: string, message: string): void {
  const innerError = {
    date: "2026-03-02T09:00:00",
    "request-id": "0b8c8c38",
    "client-request-id": "0b8c8c38",
  };
  json(response, status, { error: { code, message, innerError } });
}

export function json(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { "Content-Type": "application/json" });
  response.end(JSON.stringify(body));
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
