import type { App } from "./context.ts";
import type { Lifecycle } from "./health-routes.ts";

/** How long requests under way may take to finish. */
const graceMs = 10_000;

/**
 * Stops accepting connections and waits for requests under way, at most 10 s; says whether all of them finished.
 * Meanwhile `/readyz` and new requests on open connections are answered with 503.
 */
export async function drain(app: App, lifecycle: Lifecycle): Promise<boolean> {
  lifecycle.draining = true;
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<false>((done) => {
    timer = setTimeout(() => done(false), graceMs);
  });
  const closed = app.close().then(() => true as const);
  const finished = await Promise.race([closed, tooLong]);
  clearTimeout(timer);
  if (!finished) app.server.closeAllConnections();
  return finished;
}
