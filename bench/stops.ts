/**
 * How long after a contact has done something does the rep read it in the open pane? The trial as it is delivered, a real
 * browser, and mail that is really delivered and read: the act's request, the mail servers, reading, deciding, and the
 * pane's next look at the service (in a trial once a second, elsewhere every quarter of a minute). Wanted: two seconds.
 *
 *     npm run bench:stops [-- runs]
 */
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "@playwright/test";
import type { findBrowser as FindBrowser } from "../scripts/find-browser.mjs";
import { startTrialService } from "../test/e2e/support/trial-service.ts";
import { measuredActs } from "./stops/acts.ts";
import { watchAct } from "./stops/watch-act.ts";
import { percentile } from "./support/percentiles.ts";

const runs = Number(process.argv[2] ?? 5);
const wantedMs = 2_000;

const { findBrowser } = (await import(
  pathToFileURL(join(process.cwd(), "scripts/find-browser.mjs")).href
)) as { findBrowser: typeof FindBrowser };
const found = findBrowser();
const trial = await startTrialService();
const browser = await chromium.launch({
  executablePath: found.executablePath,
  env: { ...process.env, ...found.env },
  args: [...found.args, "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost"],
});
try {
  const acts = measuredActs(new Date());
  const [first] = acts;
  // The first one warms the service up.
  if (first !== undefined) await watchAct(trial, browser, first);
  console.log(`Chromium ${browser.version()}, ${String(runs)} runs each, milliseconds\n`);
  console.log("the contact …                  |  median |     max");
  const all: number[] = [];
  for (const act of acts) {
    const times: number[] = [];
    for (let run = 0; run < runs; run++) times.push(await watchAct(trial, browser, act));
    all.push(...times);
    const columns = [percentile(times, 0.5), Math.max(...times)];
    console.log(`${act.name.padEnd(30)} | ${columns.map((ms) => ms.toFixed(0).padStart(7)).join(" | ")}`);
  }
  const late = all.filter((ms) => ms > wantedMs).length;
  const share = `${String(late)} of ${String(all.length)}`;
  console.log(
    `\nmore than ${String(wantedMs)} ms: ${share}; the slowest took ${Math.max(...all).toFixed(0)}`,
  );
} finally {
  await browser.close();
  await trial.stop();
}
