// `npm test`: builds what the browser loads, then runs every test and says how many passed.
import "./require-node.mjs";
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { findBrowser } from "./find-browser.mjs";

const root = path.dirname(import.meta.dirname);
const bin = (name) => path.join(root, "node_modules", name);

/** Runs a script of ours or of a package with this Node; resolves with whether it succeeded. */
function run(title, [script, ...args], env = {}) {
  console.log(`\n${title}`);
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, ...args], {
      cwd: root,
      stdio: "inherit",
      env: { ...process.env, ...env },
    });
    child.once("error", reject);
    child.once("exit", (code) => resolve(code === 0));
  });
}

/** What a runner wrote; one that wrote nothing broke down, which counts as one failure. */
function readCounts(file, read) {
  return existsSync(file) ? read(JSON.parse(readFileSync(file, "utf8"))) : { passed: 0, failed: 1 };
}

const jestCounts = (report) => ({
  passed: report.numPassedTests,
  failed: report.numFailedTests + report.numRuntimeErrorTestSuites,
});

const playwrightCounts = ({ stats, errors }) => ({
  passed: stats.expected,
  failed: stats.unexpected + stats.flaky + errors.length,
});

async function runTests(reports) {
  const jestReport = path.join(reports, "jest.json");
  const browserReport = path.join(reports, "browser.json");
  const jest = [bin("jest/bin/jest.js"), "--json", `--outputFile=${jestReport}`];
  const unitsPass = await run("Unit and service tests (jest)", jest);
  const playwright = [bin("@playwright/test/cli.js"), "test", "--reporter=list,json"];
  const browserPasses = await run("Tests in a real browser (playwright)", playwright, {
    PLAYWRIGHT_JSON_OUTPUT_NAME: browserReport,
  });
  const chaos = [path.join(root, "scripts/run.mjs"), "chaos/chaos.ts", "--short"];
  const promiseHolds = await run("The promise while everything breaks (chaos)", chaos);
  const bench = [path.join(root, "scripts/run.mjs"), "bench/engine.ts", "--short"];
  const engineRuns = await run("The engine beside others, in short (bench:engine)", bench);
  const counts = [
    readCounts(jestReport, jestCounts),
    readCounts(browserReport, playwrightCounts),
    ...[promiseHolds, engineRuns].map((holds) => ({ passed: Number(holds), failed: Number(!holds) })),
  ];
  const passed = counts.reduce((sum, each) => sum + each.passed, 0);
  const failed = counts.reduce((sum, each) => sum + each.failed, 0);
  console.log(`\n${passed} passed, ${failed} failed`);
  return unitsPass && browserPasses && failed === 0;
}

async function main() {
  console.log(`Testing with Node ${process.versions.node} and ${findBrowser().executablePath}`);
  if (!(await run("Build", [path.join(root, "scripts/build.mjs")]))) throw new Error("the build failed.");
  const reports = mkdtempSync(path.join(os.tmpdir(), "sales-tools-test-"));
  try {
    if (!(await runTests(reports))) process.exitCode = 1;
  } finally {
    rmSync(reports, { recursive: true, force: true });
  }
}

main().catch((error) => {
  console.error(`Tests not run: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
});
