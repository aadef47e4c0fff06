import type { CrashableDatabase } from "../database.ts";
import type { Control } from "../options.ts";
import type { Random } from "../random.ts";
import type { Journal } from "./journal.ts";

/** What the actors of one run share. */
export interface Scene {
  database: CrashableDatabase;
  journal: Journal;
  random: Random;
  /** Domain time. */
  now: () => Date;
  without: Control | null;
}

export const actor = { kind: "user" as const, id: null, name: "Chaos" };
