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

/** The thread's part. */
export function askAsClient(): void {
  const { url, token, contacts } = workerData as Service;
  const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
  const lookUp = async (count: number) => {
    const addresses = Array.from({ length: count }, () =>
      addressOf(1 + Math.floor(Math.random() * contacts)),
    );
    const answer = await fetch(url, { method: "POST", headers, body: JSON.stringify({ addresses }) });
    if (!answer.ok) throw new Error(`Answered ${answer.status}: ${await answer.text()}`);
    const { results } = (await answer.json()) as { results: { kind: string }[] };
    if (results.some((result) => result.kind !== "contact")) throw new Error("An address was not found.");
  };
  parentPort?.on("message", ({ addresses, runs }: Wish) => {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- threads have no origin
    void timed(runs, () => lookUp(addresses)).then((times) => parentPort?.postMessage(times));
  });
}
