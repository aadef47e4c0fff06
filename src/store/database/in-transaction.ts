import type { Transaction } from "kysely";
import type { Database } from "./database.ts";
import { hasErrorCode } from "./error-code.ts";
import type { Tables } from "../tables/tables.ts";

export type OpenTransaction = Transaction<Tables>;

const attempts = 5;

/**
 * Runs `work` in one READ COMMITTED transaction: every statement takes a fresh snapshot, which the unenroll protocol
 * relies on. Serialisation failures and deadlocks are tried again here and nowhere else, so `work` may run several
 * times and must do nothing outside the transaction.
 */
export async function inTransaction<T>(db: Database, work: (tx: OpenTransaction) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await db.transaction().setIsolationLevel("read committed").execute(work);
    } catch (error) {
      if (attempt === attempts || !hasErrorCode(error, "40001", "40P01")) throw error;
    }
  }
}
