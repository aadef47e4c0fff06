/** Table types of what is read from mailboxes, and of meetings; see tables.ts. */
import type { ColumnType, JSONColumnType } from "kysely";
import type { Evidence, MailFolder, MessageClass, MessageOutcome } from "../../domain/message-words.ts";
import type { EndReason } from "../../domain/words.ts";
import type { Optional } from "./tables.ts";

export interface MailboxReadingsTable {
  tenant_id: string;
  inbox_id: string;
  folder: MailFolder;
  cursor: JSONColumnType<Record<string, unknown> | null, string | null | undefined, string | null>;
  read_up_to: Optional<Date | null>;
}

export interface MailboxWatchesTable {
  tenant_id: string;
  inbox_id: string;
  worker_id: Optional<string | null>;
  lease_until: Date;
  wanted_at: Optional<Date | null>;
  reader_id: Optional<string | null>;
  reading_until: Optional<Date | null>;
  subscription_id: Optional<string | null>;
  subscription_until: Optional<Date | null>;
  client_state_hash: Optional<Buffer | null>;
}

export interface InboundMessagesTable {
  tenant_id: string;
  id: string;
  inbox_id: string;
  message_key: Buffer;
  folder: MailFolder;
  received_at: Date;
  processed_at: Date;
  message_id: Optional<string | null>;
  from_address: Optional<string | null>;
  from_name: Optional<string | null>;
  subject: Optional<string | null>;
  excerpt: Optional<string | null>;
  provider_id: Optional<string | null>;
  web_link: Optional<string | null>;
  class: Optional<MessageClass | null>;
  confidence: Optional<number | null>;
  evidence: JSONColumnType<Evidence[] | null, string | null | undefined, string | null>;
  /** `YYYY-MM-DD`. */
  return_on: ColumnType<string | null, string | null | undefined, string | null>;
  contact_id: Optional<string | null>;
  enrollment_id: Optional<string | null>;
  outcome: MessageOutcome;
  problem: Optional<string | null>;
  decided_at: Optional<Date | null>;
  decided_by: Optional<string | null>;
  decision: Optional<"answer" | "no_answer" | null>;
}

export interface MeetingsTable {
  tenant_id: string;
  id: string;
  contact_id: string;
  user_id: string;
  source: "link" | "calendar" | "api";
  state: "booked" | "declined" | "cancelled";
  starts_at: Date;
  ends_at: Date;
  title: Optional<string>;
  enrollment_id: Optional<string | null>;
  external_id: Optional<string | null>;
  created_at: Date;
}

export interface MeetingGuestsTable {
  tenant_id: string;
  meeting_id: string;
  contact_id: string;
}

export interface DisputedStopsTable {
  tenant_id: string;
  id: string;
  enrollment_id: string;
  inbound_message_id: Optional<string | null>;
  reason: Optional<EndReason | null>;
  said_by: string;
  said_at: Date;
  note: Optional<string>;
}
