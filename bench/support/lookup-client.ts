import { Agent, request } from "node:http";
import { parentPort, Worker, workerData } from "node:worker_threads";
import { addressOf } from "./fill-database.ts";
import { timed } from "./percentiles.ts";

interface Service {
  url: string;
  token: string;
  /** How many contacts it knows; the addresses asked for are drawn from them. */
  contacts: number;
}

interface Wish {
  addresses: number;
  runs: number;
}

/** Starts a thread with the bundle `file`, which must call {@link askAsClient} there. */
export function startClient(file: string, service: Service) {
  const worker = new Worker(file, { workerData: service });
  return {
    /** Looks so many random addresses up, one request after the other; milliseconds of each. */
    ask: (addresses: number, runs: number) =>
      new Promise<number[]>((resolve, reject) => {
        worker.once("error", reject);
        worker.once("message", resolve);
        // oxlint-disable-next-line unicorn/require-post-message-target-origin -- threads have no origin
        worker.postMessage({ addresses, runs } satisfies Wish);
      }),
    stop: () => worker.terminate(),
  };
}

/**
 * The thread's part. It reads bytes and makes no objects of them: the garbage of `fetch` and of 130 kB of JSON was collected
 * on the processor that the service needed, for 20 ms at a time, and counted as the service's time.
 */
export function askAsClient(): void {
  const service = workerData as Service;
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const lookUp = async (count: number) => {
    const addresses = Array.from({ length: count }, () =>
      addressOf(1 + Math.floor(Math.random() * service.contacts)),
    );
    const { status, body } = await post(service, agent, JSON.stringify({ addresses }));
    if (status !== 200) throw new Error(`Answered ${String(status)}: ${body.toString()}`);
    if (!body.includes('"kind":"contact"') || body.includes('"kind":"unknown"')) {
      throw new Error("An address was not found.");
    }
  };
  parentPort?.on("message", ({ addresses, runs }: Wish) => {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- threads have no origin
    void timed(runs, () => lookUp(addresses)).then((times) => parentPort?.postMessage(times));
  });
}

function post({ url, token }: Service, agent: Agent, question: string) {
  const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
  return new Promise<{ status: number; body: Buffer }>((resolve, reject) => {
    const asking = request(url, { method: "POST", agent, headers }, (answer) => {
      const parts: Buffer[] = [];
      answer.on("data", (part: Buffer) => parts.push(part));
      answer.on("error", reject);
      answer.on("end", () => resolve({ status: answer.statusCode ?? 0, body: Buffer.concat(parts) }));
    });
    asking.on("error", reject);
    asking.end(question);
  });
}
