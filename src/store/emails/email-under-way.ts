import { sql, type RawBuilder } from "kysely";

/**
 * Whether the email in `row` (an alias of the outbox) may still be leaving, so that an unenroll waits for it: it is being
 * handed over, or nobody has looked yet what became of it. One of which a look, after its lease, could not find out whether
 * it left (it is `uncertain`, and told of) is written by nobody any more: it left before, or never does.
 */
export const isUnderWay = (row: string): RawBuilder<boolean> =>
  sql.raw<boolean>(`(${row}.state = 'sending' or (${row}.state = 'uncertain' and ${row}.failure is null))`);
