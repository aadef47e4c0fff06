/**
 * How long after the click on the ribbon does the rep read "is currently enrolled in a sequence"? A real browser slowed
 * down four times, every run with an empty cache, the real add-in in the simulated Outlook with Microsoft's office.js, the
 * service answering from PostgreSQL. The simulator answers Office.js calls without its usual pause of 15 ms, a figure of
 * its own invention. Beside it, in turn within the same run: a page that holds nothing but React and Fluent's provider,
 * built and opened the same way; the same with office.js on it; and the same that waits, as every add-in must, until
 * Office.js is ready.
 *
 *     npm run bench:pane [-- runs]
 */
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium, type Browser } from "@playwright/test";
import type { findBrowser as FindBrowser } from "../scripts/find-browser.mjs";
import { startTrialService } from "../test/e2e/support/trial-service.ts";
import { buildEmptyPage } from "./support/build-empty-page.ts";
import { ms, percentile } from "./support/percentiles.ts";

const runs = Number(process.argv[2] ?? 15);
const slowDown = 4;
const pages = {
  "empty React + Fluent, no office.js": "/simulator/bench/alone.html",
  "empty React + Fluent, office.js": "/simulator/bench/with-office.html",
  "empty add-in, once Office is ready": "/simulator/bench/when-ready.html",
  "Sales Tools: click to alert": null,
};
type Name = keyof typeof pages;

const removeEmptyPage = await buildEmptyPage();
const trial = await startTrialService();
const { findBrowser } = (await import(
  pathToFileURL(join(process.cwd(), "scripts/find-browser.mjs")).href
)) as {
  findBrowser: typeof FindBrowser;
};
const found = findBrowser();
const browser = await chromium.launch({
  executablePath: found.executablePath,
  env: { ...process.env, ...found.env },
  args: [...found.args, "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost"],
});
try {
  const measured: Record<Name, number[]> = { ...mapPages(() => []) };
  for (let run = -1; run < runs; run++) {
    for (const name of Object.keys(pages) as Name[]) {
      const time = await openOnce(browser, pages[name]);
      if (run >= 0) measured[name].push(time); // the first round warms the service up
    }
  }
  print(measured);
} finally {
  await browser.close();
  await trial.stop();
  removeEmptyPage();
}

function mapPages<T>(value: () => T): Record<Name, T> {
  return Object.fromEntries(Object.keys(pages).map((name) => [name, value()])) as Record<Name, T>;
}

/** Opens the pane once in a fresh browser profile; milliseconds from the click to the frame that shows what is awaited. */
async function openOnce(on: Browser, emptyPage: string | null): Promise<number> {
  const context = await on.newContext({ ignoreHTTPSErrors: true, reducedMotion: "reduce" });
  const page = await context.newPage();
  if (emptyPage) {
    await page.route("**/manifest.xml", async (route) => {
      const manifest = await (await route.fetch()).text();
      await route.fulfill({ body: manifest.replaceAll("/taskpane/taskpane.html", emptyPage) });
    });
  }
  await page.goto(`${trial.origin}/simulator/?mode=compose&latency=0&to=anna.kowalska@northwind.example`);
  await page.evaluate(() => window.salesToolsSimulator?.ready);
  // The simulated Outlook looks for new mail every 1.5 s in the thread that it shares with the pane; Outlook has its own.
  await page.waitForResponse("**/trial/clock");
  const devTools = await context.newCDPSession(page);
  await devTools.send("Emulation.setCPUThrottlingRate", { rate: slowDown });
  const time = await page.evaluate(clickAndWait, emptyPage !== null);
  await context.close();
  return time;
}

/** Runs in the simulator's page, which shares the pane's origin: looks into it once a frame. */
function clickAndWait(isEmptyPage: boolean): Promise<number> {
  const start = performance.now();
  window.salesToolsSimulator?.openPane();
  return new Promise((resolve, reject) => {
    const look = () => {
      const pane = document.querySelector<HTMLIFrameElement>("aside iframe")?.contentDocument;
      const view = pane?.querySelector<HTMLElement>("button[aria-label^='View contact']");
      view?.click();
      const awaited = isEmptyPage ? "Empty" : "is currently enrolled in a sequence";
      const shown = pane?.querySelector("#root")?.textContent?.includes(awaited);
      if (shown) requestAnimationFrame(() => resolve(performance.now() - start));
      else if (performance.now() - start > 60_000) reject(new Error(`Never shown: ${awaited}`));
      else requestAnimationFrame(look);
    };
    look();
  });
}

function print(measured: Record<Name, number[]>): void {
  console.log(
    `Chromium ${browser.version()}, CPU slowed ${slowDown} times, ${runs} cold runs each, milliseconds\n`,
  );
  console.log("what                               |   median  |      min  |      max");
  for (const [name, values] of Object.entries(measured)) {
    const columns = [percentile(values, 0.5), Math.min(...values), Math.max(...values)].map(ms);
    console.log(`${name.padEnd(34)} | ${columns.join(" | ")}`);
  }
  const ours = percentile(measured["Sales Tools: click to alert"], 0.5);
  console.log("\nratio of Sales Tools to (wanted: at most 1.25)");
  for (const [name, values] of Object.entries(measured)) {
    console.log(`${name.padEnd(34)} | ${(ours / percentile(values, 0.5)).toFixed(2)}`);
  }
}
