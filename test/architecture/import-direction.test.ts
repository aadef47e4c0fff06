import { readdirSync, readFileSync } from "node:fs";
import { violations } from "./import-rules.ts";

const folders = ["src", "taskpane", "commands", "simulator"];

/** Every TypeScript file of the product, by its path below the project. */
const files = folders.flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => `${folder}/${name.replaceAll("\\", "/")}`),
);

describe("imports point one way", () => {
  test("in every file of the product", () => {
    expect(files.length).toBeGreaterThan(100);
    expect(files.flatMap((file) => violations(file, readFileSync(file, "utf8")))).toEqual([]);
  });

  test.each([
    ["the rules use the database", "src/domain/a.ts", 'import { x } from "../store/b.ts";'],
    ["the rules use a package", "src/domain/a.ts", 'import * as z from "zod/mini";'],
    ["the rules use Node", "src/domain/a.ts", 'import { randomUUID } from "node:crypto";'],
    ["the client uses the rules", "src/client/a.ts", 'import type { X } from "../domain/b.ts";'],
    ["the client uses a package", "src/client/a.ts", 'import { v7 } from "uuid";'],
    ["the database knows the contract", "src/store/a.ts", 'export * from "../contract/b.ts";'],
    ["the service imports the trial", "src/service/a.ts", 'const x = await import("../trial/b.ts");'],
    ["the service imports main", "src/service/a.ts", 'import "../main.ts";'],
    ["the trial imports main", "src/trial/a.ts", 'export { x } from "../main.ts";'],
    ["a program imports another", "src/a.ts", 'import "./main.ts";'],
    ["the pane reaches behind the client", "taskpane/a.tsx", 'import { x } from "../src/store/b.ts";'],
    ["the pane takes a type from the service", "taskpane/a.ts", 'type X = import("../src/service/b.ts").X;'],
    ["the pane uses Node", "taskpane/a.ts", 'import fs from "node:fs";'],
    ["the simulator uses the pane", "simulator/a.ts", 'import { x } from "../taskpane/b.ts";'],
    ["a file leaves the project", "src/store/a.ts", 'import x from "../../../elsewhere/b.ts";'],
    ["a component touches Office", "taskpane/components/a.tsx", "void Office.context.mailbox;"],
    ["mail reads the database", "src/mail/a.ts", 'import { x } from "../store/b.ts";'],
    ["a file lies in a new part", "src/elsewhere/a.ts", "export {};"],
  ])("and it is seen when %s", (_, file, text) => {
    expect(violations(file, text)).toHaveLength(1);
  });

  test.each([
    ["types of Office", "taskpane/components/a.tsx", "export type X = Office.AsyncResult<string>;"],
    ["Office in its own folder", "taskpane/outlook/a.ts", "void Office.context.mailbox;"],
    ["the contract", "taskpane/components/a.tsx", 'import type { X } from "../../src/contract/types.ts";'],
  ])("which leaves room for %s", (_, file, text) => {
    expect(violations(file, text)).toEqual([]);
  });
});

test("no file of the product is longer than 250 lines", () => {
  const lengths = files
    .filter((file) => !file.startsWith("src/store/migrations/"))
    .map((file) => ({ file, lines: readFileSync(file, "utf8").trimEnd().split("\n").length }));
  expect(lengths.filter(({ lines }) => lines > 250)).toEqual([]);
});
