import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "@jest/globals";
import { transformSync } from "esbuild";

const folder = "src/client";

/** Lines that do something: no types, no comments, no blank lines, nothing that only imports or exports. */
function linesOfCode(source: string): string[] {
  const { code } = transformSync(source, { loader: "ts", target: "es2022" });
  return code
    .replaceAll(/^(import|export) (\{[^}]*\}|\* as \w+|\*|\w+)?( from)? ?("[^"]*")?;$/gm, "")
    .split("\n")
    .filter((line) => line.trim() !== "" && !/^\s*(\/\/|\/?\*)/.test(line));
}

it("counts what does something, and nothing else", () => {
  const source = `import { a } from "./a.ts";
    import type { B } from "./b.ts";
    export { c } from "./c.ts";
    export * from "./d.ts";

    /** Says. */
    interface E { f: string }
    // why
    export const g = (b: B) => a(b);
    const h = 1;
    export { h };`;
  expect(linesOfCode(source)).toEqual(["export const g = (b) => a(b);", "const h = 1;"]);
});

it("the client is thin: at most 250 lines of code", () => {
  const files = readdirSync(folder).filter((name) => name.endsWith(".ts"));
  const lines = files.flatMap((name) => linesOfCode(readFileSync(path.join(folder, name), "utf8")));
  expect(lines.length).toBeGreaterThan(100);
  expect(lines.length).toBeLessThanOrEqual(250);
});
