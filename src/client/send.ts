import { ApiError, errorOfAnswer } from "./api-error.ts";
import type { Call, ClientOptions } from "./client-types.ts";
import { retryDelayMs } from "./retry.ts";
import { sleep as realSleep, timeLimit } from "./time-limit.ts";

const staleToken = new Set<string>(["token_expired", "token_invalid"]);

/** Sends one call: fresh token, time limit per attempt, repeats where safe. Resolves to the JSON of a 2xx answer. */
export async function send(client: ClientOptions, call: Call): Promise<unknown> {
  const { signal } = call.options;
  const { retries = 2, random = Math.random, sleep = realSleep } = client;
  let refresh = false;
  let failures = 0;
  for (;;) {
    throwIfAborted(signal);
    const token = await client.getToken({ refresh, signal });
    throwIfAborted(signal);
    try {
      return await attempt(client, call, token);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      if (!refresh && staleToken.has(error.code)) {
        refresh = true;
        continue;
      }
      failures += 1;
      const delayMs = failures > retries ? null : retryDelayMs(error, failures, random);
      if (delayMs === null) throw error;
      client.onRetry?.({ error, attempt: failures, delayMs });
      await sleep(delayMs, signal);
      refresh = false;
    }
  }
}

async function attempt(client: ClientOptions, call: Call, token: string): Promise<unknown> {
  const { signal, timeoutMs = client.timeoutMs ?? 10_000 } = call.options;
  const limit = timeLimit(timeoutMs, signal);
  try {
    const response = await (client.fetch ?? globalThis.fetch)(new URL(call.path, client.baseUrl).href, {
      method: call.method,
      headers: { ...call.headers, accept: "application/json", authorization: `Bearer ${token}` },
      ...(call.body !== undefined && { body: call.body }),
      // The bearer token is all the identity there is: no cookies, nothing kept, nothing followed elsewhere.
      credentials: "omit",
      cache: "no-store",
      redirect: "error",
      signal: limit.signal,
    });
    return await readAnswer(response);
  } catch (cause) {
    if (cause instanceof ApiError) throw cause;
    throwIfAborted(signal);
    throw limit.signal.aborted
      ? new ApiError({ code: "timeout", message: `No answer within ${timeoutMs} ms`, cause })
      : new ApiError({ code: "network", message: "The service could not be reached", cause });
  } finally {
    limit.end();
  }
}

async function readAnswer(response: Response): Promise<unknown> {
  const text = await response.text();
  const body = await parse(text).catch(() => null);
  if (response.ok && typeof body === "object" && body !== null) return body;
  throw errorOfAnswer(response, body);
}

/** Rejects, instead of throwing, what is not JSON. */
const parse = async (text: string): Promise<unknown> => JSON.parse(text) as unknown;

function throwIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted)
    throw new ApiError({ code: "aborted", message: "The call was given up by its caller" });
}
