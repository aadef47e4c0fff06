import { readAddress } from "./address.ts";
import { isTimeZone } from "./time-zone.ts";

/** Columns of a contact list, each with the headings it goes by (compared without case, blanks, `_` and `-`). */
const headings = {
  address: ["address", "email", "emailaddress"],
  givenName: ["givenname", "firstname"],
  familyName: ["familyname", "lastname", "surname"],
  jobTitle: ["jobtitle", "title"],
  companyName: ["company", "companyname"],
  timeZone: ["timezone"],
  owner: ["owner", "owneremail"],
} as const;

export type ContactColumn = keyof typeof headings;

/** Where each column stands in a row. */
export type ContactHeader = { kind: "header"; columns: Map<number, ContactColumn>; unknown: string[] };

/** One contact of a list. Null: the list says nothing about it. */
export interface ContactRow {
  /** Counted from 1, the header being row 1. */
  row: number;
  address: string;
  domain: string;
  givenName: string | null;
  familyName: string | null;
  jobTitle: string | null;
  companyName: string | null;
  timeZone: string | null;
  /** Email address of a user. */
  owner: string | null;
}

/** Why a row was not taken. */
export interface RowIssue {
  row: number;
  column: string | null;
  issue: string;
}

/** Reads the header row. Unknown columns are left out and named; a list needs one column of addresses. */
export function readContactHeader(
  cells: readonly string[],
): ContactHeader | { kind: "invalid"; issue: string } {
  const columns = new Map<number, ContactColumn>();
  const unknown: string[] = [];
  for (const [index, cell] of cells.entries()) {
    const column = findColumn(cell);
    if (column === null) unknown.push(cell.trim());
    else if ([...columns.values()].includes(column))
      return invalid(`The header names the column ${column} twice.`);
    else columns.set(index, column);
  }
  if (![...columns.values()].includes("address"))
    return invalid("The header has no column named address or email.");
  return { kind: "header", columns, unknown: unknown.filter((name) => name !== "") };
}

function findColumn(cell: string): ContactColumn | null {
  const name = cell.toLowerCase().replace(/[\s_-]/g, "");
  for (const [column, names] of Object.entries(headings)) {
    if ((names as readonly string[]).includes(name)) return column as ContactColumn;
  }
  return null;
}

/** Reads one row: a contact, or the first thing that is wrong with it. Cells are text and nothing else. */
export function readContactRow(
  header: ContactHeader,
  cells: readonly string[],
  row: number,
): { kind: "contact"; contact: ContactRow } | { kind: "rejected"; issue: RowIssue } {
  const reject = (column: string | null, issue: string) =>
    ({ kind: "rejected", issue: { row, column, issue } }) as const;
  const values: Partial<Record<ContactColumn, string>> = {};
  for (const [index, column] of header.columns) {
    const cell = (cells[index] ?? "").trim();
    if (/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/u.test(cell))
      return reject(column, "must not contain control characters");
    // An address has its own, longer limit.
    if (column !== "address" && cell.length > 200)
      return reject(column, "must be at most 200 characters long");
    if (cell !== "") values[column] = cell;
  }
  if (values.address === undefined) return reject("address", "is missing");
  const address = readAddress(values.address);
  if (address.kind === "invalid") return reject("address", address.issue);
  if (values.timeZone !== undefined && !isTimeZone(values.timeZone)) {
    return reject("timeZone", "must be the name of a time zone, such as Europe/Oslo");
  }
  const contact = { row, ...empty, ...values, address: address.address, domain: address.domain };
  return { kind: "contact", contact };
}

const empty = {
  givenName: null,
  familyName: null,
  jobTitle: null,
  companyName: null,
  timeZone: null,
  owner: null,
};

function invalid(issue: string): { kind: "invalid"; issue: string } {
  return { kind: "invalid", issue };
}
