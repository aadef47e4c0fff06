import { sql } from "kysely";
import type { WaitReason } from "../../domain/words.ts";

/**
 * What an enrollment that stops running still waits for: what only a person can do. Absences, doubts and limits may be over
 * when it runs again; if they are not, it is put off anew.
 */
export const keptWait = sql.raw<WaitReason | null>(
  "case when wait_reason in ('task', 'stuck') then wait_reason end",
);
