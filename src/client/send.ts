import { ApiError, errorOfAnswer } from "./api-error.ts";
import { retryDelayMs, sleep as realSleep } from "./retry.ts";
import type { Call, ClientOptions } from "./client-types.ts";

/** Sends one call: fresh token, time limit per attempt, repeats where safe. Resolves to the JSON of a 2xx answer. */
export async function send(client: ClientOptions, call: Call): Promise<unknown> {
  const { signal } = call.options;
  const { retries = 2, random = Math.random, sleep = realSleep } = client;
  const key = call.method === "POST" ? (call.options.idempotencyKey ?? crypto.randomUUID()) : null;
  let refresh = false;
  let failures = 0;
  for (;;) {
    throwIfAborted(signal);
    const token = await client.getToken({ refresh, signal });
    throwIfAborted(signal);
    try {
      return await attempt(client, call, token, key);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      if (!refresh && wantsFreshToken(error)) {
        refresh = true;
        continue;
      }
      failures += 1;
      const delay = failures > retries ? null : retryDelayMs(error, failures, random);
      if (delay === null) throw error;
      client.onRetry?.({ error, attempt: failures, delayMs: delay });
      await sleep(delay, signal).catch(() => throwIfAborted(signal));
      refresh = false;
    }
  }
}

async function attempt(
  client: ClientOptions,
  call: Call,
  token: string,
  key: string | null,
): Promise<unknown> {
  const { signal, timeoutMs = client.timeoutMs ?? 10_000 } = call.options;
  // AbortSignal.any and .timeout are younger than the oldest web view the pane runs in.
  const controller = new AbortController();
  const giveUp = () => controller.abort();
  const timer = setTimeout(giveUp, timeoutMs);
  signal?.addEventListener("abort", giveUp, { once: true });
  try {
    const response = await (client.fetch ?? globalThis.fetch)(new URL(call.path, client.baseUrl).href, {
      method: call.method,
      headers: headers(call, token, key),
      ...(call.body && { body: call.body.text }),
      // The bearer token is all the identity there is: no cookies, nothing kept, nothing followed elsewhere.
      credentials: "omit",
      cache: "no-store",
      redirect: "error",
      signal: controller.signal,
    });
    return await readAnswer(response);
  } catch (cause) {
    if (cause instanceof ApiError) throw cause;
    throwIfAborted(signal);
    if (controller.signal.aborted) {
      throw new ApiError({ code: "timeout", message: `No answer within ${timeoutMs} ms`, cause });
    }
    throw new ApiError({ code: "network", message: "The service could not be reached", cause });
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener("abort", giveUp);
  }
}

function headers(call: Call, token: string, key: string | null): Record<string, string> {
  return {
    accept: "application/json",
    authorization: `Bearer ${token}`,
    ...(call.body && { "content-type": call.body.type }),
    ...(key !== null && { "idempotency-key": key }),
  };
}

async function readAnswer(response: Response): Promise<unknown> {
  const text = await response.text();
  const body = parseJson(text);
  if (!response.ok) throw errorOfAnswer(response, body);
  if (typeof body === "object" && body !== null) return body;
  throw new ApiError({
    code: "bad_answer",
    message: "The service answered with something that is not JSON",
    status: response.status,
    requestId: response.headers.get("x-request-id"),
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function wantsFreshToken(error: ApiError): boolean {
  return error.code === "token_expired" || error.code === "token_invalid";
}

function throwIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted)
    throw new ApiError({ code: "aborted", message: "The call was given up by its caller" });
}
