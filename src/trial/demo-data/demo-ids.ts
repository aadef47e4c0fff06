import type { Transaction } from "kysely";
import type { Tables } from "../../store/tables/tables.ts";

export type Tx = Transaction<Tables>;

/** Ids of what was entered, by the demo data's own keys. */
export type Ids = Map<string, string>;

export const idOf = (ids: Ids, key: string): string => found(ids.get(key), key);

/** The demo data refer to each other by keys; a wrong one is a mistake in them. */
export function found<T>(value: T | undefined, key: string): T {
  if (value === undefined) throw new Error(`The demo data name "${key}", which is not among them.`);
  return value;
}
