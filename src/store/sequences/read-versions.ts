import { sql } from "kysely";
import type { EligibleDays, StepType } from "../../domain/words.ts";
import type { Database } from "../database/database.ts";
import type { OpenTransaction } from "../database/in-transaction.ts";
import { prepared } from "../database/preparing-client.ts";

/** One version of a sequence: it never changes, but the organisation's holidays do. */
export interface SequenceVersion {
  stepCount: number;
  eligibleDays: EligibleDays;
  windowStartMinute: number;
  windowEndMinute: number;
  /** Only where they count. */
  holidays: string[];
  /** In the order of their positions. */
  steps: VersionStep[];
}

export interface VersionStep {
  position: number;
  type: StepType;
  title: string;
  body: string;
  thread: "reply" | "new";
  delayMinutes: number;
  waitsForCompletion: boolean;
}

interface VersionKey {
  sequenceId: string;
  version: number;
}

/** Gives the version that an enrollment follows. */
export type VersionOf = (key: VersionKey) => SequenceVersion;

/**
 * Reads the versions that some enrollments follow. Apart from the enrollments: a batch follows few versions, and joining
 * them to every row took a third of what it costs to read it.
 */
export async function readVersions(
  db: Database | OpenTransaction,
  tenantId: string,
  keys: readonly VersionKey[],
): Promise<VersionOf> {
  const distinct = new Map(keys.map((key) => [nameOf(key), key] as const));
  const wanted = [...distinct.values()];
  const { rows } = await sql<SequenceVersion & VersionKey>`${sql.raw(prepared)}
    select v.sequence_id as "sequenceId", v.version, v.step_count as "stepCount", v.eligible_days as "eligibleDays",
      v.window_start_minute as "windowStartMinute", v.window_end_minute as "windowEndMinute",
      array(select h.day::text from holidays h
            where h.tenant_id = ${tenantId} and v.eligible_days = 'business_days') as holidays,
      (select coalesce(json_agg(json_build_object('position', st.position, 'type', st.type, 'title', st.title,
         'body', st.body, 'thread', st.thread, 'delayMinutes', st.delay_minutes,
         'waitsForCompletion', st.waits_for_completion) order by st.position), '[]')
       from sequence_steps st
       where st.tenant_id = ${tenantId} and st.sequence_id = v.sequence_id and st.version = v.version) as steps
    from unnest(${wanted.map((key) => key.sequenceId)}::uuid[], ${wanted.map((key) => key.version)}::integer[])
      as k (sequence_id, version)
    join sequence_versions v
      on v.tenant_id = ${tenantId} and v.sequence_id = k.sequence_id and v.version = k.version`.execute(db);
  const versions = new Map(
    rows.map(({ sequenceId, version, ...facts }) => [nameOf({ sequenceId, version }), facts]),
  );
  return (key) => {
    const found = versions.get(nameOf(key));
    if (found === undefined)
      throw new Error(`Version ${key.version} of sequence ${key.sequenceId} is missing`);
    return found;
  };
}

const nameOf = ({ sequenceId, version }: VersionKey): string => `${sequenceId}/${version}`;
