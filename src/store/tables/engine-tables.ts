/** Table types of what the engine goes by beside enrollments; see tables.ts. */
import type { ColumnType } from "kysely";
import type { OutboxState, StepType } from "../../domain/words.ts";
import type { Optional } from "./tables.ts";

export interface HolidaysTable {
  tenant_id: string;
  /** `YYYY-MM-DD`. */
  day: ColumnType<string, string, string>;
  name: string;
}

export interface HolidayChangesTable {
  tenant_id: string;
  /** `YYYY-MM-DD`. */
  day: ColumnType<string, string, string>;
  looks: Optional<number>;
  again_at: Date;
}

export interface RepAbsencesTable {
  tenant_id: string;
  id: string;
  user_id: string;
  starts_at: Date;
  ends_at: Date;
  created_by: string;
  created_at: Date;
  begun_at: Optional<Date | null>;
  ended_at: Optional<Date | null>;
}

export interface StepEditsTable {
  tenant_id: string;
  enrollment_id: string;
  position: number;
  subject: Optional<string | null>;
  body: Optional<string | null>;
  edited_by: string;
  edited_at: Date;
}

export interface TasksTable {
  tenant_id: string;
  id: string;
  enrollment_id: string;
  contact_id: string;
  user_id: string;
  position: number;
  type: Exclude<StepType, "automated_email">;
  title: string;
  body: Optional<string>;
  created_at: Date;
  completed_at: Optional<Date | null>;
  completed_by: Optional<string | null>;
  withdrawn_at: Optional<Date | null>;
}

export interface TimetableTable {
  tenant_id: string;
  enrollment_id: string;
  inbox_id: string;
  due_at: Date;
  taken_until: Optional<Date | null>;
}

export interface OutboxTable {
  tenant_id: string;
  id: string;
  enrollment_id: string;
  position: number;
  state: OutboxState;
  message_id: string;
  attempt_id: Optional<string | null>;
  attempts: Optional<number>;
  lease_until: Optional<Date | null>;
  created_at: Date;
  inbox_id: Optional<string | null>;
  subject: Optional<string | null>;
  thread_position: Optional<number | null>;
  handed_over_at: Optional<Date | null>;
  sent_at: Optional<Date | null>;
  sent_message_id: Optional<string | null>;
  provider_id: Optional<string | null>;
  conversation_id: Optional<string | null>;
  failure: Optional<string | null>;
  ordered_by: Optional<string | null>;
  thread_guid: Optional<Buffer | null>;
  has_meeting_link: Optional<boolean>;
  /** Made by the database; see migration 0013. */
  look_at: ColumnType<Date | null, never, never>;
  counted_at: ColumnType<Date | null, never, never>;
}

/** What passed the gate together, until all of it is settled. */
export interface HandOversTable {
  tenant_id: string;
  attempt_id: string;
  inbox_id: string;
  handed_over_at: Date;
  lease_until: Date;
}
