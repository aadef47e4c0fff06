import { Readable } from "node:stream";
import { setImmediate as nextTurn } from "node:timers/promises";
import { CsvError, parse } from "csv-parse";
import {
  readContactHeader,
  readContactRow,
  type ContactHeader,
  type ContactRow,
  type RowIssue,
} from "../../domain/contact-row.ts";

export const maximumCsvBytes = 5 * 1024 * 1024;
const maximumCsvRows = 50_000;

export type ContactsCsv =
  | { kind: "rows"; rows: ContactRow[]; rejected: RowIssue[] }
  | { kind: "invalid"; issue: string };

/**
 * Reads a list of contacts: header row, comma or semicolon (whichever the header has more of), a byte order mark or
 * none. Lists that are no CSV at all, or too large, are refused as a whole; otherwise bad rows are told one by one.
 */
export async function readContactsCsv(csv: string): Promise<ContactsCsv> {
  const bytes = Buffer.from(csv, "utf8");
  if (bytes.length > maximumCsvBytes) return { kind: "invalid", issue: "The list is larger than 5 MB." };
  try {
    return await collect(records(bytes, delimiterOf(csv)));
  } catch (error) {
    if (error instanceof CsvError) return { kind: "invalid", issue: error.message };
    throw error;
  }
}

async function collect(lines: AsyncIterable<string[]>): Promise<ContactsCsv> {
  let header: ContactHeader | null = null;
  const rows: ContactRow[] = [];
  const rejected: RowIssue[] = [];
  const firstRow = new Map<string, number>();
  let row = 0;
  for await (const cells of lines) {
    row++;
    if (row > maximumCsvRows + 1) return { kind: "invalid", issue: "The list has more than 50,000 rows." };
    if (header === null) {
      const read = readContactHeader(cells);
      if (read.kind === "invalid") return read;
      header = read;
      for (const column of read.unknown)
        rejected.push({ row, column, issue: "is not a known column; left out" });
      continue;
    }
    // An empty line counts, so that numbers agree with what a spreadsheet shows, and says nothing.
    if (cells.every((cell) => cell.trim() === "")) continue;
    const issue = addRow(readContactRow(header, cells, row), rows, firstRow);
    if (issue !== null) rejected.push(issue);
  }
  return header === null
    ? { kind: "invalid", issue: "The list is empty." }
    : { kind: "rows", rows, rejected };
}

function addRow(
  read: ReturnType<typeof readContactRow>,
  rows: ContactRow[],
  firstRow: Map<string, number>,
): RowIssue | null {
  if (read.kind === "rejected") return read.issue;
  const { address, row } = read.contact;
  const before = firstRow.get(address);
  if (before !== undefined) return { row, column: "address", issue: `repeats the address of row ${before}` };
  firstRow.set(address, row);
  rows.push(read.contact);
  return null;
}

function delimiterOf(csv: string): string {
  const header = csv.slice(0, csv.search(/[\r\n]|$/));
  const count = (character: string) => header.split(character).length;
  return count(";") > count(",") ? ";" : ",";
}

/** In pieces, with a turn of the event loop between them: a long list must not hold other requests up. */
function records(bytes: Buffer, delimiter: string): AsyncIterable<string[]> {
  const parser = parse({ bom: true, delimiter, relax_column_count: true, max_record_size: 100_000 });
  const pieces = Readable.from(slices(bytes));
  pieces.on("error", (error) => parser.destroy(error));
  return pieces.pipe(parser);
}

async function* slices(bytes: Buffer): AsyncGenerator<Buffer> {
  const size = 64 * 1024;
  for (let start = 0; start < bytes.length; start += size) {
    yield bytes.subarray(start, start + size);
    await nextTurn();
  }
}
