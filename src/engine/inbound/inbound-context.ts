import type { Clock } from "../../domain/asker.ts";
import type { Links } from "../../mailbox/links/links.ts";
import type { Mailboxes } from "../../mailbox/mailbox.ts";
import type { Database } from "../../store/database/database.ts";
import type { EngineLog, EngineMetric } from "../engine-options.ts";

/** What reading mailboxes stands on. */
export interface InboundContext {
  db: Database;
  /** Domain time: what follows from a message happens then. Leases go by the database's time. */
  clock: Clock;
  mailboxes: Mailboxes;
  log: EngineLog;
  onMetric: (metric: EngineMetric) => void;
  /** Reads the links of our emails, where a message quotes one or asks to opt out by one. */
  links: Pick<Links, "read">;
  /** How the servers call themselves that check senders for us (RFC 8601); left out: those that are known by themselves. */
  authservIds?: readonly string[];
}
