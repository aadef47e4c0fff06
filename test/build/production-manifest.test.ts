import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import {
  checkNoLocalhost,
  productionManifest,
  productionOrigin,
} from "../../scripts/production-manifest.mjs";

test.each(["https://addin.contoso.com", "https://addin.contoso.com/", "HTTPS://Addin.Contoso.com"])(
  "%s is a public origin",
  (host) => {
    expect(productionOrigin(host)).toBe("https://addin.contoso.com");
  },
);

test.each([
  "http://addin.contoso.com",
  "addin.contoso.com",
  "https://addin.contoso.com/tools",
  "https://addin.contoso.com?x=1",
  "https://rep@addin.contoso.com",
  "",
  "https://localhost:3000",
  "https://127.0.0.1",
])("%j is none", (host) => {
  expect(() => productionOrigin(host)).toThrow(/--host/);
});

test("the manifest moves to the public origin as a whole", () => {
  const moved = productionManifest(readFileSync("manifest.xml", "utf8"), "https://addin.contoso.com:8443");
  expect(moved).not.toMatch(/localhost/i);
  expect(moved).toContain('DefaultValue="https://addin.contoso.com:8443/taskpane/taskpane.html"');
});

test("a manifest that names localhost in another way is not let through", () => {
  expect(() => productionManifest("<a>http://localhost:3000</a>", "https://a.example")).toThrow(/localhost/);
});

describe("a production build that names this machine", () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), "production-build-"));
  afterAll(() => rmSync(folder, { recursive: true }));

  test.each(["https://LOCALHOST:3000", "http://127.0.0.1"])("fails for %s", (address) => {
    mkdirSync(path.join(folder, "taskpane"), { recursive: true });
    writeFileSync(path.join(folder, "taskpane", "a.js"), `fetch("${address}")`);
    expect(() => checkNoLocalhost(folder)).toThrow(/a\.js/);
  });

  test("passes without", () => {
    writeFileSync(path.join(folder, "taskpane", "a.js"), 'fetch("https://addin.contoso.com")');
    expect(() => checkNoLocalhost(folder)).not.toThrow();
  });
});
