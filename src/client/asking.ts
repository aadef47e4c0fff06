import type { Call, CallOptions, ClientOptions } from "./client-types.ts";
import { send } from "./send.ts";

/** The service takes this many addresses or ids at once. */
const batchSize = 100;

type Body = object | string;

/** How the methods of a client ask. The contract promises the shapes, and the service checks them before it answers. */
export interface Asking {
  get: <T>(path: string, options?: CallOptions, query?: object) => Promise<T>;
  /** A body that is text is CSV. */
  post: <T>(path: string, options?: CallOptions, body?: Body) => Promise<T>;
  put: <T>(path: string, options: CallOptions | undefined, body: object) => Promise<T>;
  patch: <T>(path: string, options: CallOptions | undefined, body: object) => Promise<T>;
  remove: <T>(path: string, options?: CallOptions) => Promise<T>;
}

export function createAsking(client: ClientOptions): Asking {
  const ask = <T>(
    method: Call["method"],
    path: string,
    options: CallOptions = {},
    body?: Body,
    key?: string,
  ) => {
    const type = typeof body === "string" ? "text/csv; charset=utf-8" : "application/json";
    const headers = {
      ...(body !== undefined && { "content-type": type }),
      ...(key !== undefined && { "idempotency-key": key }),
    };
    const text = typeof body === "object" ? JSON.stringify(body) : body;
    return send(client, { method, path, headers, body: text, options }) as Promise<T>;
  };
  return {
    get: (path, options, query = {}) => ask("GET", path + search(query), options),
    post: (path, options, body = {}) =>
      ask("POST", path, options, body, options?.idempotencyKey ?? crypto.randomUUID()),
    put: (path, options, body) => ask("PUT", path, options, body),
    patch: (path, options, body) => ask("PATCH", path, options, body),
    remove: (path, options) => ask("DELETE", path, options),
  };
}

/** A path in which each value stays one segment: a slash in an id does not reach another route. */
export const path = (parts: TemplateStringsArray, ...values: (string | number)[]) =>
  String.raw({ raw: parts }, ...values.map(encodeURIComponent));

function search(query: object): string {
  const given = Object.entries(query).filter(([, value]) => value !== undefined);
  return given.length > 0 ? `?${new URLSearchParams(given).toString()}` : "";
}

/**
 * The results of any number of addresses or ids: one POST after the other, with as many as the service takes at once. A
 * given key gets the batch's number, so that no two requests share it.
 */
export async function inBatches<T>(
  all: readonly string[],
  options: CallOptions | undefined,
  post: (batch: readonly string[], options: CallOptions) => Promise<{ results: T[] }>,
): Promise<T[]> {
  const results: T[] = [];
  for (let start = 0; start < all.length; start += batchSize) {
    const key =
      start > 0 && options?.idempotencyKey ? `${options.idempotencyKey}-${start}` : options?.idempotencyKey;
    const answer = await post(all.slice(start, start + batchSize), { ...options, idempotencyKey: key });
    results.push(...answer.results);
  }
  return results;
}
