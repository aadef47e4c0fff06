import pg from "pg";
import { readInstant } from "./read-instant.ts";

/** A column of a result, as the server describes it. */
interface Field {
  name: string;
  dataTypeID: number;
}
type Values = readonly (string | null)[];
type ReadRow = (values: Values) => object;
interface Shape {
  fields: readonly Field[];
  readRow: ReadRow;
}

/** What a query of pg has and its types do not tell. */
interface Inside {
  _result: { fields: readonly Field[]; parseRow: ReadRow };
  _accumulateRows: boolean;
  handleRowDescription(message: { fields: readonly Field[] }): void;
}

const shapes = new Map<string, Shape>();

/**
 * A query with a name, whose rows are read by a function made for them once. The base class copies an empty row for each
 * and sets its fields by name: objects of 50 fields become dictionaries by that, dear to make and to read from. For 100
 * contacts it took 0.5 ms and most of the garbage.
 */
export class PreparedQuery extends pg.Query {
  handleRowDescription(message: { fields: readonly Field[] }): void {
    const inside = this as unknown as Inside;
    const name = (this as unknown as { name: string }).name;
    const known = shapes.get(name);
    const shape = known !== undefined && isOf(known, message.fields) ? known : shapeOf(message.fields);
    if (shape !== known) shapes.set(name, shape);
    inside._result.fields = shape.fields;
    inside._result.parseRow = shape.readRow;
    // There is always a callback, so the rows are collected.
    inside._accumulateRows = true;
  }
}

/** Migrations may change the types of columns while the process runs. */
function isOf({ fields }: Shape, described: readonly Field[]): boolean {
  return (
    fields.length === described.length &&
    fields.every(({ name, dataTypeID }, index) => {
      const field = described[index];
      return field?.name === name && field.dataTypeID === dataTypeID;
    })
  );
}

/** One literal with all fields in it: V8 then knows the shape of every row. */
function shapeOf(fields: readonly Field[]): Shape {
  const parsers = fields.map(({ dataTypeID }) => parserOf(dataTypeID));
  // Of two columns with one name the later one counts, as ever.
  const columns = fields.map(({ name }, index) => {
    const value = `values[${String(index)}]`;
    const read =
      parsers[index] === null ? value : `${value} === null ? null : parsers[${String(index)}](${value})`;
    return `${JSON.stringify(name)}: ${read}`;
  });
  const source = `"use strict"; return (values) => ({ ${columns.join(", ")} });`;
  // oxlint-disable-next-line typescript/no-implied-eval -- made of the names in our own statements alone, and quoted
  const make = new Function("parsers", source) as (parsers: unknown) => ReadRow;
  return { fields, readRow: make(parsers) };
}

const text = 25;
const instant = 1184;

/** Null: what the server sends is the value. */
function parserOf(dataTypeID: number): ((value: string) => unknown) | null {
  if (dataTypeID === instant) return readInstant;
  const parser = pg.types.getTypeParser(dataTypeID, "text") as (value: string) => unknown;
  return parser === pg.types.getTypeParser(text, "text") ? null : parser;
}
