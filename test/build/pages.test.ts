import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { english } from "../../taskpane/i18n/english.ts";
import { german } from "../../taskpane/i18n/german.ts";
import { norwegian } from "../../taskpane/i18n/norwegian.ts";
import { polish } from "../../taskpane/i18n/polish.ts";
import { english as workEnglish } from "../../taskpane/i18n/work/english.ts";
import { german as workGerman } from "../../taskpane/i18n/work/german.ts";
import { norwegian as workNorwegian } from "../../taskpane/i18n/work/norwegian.ts";
import { polish as workPolish } from "../../taskpane/i18n/work/polish.ts";

/** The trial build, which `npm test` makes first. */
const web = "dist/web";
if (!existsSync(web)) throw new Error("These tests look at the built pages: run `npm run build` first.");

const scriptsOf = (page: string): string[] =>
  [...readFileSync(path.join(web, page), "utf8").matchAll(/<script[^>]* src="([^"]+)"/g)].map(
    (match) => match[1]!,
  );

const ownScriptsOf = (page: string): string[] =>
  scriptsOf(page)
    .filter((address) => !address.startsWith("/"))
    .map((address) => path.join(web, path.dirname(page), address));

test("the pane shows something after at most 100 kB of ours, gzip", () => {
  const sizes = ownScriptsOf("taskpane/taskpane.html").map(
    (file) => gzipSync(readFileSync(file), { level: 9 }).length,
  );
  expect(sizes.length).toBeGreaterThan(0);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(100_000);
});

test("the sign-in library comes later than the pane", () => {
  const mark = "interaction_in_progress"; // one of msal's error codes
  const start = ownScriptsOf("taskpane/taskpane.html").map((file) => path.basename(file));
  const marked = readdirSync(path.join(web, "taskpane")).filter(
    (name) => name.endsWith(".js") && readFileSync(path.join(web, "taskpane", name), "utf8").includes(mark),
  );
  expect(start).toHaveLength(1);
  expect(marked.length).toBeGreaterThan(0);
  expect(marked).not.toContain(start[0]);
});

test("the pane has the sign-in library, the contact's part and the settings on their way before it asks for them", () => {
  const page = readFileSync(path.join(web, "taskpane/taskpane.html"), "utf8");
  const ahead = [...page.matchAll(/<link\s+rel="preload"\s+href="([^"]+)"/g)].map((match) => match[1]!);
  expect(ahead).toEqual([
    "/settings.json",
    expect.stringMatching(/^msal\./),
    expect.stringMatching(/^profile\./),
  ]);
  const files = ahead.slice(1).map((address) => path.join(web, "taskpane", address));
  expect(files.filter((file) => !existsSync(file))).toEqual([]);
});

test("the browser is told to compile the pane's script whole while it arrives", () => {
  for (const file of ownScriptsOf("taskpane/taskpane.html"))
    expect(readFileSync(file, "utf8").startsWith("//# allFunctionsCalledOnLoad\n")).toBe(true);
});

test("the browser is told to compile the sign-in library's one module while it arrives", () => {
  const names = readdirSync(path.join(web, "taskpane")).filter((name) => /^msal\..*\.js$/.test(name));
  expect(names).toHaveLength(1);
  const script = readFileSync(path.join(web, "taskpane", names[0]!), "utf8");
  expect(script.slice(0, 200)).toMatch(/\{\d+:\(function\(\w,\w,\w\)\{/);
  expect(script.slice(-10)).toMatch(/\}\)\}\]\);$/);
});

test.each(["taskpane/taskpane.html", "taskpane/dialog.html", "commands/commands.html"])(
  "%s loads the simulated host before Microsoft's script, and both before ours",
  (page) => {
    expect(scriptsOf(page).slice(0, 2)).toEqual(["/simulator/host-shim.js", "/office-js/office.js"]);
    expect(ownScriptsOf(page).length).toBeGreaterThan(0);
  },
);

test("the page that takes the sign-in's answer loads nothing of Office", () => {
  expect(scriptsOf("taskpane/auth-redirect.html")).toHaveLength(1);
  expect(ownScriptsOf("taskpane/auth-redirect.html")).toHaveLength(1);
});

describe("the help page", () => {
  const page = readFileSync(path.join(web, "taskpane/help.html"), "utf8");
  const supportAddresses = [
    .../<SupportUrl[^>]*>[\s\S]*?<\/SupportUrl>/
      .exec(readFileSync(path.join(web, "manifest.xml"), "utf8"))![0]
      .matchAll(/Value="([^"]+)"/g),
  ].map((match) => new URL(match[1]!));

  test("is where the manifest's support addresses lead, in their language", () => {
    expect(supportAddresses).toHaveLength(6);
    for (const { pathname, hash } of supportAddresses) {
      expect(pathname).toBe("/taskpane/help.html");
      expect(page).toContain(`<section id="${hash.slice(1) || "en"}" lang="${hash.slice(1) || "en"}">`);
    }
  });

  test("has no script and loads nothing from elsewhere", () => {
    expect(page).not.toMatch(/<script|https?:/);
  });

  test.each([
    ["en", english, workEnglish],
    ["de", german, workGerman],
    ["pl", polish, workPolish],
    ["nb", norwegian, workNorwegian],
  ] as const)("speaks of what the pane shows in the same words: %s", (language, texts, work) => {
    const section = page
      .split(`<section id="${language}"`)[1]!
      .split("</section>")[0]!
      .replaceAll(/\s+/g, " ");
    const words = [
      texts.title,
      texts.statusEnrolled.replace("{step}", "3").replace("{count}", "5"),
      texts.statusPaused,
      texts.statusAway,
      texts.statusDoubt,
      texts.statusUnenrolling,
      texts.statusNotEnrolled,
      texts.statusOptedOut,
      texts.statusBounced,
      texts.statusUnknown,
      texts.addContact,
      texts.viewContact,
      texts.unenroll,
      texts.undo,
      texts.pause,
      texts.resume,
      texts.unenrollAll,
      texts.signIn,
      work.enroll,
      work.startLater,
      work.enrollAgain,
      work.nextEmail,
      work.edit,
      work.sendNow,
      work.retry,
      work.skip,
      work.tasks,
      work.review,
      work.complete,
    ];
    for (const word of words) expect(section).toMatch(new RegExp(`<(b|dt)>${word}</`));
  });
});

test("no page carries a script of its own in its text, which the content security policy would refuse", () => {
  for (const page of ["taskpane/taskpane.html", "taskpane/dialog.html", "simulator/index.html"]) {
    const tags = readFileSync(path.join(web, page), "utf8").match(/<script[^>]*>/g) ?? [];
    expect(tags.filter((tag) => !tag.includes(" src="))).toEqual([]);
  }
});

test("the pages that the service makes for connecting a mailbox find their script, which is small", () => {
  const script = readFileSync(path.join(web, "taskpane/connect.js"));
  expect(script.toString()).toContain("sales-tools.connect");
  expect(gzipSync(script).length).toBeLessThan(1_500);
});
