import { failure, MailboxError } from "../failure.ts";
import type { AccessTokens } from "../oauth/access-tokens.ts";
import type { GraphAnswer } from "./explain-graph-error.ts";
import { readBytes } from "./read-bytes.ts";
import type { Turns } from "./turns.ts";

export interface GraphOrder {
  method?: "GET" | "POST" | "PATCH" | "DELETE";
  url: string;
  /** Sent as JSON. */
  body?: unknown;
  /** Besides immutable ids, which are always preferred. */
  prefer?: string;
  signal: AbortSignal;
}

export interface GraphBytes {
  status: number;
  retryAfter: string | null;
  /** What came, up to the limit; of an error its JSON is in `body`. */
  bytes: Uint8Array;
  body: unknown;
}

/** Requests to Microsoft Graph for one mailbox: its answers as they are, MailboxError `unreachable` where none came. */
export interface GraphRequests {
  ask(order: GraphOrder): Promise<GraphAnswer>;
  /** The content itself, cut at `limit` bytes; what is longer is not fetched. */
  download(url: string, limit: number, signal: AbortSignal): Promise<GraphBytes>;
}

export interface GraphRequestsOptions {
  tokens: AccessTokens;
  fetch: typeof globalThis.fetch;
  /** How many at once: Exchange answers a fifth one of an application and a mailbox with 429. */
  turns: Turns;
}

const requestMs = 30_000;
/** They survive moves between folders. */
const immutableIds = 'IdType="ImmutableId"';

export function createGraphRequests({ tokens, fetch, turns }: GraphRequestsOptions): GraphRequests {
  /** Once more with another token where the first is refused: then nothing was done with the request. */
  async function send<T>(order: GraphOrder, read: (response: Response) => Promise<T>): Promise<T> {
    const first = await once(order, await tokens.get(false), read);
    return first ?? (await once(order, await tokens.get(true), read, true)) ?? unreachable();
  }

  function once<T>(
    order: GraphOrder,
    token: string,
    read: (response: Response) => Promise<T>,
    isLast = false,
  ): Promise<T | null> {
    return turns.take(async () => {
      const signal = AbortSignal.any([order.signal, AbortSignal.timeout(requestMs)]);
      try {
        const response = await fetch(order.url, { ...requestOf(order, token), signal });
        if (response.status === 401 && !isLast) {
          await response.body?.cancel();
          return null;
        }
        return await read(response);
      } catch {
        return unreachable();
      }
    });
  }

  return {
    ask: (order) =>
      send(order, async (response) => ({
        ...headOf(response),
        body: await readJson(response),
      })),
    download: (url, limit, signal) =>
      send({ url, signal }, async (response) => {
        if (response.status === 200) {
          return { ...headOf(response), bytes: await readBytes(response, limit), body: null };
        }
        const body = await readJson(response);
        return { ...headOf(response), bytes: new Uint8Array(), body };
      }),
  };
}

function requestOf({ method = "GET", body, prefer }: GraphOrder, token: string): RequestInit {
  return {
    method,
    headers: {
      Authorization: `Bearer ${token}`,
      Prefer: prefer === undefined ? immutableIds : `${immutableIds}, ${prefer}`,
      ...(body === undefined ? {} : { "Content-Type": "application/json" }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  };
}

const headOf = ({ status, headers }: Response) => ({ status, retryAfter: headers.get("retry-after") });

function unreachable(): never {
  throw new MailboxError(failure("unreachable", "Microsoft 365 does not answer."));
}

/** Null where it is none: gateways answer in words of their own. */
async function readJson(response: Response): Promise<unknown> {
  return response.json().catch(() => null);
}
