import type { Call, CallOptions, ClientOptions } from "./client-types.ts";
import { send } from "./send.ts";

/** The service takes this many addresses or ids at once. */
const batchSize = 100;

/** How the methods of a client ask. The contract promises the shapes, and the service checks them before it answers. */
export interface Asking {
  get: <T>(path: string, options?: CallOptions, query?: object) => Promise<T>;
  post: <T>(path: string, options?: CallOptions, body?: object) => Promise<T>;
  postCsv: <T>(path: string, options: CallOptions, text: string) => Promise<T>;
  json: <T>(
    method: "PUT" | "PATCH",
    path: string,
    options: CallOptions | undefined,
    body: object,
  ) => Promise<T>;
  remove: <T>(path: string, options?: CallOptions) => Promise<T>;
}

export function createAsking(client: ClientOptions): Asking {
  const call = <T>(call: Call) => send(client, call) as Promise<T>;
  const json = (body: object) => ({ type: "application/json", text: JSON.stringify(body) });
  return {
    get: (path, options = {}, query = {}) => call({ method: "GET", path: path + search(query), options }),
    post: (path, options = {}, body = {}) => call({ method: "POST", path, body: json(body), options }),
    postCsv: (path, options, text) =>
      call({ method: "POST", path, body: { type: "text/csv; charset=utf-8", text }, options }),
    json: (method, path, options = {}, body) => call({ method, path, body: json(body), options }),
    remove: (path, options = {}) => call({ method: "DELETE", path, options }),
  };
}

/** An id as one path segment: a slash in it does not reach another route. */
export const segment = (id: string) => encodeURIComponent(id);

function search(query: object): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query))
    if (value !== undefined) parameters.set(name, String(value));
  const text = parameters.toString();
  return text && `?${text}`;
}

/** One batch after the other; a given key gets the batch's number, so that no two requests share it. */
export async function inBatches<T>(
  all: readonly string[],
  options: CallOptions | undefined,
  sendBatch: (batch: readonly string[], options: CallOptions) => Promise<{ results: T[] }>,
): Promise<T[]> {
  const results: T[] = [];
  for (let start = 0; start < all.length; start += batchSize) {
    const key =
      start > 0 && options?.idempotencyKey ? `${options.idempotencyKey}-${start}` : options?.idempotencyKey;
    const answer = await sendBatch(all.slice(start, start + batchSize), { ...options, idempotencyKey: key });
    results.push(...answer.results);
  }
  return results;
}
