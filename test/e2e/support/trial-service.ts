import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { request, type APIRequestContext, type APIResponse } from "@playwright/test";
import { createClient, type Client } from "../../../src/client/index.ts";
import { findFreePort } from "../../../src/store/embedded/find-free-port.ts";

/** The built service in trial mode, as `npm start` runs it, with data of its own in a temporary folder. */
export interface TrialService {
  origin: string;
  /** A client signed in as a demo user, to look behind the pane. */
  clientFor(username: string): Client;
  /** Asks one of the trial's own routes. */
  get(path: string): Promise<unknown>;
  /** POSTs to one of the trial's own routes. */
  post(path: string, body?: object): Promise<unknown>;
  stop(): Promise<void>;
}

/** `settings`: of the service, besides those that keep it to itself. */
export async function startTrialService(settings: Record<string, string> = {}): Promise<TrialService> {
  const dataDir = mkdtempSync(join(tmpdir(), "sales-tools-e2e-"));
  const port = await findFreePort();
  const origin = `https://localhost:${port}`;
  // DATABASE_URL would be shared by every worker: each gets an embedded database of its own.
  const env = {
    ...process.env,
    PORT: String(port),
    DATA_DIR: dataDir,
    DATABASE_URL: "",
    RATE_LIMIT: "100000",
    ...settings,
  };
  const child = spawn(process.execPath, ["--enable-source-maps", "dist/service/main.js"], { env });
  await untilReady(child, origin);
  const http = await request.newContext({ ignoreHTTPSErrors: true });
  await untilConnected(http, origin);
  const trustingFetch = fetchThrough(http);
  const post = async (path: string, body: object = {}): Promise<unknown> => {
    const answer = await patiently(() => http.post(origin + path, { data: body }));
    if (!answer.ok()) throw new Error(`${path} answered ${answer.status()}: ${await answer.text()}`);
    return answer.json();
  };
  const get = async (path: string): Promise<unknown> => {
    const answer = await patiently(() => http.get(origin + path));
    if (!answer.ok()) throw new Error(`${path} answered ${answer.status()}: ${await answer.text()}`);
    return answer.json();
  };
  const tokenFor = async (username: string) =>
    ((await post("/trial/broker/token", { username })) as { accessToken: string }).accessToken;
  return {
    origin,
    clientFor: (username) =>
      createClient({ baseUrl: origin, fetch: trustingFetch, getToken: () => tokenFor(username) }),
    get,
    post,
    async stop() {
      const gone = once(child, "exit");
      child.kill("SIGTERM");
      if (child.exitCode === null && child.signalCode === null) await gone;
      await http.dispose();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** `fetch` that accepts the trial's self-signed certificate. */
function fetchThrough(http: APIRequestContext): typeof fetch {
  return async (input, init) => {
    const answer = await http.fetch(input instanceof Request ? input.url : String(input), {
      method: init?.method ?? "GET",
      headers: Object.fromEntries(new Headers(init?.headers)),
      ...(typeof init?.body === "string" ? { data: init.body } : {}),
    });
    return new Response(new Uint8Array(await answer.body()), {
      status: answer.status(),
      headers: answer.headers(),
    });
  };
}

/**
 * Asks for as much at once as the service has connections to its database. While it gets ready to read mail, a busy machine
 * lets new ones come too late, and who asked first would be told that the fault is ours.
 */
async function untilConnected(http: APIRequestContext, origin: string): Promise<void> {
  for (;;) {
    const answers = await Promise.all(Array.from({ length: 10 }, () => http.get(`${origin}/readyz`)));
    if (answers.every((answer) => answer.ok())) return;
  }
}

/** A machine that is busy beyond measure lets the database answer too late now and then; the service says when to ask again. */
async function patiently(ask: () => Promise<APIResponse>): Promise<APIResponse> {
  for (;;) {
    const answer = await ask();
    if (answer.status() !== 503) return answer;
    await sleep(Number(answer.headers()["retry-after"] ?? 1) * 1_000);
  }
}

async function untilReady(child: ChildProcess, origin: string): Promise<void> {
  let output = "";
  const ready = new Promise<void>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      output += chunk.toString();
      if (output.includes(origin)) resolve();
    };
    child.stdout?.on("data", read);
    child.stderr?.on("data", read);
    child.once("exit", (code) =>
      reject(new Error(`The service ended (${code}) before it was ready:\n${output}`)),
    );
  });
  await ready;
}
