import type { Clock } from "../../domain/asker.ts";
import type { ParsedMessage } from "../../mail/parse/parsed-message.ts";
import type { Mailboxes } from "../../mailbox/mailbox.ts";
import type { Database } from "../../store/database.ts";
import type { EngineLog, EngineMetric } from "../engine-options.ts";

/** What reading mailboxes stands on. */
export interface InboundContext {
  db: Database;
  /** Domain time: what follows from a message happens then. Leases go by the database's time. */
  clock: Clock;
  mailboxes: Mailboxes;
  log: EngineLog;
  onMetric: (metric: EngineMetric) => void;
  /** Outbox rows of a tenant that tokens of ours in a message name, e.g. in the address it was sent to. */
  readTokens?: (message: ParsedMessage, tenantId: string) => string[];
}
