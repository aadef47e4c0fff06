import type { Asker, Clock } from "../../domain/asker.ts";
import type { ContactRow, RowIssue } from "../../domain/contact-row.ts";
import type { Database } from "../database/database.ts";
import { importContactBatch } from "./import-contact-batch.ts";
import { inTransaction } from "../database/in-transaction.ts";
import { readContactsCsv } from "./read-contacts-csv.ts";
import { readHoldersByEmail } from "../organisation/read-holders-by-email.ts";
import { retryOnConflict } from "../database/retry-on-conflict.ts";

export type ImportOutcome =
  | { kind: "imported"; report: { created: number; updated: number; rejected: RowIssue[] } }
  /** Not a list of contacts at all, or too large; nothing was taken. */
  | { kind: "invalid"; issue: string };

const batchSize = 500;

/**
 * Takes a CSV list of contacts (≤ 5 MB, ≤ 50,000 rows) on behalf of `asker`. Columns: address or email, given name,
 * family name, job title, company, time zone, owner (a user's email); only the address is needed. Contacts that exist
 * are updated in what the list says about them. Good rows are taken in batches, each whole or not at all; every other
 * row is in the report, which is in the order of the rows.
 */
export async function importContacts(
  db: Database,
  asker: Asker,
  csv: string,
  clock: Clock,
): Promise<ImportOutcome> {
  const list = await readContactsCsv(csv);
  if (list.kind === "invalid") return list;
  const report = { created: 0, updated: 0, rejected: list.rejected };
  const owners = await readHoldersByEmail(db, asker.tenantId, ownersIn(list.rows));
  for (let start = 0; start < list.rows.length; start += batchSize) {
    const rows = list.rows.slice(start, start + batchSize);
    const taken = await retryOnConflict("contact_addresses_pkey", () =>
      inTransaction(db, (tx) => importContactBatch(tx, { asker, owners, rows, at: clock() })),
    );
    report.created += taken.created;
    report.updated += taken.updated;
    report.rejected.push(...taken.rejected);
  }
  report.rejected.sort((a, b) => a.row - b.row);
  return { kind: "imported", report };
}

function ownersIn(rows: readonly ContactRow[]): string[] {
  return [...new Set(rows.flatMap((row) => (row.owner === null ? [] : [row.owner.toLowerCase()])))];
}
