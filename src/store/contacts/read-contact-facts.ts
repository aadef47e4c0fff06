import { sql } from "kysely";
import type { ContactFacts } from "../../domain/check-enrollment.ts";
import { isBlocked } from "./blocked-domains.ts";
import type { OpenTransaction } from "../database/in-transaction.ts";

export type StoredContactFacts = ContactFacts & { timeZone: string | null };

/**
 * What decides whether the contact can be enrolled; null when there is no such contact. The contact is held `for
 * share`: whoever opts it out at this moment waits, and then finds the new enrollment to end.
 */
export async function readContactFacts(
  tx: OpenTransaction,
  tenantId: string,
  contactId: string,
): Promise<StoredContactFacts | null> {
  const { rows } = await sql<Row>`
    select c.time_zone as "timeZone", c.opted_out_at is not null as "optedOut",
      a.address is not null as "hasAddress", a.bounced_at is not null as bounced, ${isBlocked(tenantId, sql`a.address`)} as blocked,
      e.id as "openId", s.name as "openSequence"
    from contacts c
    left join contact_addresses a on a.tenant_id = c.tenant_id and a.contact_id = c.id and a.is_primary
    left join enrollments e on e.tenant_id = c.tenant_id and e.contact_id = c.id
      and e.state in ('active', 'paused', 'unenrolling')
    left join sequences s on s.tenant_id = e.tenant_id and s.id = e.sequence_id
    where c.tenant_id = ${tenantId} and c.id = ${contactId}
    for share of c`.execute(tx);
  const row = rows[0];
  return row === undefined ? null : toFacts(row);
}

interface Row {
  timeZone: string | null;
  optedOut: boolean;
  hasAddress: boolean;
  bounced: boolean;
  blocked: boolean;
  openId: string | null;
  openSequence: string | null;
}

function toFacts(row: Row): StoredContactFacts {
  const { timeZone, optedOut, openId, openSequence } = row;
  return {
    timeZone,
    optedOut,
    primaryAddress: row.hasAddress ? { bounced: row.bounced, blocked: row.blocked } : null,
    openEnrollment: openId === null ? null : { id: openId, sequenceName: openSequence ?? "" },
  };
}
