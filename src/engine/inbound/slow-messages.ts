import { hasErrorCode } from "../../store/database/error-code.ts";
import type { Database } from "../../store/database/database.ts";

/** So often a process lets a message run into the database's limit for a statement before it is kept aside. */
const tries = 5;
const maximumRemembered = 1_000;

/** By this process, of this database. A message that another process takes up begins anew: it is kept aside later. */
const counted = new WeakMap<Database, Map<string, number>>();

/** A statement was ended because it took too long: a busy database does that to any message, or one message every time. */
export const tookTooLong = (error: unknown): boolean => hasErrorCode(error, "57014");

/** Counts that a message took too long; true: it did so again and again, and others must not wait for it any longer. */
export function isTooSlow(db: Database, key: string): boolean {
  const known = counted.get(db) ?? new Map<string, number>();
  counted.set(db, known);
  const count = (known.get(key) ?? 0) + 1;
  known.delete(key);
  if (count >= tries) return true;
  if (known.size >= maximumRemembered) known.clear();
  known.set(key, count);
  return false;
}
