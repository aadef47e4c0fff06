import { defineConfig } from "@playwright/test";
import { findBrowser } from "./test/e2e/support/find-browser.ts";

const browser = findBrowser();

export default defineConfig({
  testDir: "test/e2e",
  outputDir: "test-results",
  fullyParallel: false,
  workers: 2,
  retries: 0,
  // For hangs alone: on a busy machine everything takes its time.
  timeout: 300_000,
  expect: { timeout: 60_000 },
  forbidOnly: true,
  reporter: "list",
  use: {
    headless: true,
    timezoneId: "UTC",
    // The certificate of trial mode is our own.
    ignoreHTTPSErrors: true,
    screenshot: "only-on-failure",
    // Half faded dialogs make neither good screenshots nor fair contrast checks.
    contextOptions: { reducedMotion: "reduce" },
    launchOptions: {
      executablePath: browser.executablePath,
      env: { ...process.env, ...browser.env },
      args: [
        ...browser.args,
        // Nothing leaves the machine: office.js, among others, would report to *.aria.microsoft.com.
        "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1",
      ],
    },
  },
});
