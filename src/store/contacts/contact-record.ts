import { sql } from "kysely";
import type { HoldReason } from "../../domain/words.ts";

/** A contact with company, owner and addresses (primary first). */
export interface ContactRecord {
  contactId: string;
  givenName: string | null;
  familyName: string | null;
  jobTitle: string | null;
  companyId: string | null;
  companyName: string | null;
  ownerId: string | null;
  ownerName: string | null;
  ownerTeamId: string | null;
  timeZone: string | null;
  optedOutAt: Date | null;
  heldUntil: Date | null;
  holdReason: HoldReason | null;
  addresses: AddressRecord[];
}

export interface AddressRecord {
  address: string;
  bounced: boolean;
  learned: boolean;
}

/** Columns of a contact `c` beside those in `holderColumns` and its addresses; `co` is its company. */
export const contactFacts = sql.raw(`
  c.given_name as "givenName", c.family_name as "familyName", c.job_title as "jobTitle",
  co.id as "companyId", co.name as "companyName", c.time_zone as "timeZone", c.opted_out_at as "optedOutAt"`);

/** The addresses of the contact `c`, the primary one first; null: none. */
export const allAddresses = sql.raw(addressesWhere("true"));
/** Those beside the primary one. Few contacts have any: the index that finds them holds no others. */
export const otherAddresses = sql.raw(addressesWhere("not a.is_primary"));

function addressesWhere(condition: string): string {
  return `(
    select json_agg(json_build_object('address', a.address, 'bounced', a.bounced_at is not null,
                                      'learned', a.learned_at is not null)
                    order by a.is_primary desc, a.address)
    from contact_addresses a where a.tenant_id = c.tenant_id and a.contact_id = c.id and ${condition})`;
}

export const contactColumns = sql`${contactFacts}, coalesce(${allAddresses}, '[]') as addresses`;

export const companyJoin = sql.raw(
  `left join companies co on co.tenant_id = c.tenant_id and co.id = c.company_id`,
);
