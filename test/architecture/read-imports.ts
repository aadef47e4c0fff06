import { parseSync } from "@swc/core";
import path from "node:path";

/** What one file leans on. */
export interface Reliance {
  /** Every import and re-export, static or dynamic, types included: project paths, or names of packages. */
  imports: string[];
  /** Whether it reads the global `Office` at run time; its types alone do not count. */
  touchesOffice: boolean;
}

/** Reads a TypeScript file given by its path below the project and its text. */
export function readReliance(file: string, text: string): Reliance {
  const found: Reliance = { imports: [], touchesOffice: false };
  visit(parseSync(text, { syntax: "typescript", tsx: file.endsWith(".tsx") }), (node) => {
    const target = importedFrom(node);
    if (target !== undefined) found.imports.push(resolve(file, target));
    if (node["type"] === "MemberExpression" && isOffice(node["object"])) found.touchesOffice = true;
  });
  return found;
}

type SyntaxNode = Record<string, unknown>;

function visit(value: unknown, see: (node: SyntaxNode) => void): void {
  if (Array.isArray(value)) {
    for (const each of value) visit(each, see);
  } else if (isNode(value)) {
    see(value);
    for (const each of Object.values(value)) visit(each, see);
  }
}

const isNode = (value: unknown): value is SyntaxNode => typeof value === "object" && value !== null;

const isOffice = (value: unknown): boolean =>
  isNode(value) && value["type"] === "Identifier" && value["value"] === "Office";

const literal = (value: unknown): string | undefined =>
  isNode(value) && value["type"] === "StringLiteral" ? String(value["value"]) : undefined;

function importedFrom(node: SyntaxNode): string | undefined {
  switch (node["type"]) {
    case "ImportDeclaration":
    case "ExportAllDeclaration":
    case "ExportNamedDeclaration":
      return literal(node["source"]);
    case "TsImportType":
      return literal(node["argument"]);
    case "CallExpression":
      return isNode(node["callee"]) && node["callee"]["type"] === "Import"
        ? firstArgument(node["arguments"])
        : undefined;
    default:
      return undefined;
  }
}

function firstArgument(value: unknown): string | undefined {
  const first: unknown = Array.isArray(value) ? value[0] : undefined;
  return isNode(first) ? literal(first["expression"]) : undefined;
}

function resolve(file: string, target: string): string {
  return target.startsWith(".") ? path.posix.join(path.posix.dirname(file), target) : target;
}
