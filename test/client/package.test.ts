import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

let project: string;
const node = (...given: string[]) =>
  execFileSync(process.execPath, given, { cwd: project, encoding: "utf8" });

/** A project of somebody else's, in which the client is installed as a package and of ours nothing else. */
beforeAll(() => {
  project = mkdtempSync(join(tmpdir(), "sales-tools-client-"));
  const installed = join(project, "node_modules", "sales-tools-for-outlook");
  mkdirSync(join(project, "node_modules"));
  const script = pathToFileURL(resolve("scripts/build-service.mjs")).href;
  const build = `import(${JSON.stringify(script)}).then((m) => m.buildClient(${JSON.stringify(installed)}))`;
  node("-e", build);
  symlinkSync(resolve("node_modules/zod"), join(project, "node_modules", "zod"));
  writeFileSync(join(project, "package.json"), '{ "type": "module" }');
});
afterAll(() => rmSync(project, { recursive: true, force: true }));

const use = `
import { ApiError, createClient, type Client } from "sales-tools-for-outlook/client";
const client: Client = createClient({ baseUrl: "http://127.0.0.1:1", getToken: async () => "token", retries: 0 });
try {
  const outcome: "unenrolled" | "unenrolling" | "already_ended" = (await client.unenroll("x")).outcome;
  console.log(outcome);
} catch (error) {
  console.log(error instanceof ApiError ? error.code : "another error");
}
// @ts-expect-error: the types say what there is.
void client.absent;
`;

it("the client is a package of its own that compiles and runs where nothing of the service is installed", () => {
  writeFileSync(join(project, "use.ts"), use);
  const options = [
    "--strict",
    "--target",
    "es2022",
    "--module",
    "nodenext",
    "--types",
    "",
    "--outDir",
    "out",
  ];
  node(resolve("node_modules/typescript/bin/tsc"), ...options, "use.ts");
  expect(node("out/use.js").trim()).toBe("network");
});

it("brings along what its types name, in the version that they were made with, and no more", () => {
  const read = (path: string) => JSON.parse(readFileSync(path, "utf8")) as Record<string, unknown>;
  const ours = read("package.json");
  const { version, dependencies } = read(join(project, "node_modules/sales-tools-for-outlook/package.json"));
  expect(version).toBe(ours["version"]);
  expect(dependencies).toEqual({ zod: (ours["dependencies"] as Record<string, string>)["zod"] });
});
