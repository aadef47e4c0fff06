import type { IncomingMessage, ServerResponse } from "node:http";
import { deltaPage } from "./delta-pages.ts";
import type { FakeItem } from "./fake-mailbox.ts";
import { json, meet, refuse } from "./faults.ts";
import type { GraphFake } from "./start-graph-fake.ts";
import type { tokenEndpoint } from "./token-endpoint.ts";

type TokenEndpoint = ReturnType<typeof tokenEndpoint>;

interface Asked {
  fake: GraphFake;
  request: IncomingMessage;
  response: ServerResponse;
  url: URL;
  /** Below the mailbox: `me` or `users/{id}`. */
  path: string;
  body: Buffer;
  immutable: boolean;
}

export async function answerRequest(
  fake: GraphFake,
  tokens: TokenEndpoint,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const body = await readBody(request);
  const url = new URL(request.url ?? "/", fake.baseUrl);
  const line = `${request.method} ${decodeURIComponent(url.pathname + url.search)}`;
  fake.heard.push(line);
  fake.onHeard(line);
  if (url.pathname.endsWith("/oauth2/v2.0/token")) {
    return meet(fake.faults.token.shift(), response, () => tokens.answer(response, body));
  }
  if (request.headers.authorization !== `Bearer ${tokens.current()}`) {
    const message = "Access token has expired or is not yet valid.";
    return refuse(response, 401, "InvalidAuthenticationToken", message);
  }
  const immutable = /IdType="ImmutableId"/.test(String(request.headers["prefer"]));
  const path = url.pathname.replace(/^\/v1\.0\/(me|users\/[^/]+)/, "");
  const asked = { fake, request, response, url, path, body, immutable };
  if (path === url.pathname) return answerRoot(asked);
  await boundedByMailbox(asked);
}

/** Exchange serves four requests of an application for a mailbox at once. */
async function boundedByMailbox(asked: Asked): Promise<void> {
  const { fake, response } = asked;
  const { atOnce } = fake;
  if (atOnce.now >= 4) {
    atOnce.refused++;
    response.setHeader("Retry-After", "1");
    const message = "Application is over its MailboxConcurrency limit.";
    return refuse(response, 429, "ApplicationThrottled", message);
  }
  atOnce.now++;
  atOnce.most = Math.max(atOnce.most, atOnce.now);
  try {
    // As long as Graph is at it, the request counts.
    if (fake.slowMs > 0) await new Promise((resolve) => setTimeout(resolve, fake.slowMs));
    await answerMailbox(asked);
  } finally {
    atOnce.now--;
  }
}

async function answerRoot({ fake, request, response, url, body, immutable }: Asked): Promise<void> {
  const id = /^\/v1\.0\/subscriptions\/([^/]+)$/.exec(url.pathname)?.[1];
  const isCollection = url.pathname === "/v1.0/subscriptions";
  if (request.method === "DELETE" && id !== undefined) {
    const fault = fake.faults.unsubscribe.shift();
    return meet(fault, response, () => {
      if (!fake.subscriptions.all.delete(id)) return refuse(response, 404, "ResourceNotFound", "Not found.");
      response.writeHead(204).end();
    });
  }
  if (!(request.method === "POST" && isCollection) && !(request.method === "PATCH" && id !== undefined)) {
    return refuse(response, 404, "ResourceNotFound", "Resource could not be discovered.");
  }
  const asked = JSON.parse(body.toString("utf8")) as Record<string, unknown>;
  const { subscriptions } = fake;
  const answer =
    id === undefined ? await subscriptions.create(asked, immutable) : subscriptions.renew(id, asked);
  if ("code" in answer) refuse(response, answer.status, answer.code, answer.message);
  else json(response, answer.status, answer.body);
}

async function answerMailbox(asked: Asked): Promise<void> {
  const { fake, request, response, path, url } = asked;
  const { faults } = fake;
  if (request.method === "POST" && path === "/sendMail") {
    return meet(faults.sendMail.shift(), response, () => sendMail(asked));
  }
  if (request.method !== "GET") return refuse(response, 405, "Request_BadRequest", "Not a GET.");
  if (path === "") return meet(faults.me.shift(), response, () => json(response, 200, fake.profile));
  if (/^\/mailFolders\/inbox$/i.test(path)) return sendInbox(asked);
  if (/^\/mailFolders\/sentitems\/messages$/i.test(path)) {
    return meet(faults.messages.shift(), response, () => listSent(asked, url.searchParams));
  }
  const folder = /^\/mailFolders\/([^/]+)\/messages\/delta$/i.exec(path)?.[1];
  if (folder !== undefined) return meet(faults.delta.shift(), response, () => sendDelta(asked, folder));
  const id = /^\/messages\/([^/]+)\/\$value$/.exec(path)?.[1];
  if (id !== undefined) {
    return meet(faults.value.shift(), response, () => sendValue(asked, decodeURIComponent(id)));
  }
  refuse(response, 404, "ResourceNotFound", "Resource could not be discovered.");
}

function sendInbox({ fake, response }: Asked): void {
  if (fake.hasMailbox) return json(response, 200, { id: "AAMkAGInbox" });
  const message = "The mailbox is either inactive, soft-deleted, or is hosted on-premise.";
  refuse(response, 404, "MailboxNotEnabledForRESTAPI", message);
}

/** MIME in base64 as text/plain is answered by 202 without a body; JSON is not what we send. */
async function sendMail({ fake, request, response, body }: Asked): Promise<void> {
  if (request.headers["content-type"] !== "text/plain") {
    return refuse(response, 400, "RequestBodyRead", "The content type is not what a MIME message needs.");
  }
  const raw = Buffer.from(body.toString("latin1"), "base64");
  if (!/^from:/im.test(raw.toString("latin1")) || !/^to:/im.test(raw.toString("latin1"))) {
    return refuse(response, 400, "ErrorMimeContentInvalid", "Invalid base64 string for MIME content.");
  }
  const kept = fake.rewriteMessageIds ? withOwnId(raw, fake.sent.length) : raw;
  const item = await fake.mailbox.add("sentitems", kept, { hidden: fake.hideNew });
  response.statusCode = 202;
  if (!response.destroyed) response.end();
  // Of what is new in any folder; who sent it does not wait for that.
  fake.subscriptions.notify([item]).catch(() => undefined);
}

/** As Exchange Online does with what it is given by SMTP; the id that was there is kept in a header of its own. */
function withOwnId(raw: Buffer, number: number): Buffer {
  const own = `<FAKE${String(number)}.eurprd01.prod.outlook.com>`;
  const text = raw.toString("latin1").replace(/^(Message-ID:)/im, "X-Microsoft-Original-$1");
  return Buffer.from(`Message-ID: ${own}\r\n${text}`, "latin1");
}

function listSent({ fake, response, immutable }: Asked, query: URLSearchParams): void {
  const wanted = /^internetMessageId eq '(.*)'$/.exec(query.get("$filter") ?? "")?.[1]?.replaceAll("''", "'");
  const found = fake.sent
    .filter((item) => !item.hidden && (wanted === undefined || item.internetMessageId === wanted))
    .toReversed()
    .slice(0, Number(query.get("$top") ?? 10));
  const columns = (query.get("$select") ?? "id").split(",");
  const value = found.map((item) => {
    const row: Record<string, unknown> = { ...item, id: idOf(item, immutable) };
    return Object.fromEntries(columns.map((column) => [column, row[column]]));
  });
  json(response, 200, { "@odata.context": "https://graph.microsoft.com/v1.0/$metadata#messages", value });
}

const idOf = ({ id }: FakeItem, immutable: boolean) => (immutable ? id : `mutable-${id}`);

function sendDelta({ fake, request, response, url, immutable }: Asked, folder: string): void {
  const wish = /odata\.maxpagesize=(\d+)/.exec(String(request.headers["prefer"]))?.[1];
  const answer = deltaPage(fake.mailbox, { url, folder, pageSize: Number(wish ?? 10), immutable });
  if (answer.status === 200) json(response, 200, answer.body);
  else refuse(response, answer.status, answer.code, answer.message);
}

/** Found in whatever folder it lies by now, by the kind of id that the request asks for. */
function sendValue({ fake, response, immutable }: Asked, id: string): void {
  const item = fake.mailbox.items.find((each) => idOf(each, immutable) === id);
  if (item === undefined) {
    return refuse(response, 404, "ErrorItemNotFound", "The specified object was not found in the store.");
  }
  response.writeHead(200, { "Content-Type": "text/plain" });
  response.end(item.raw);
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
