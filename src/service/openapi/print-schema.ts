/** The part of JSON Schema that the contract's schemas become. */
interface Schema {
  $ref?: string;
  type?: string | string[];
  const?: unknown;
  enum?: unknown[];
  format?: string;
  description?: string;
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  anyOf?: Schema[];
  oneOf?: Schema[];
}

/** A schema in the notation of TypeScript types, which most readers of an API page know. */
export function printSchema(schema: unknown, indent = ""): string {
  const s = schema as Schema;
  if (s.$ref !== undefined) return s.$ref.split("/").at(-1) ?? "";
  if (s.const !== undefined) return JSON.stringify(s.const);
  if (s.enum !== undefined) return s.enum.map((value) => JSON.stringify(value)).join(" | ");
  const choices = s.anyOf ?? s.oneOf;
  if (choices !== undefined) return choices.map((choice) => printSchema(choice, indent)).join(" | ");
  if (s.type === "array") return `${wrap(printSchema(s.items ?? {}, indent))}[]`;
  if (s.type === "object") return printObject(s, indent);
  return printScalar(s);
}

function printScalar({ type = "any", format }: Schema): string {
  const name = [type].flat().join(" | ");
  return format === undefined ? name : `${name} (${format})`;
}

const wrap = (text: string) => (text.includes(" | ") ? `(${text})` : text);

function printObject(schema: Schema, indent: string): string {
  const inner = `${indent}  `;
  const rows = Object.entries(schema.properties ?? {}).map(([name, property]) => {
    const mark = schema.required?.includes(name) === true ? "" : "?";
    return `${inner}${name}${mark}: ${printSchema(property, inner)}`;
  });
  return rows.length === 0 ? "{}" : `{\n${rows.join("\n")}\n${indent}}`;
}
