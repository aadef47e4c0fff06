import { sql, type RawBuilder } from "kysely";
import { addressWords, companyWords, nameWords, wordQuery } from "./contact-words.ts";
import type { Database } from "../database/database.ts";
import type { PageRequest } from "../database/page-order.ts";

export interface ContactSearch extends PageRequest {
  tenantId: string;
  query: string;
}

/**
 * The ids of contacts, oldest first, in whose name, company or one address there is a word that begins with each word of
 * the query, whatever the case.
 *
 * First a few contacts are looked through in their order: what many have is found there at once, and most organisations
 * have no more. Only for what is rare does an index gather all that have it, which would take longest for what many have.
 */
export async function searchContacts(db: Database, search: ContactSearch): Promise<string[]> {
  const words = wordQuery(search.query);
  if (words === null) return [];
  const first = await idsOf(db, nextMatching(search, words));
  if (first.ids.length >= search.limit || first.seen < lookedThrough) return first.ids;
  return (await idsOf(db, allMatching(search, words))).ids;
}

/** Read and compared within some 15 ms. */
const lookedThrough = 2_000;

interface Found {
  ids: string[];
  seen: number;
}

async function idsOf(db: Database, statement: RawBuilder<Found>): Promise<Found> {
  const { rows } = await statement.execute(db);
  return rows[0] ?? { ids: [], seen: 0 };
}

/** The planner works it out beforehand, and so knows how many have such words. */
const asked = (words: string): RawBuilder<unknown> => sql`lower(${words})::tsquery`;

const isAfter = (column: string, { after }: ContactSearch): RawBuilder<unknown> =>
  after === null ? sql`true` : sql`${sql.raw(column)} > ${after}`;

/** Among the next contacts in the order of their ids. No `exists`: the planner would rather gather all such addresses first. */
function nextMatching(search: ContactSearch, words: string): RawBuilder<Found> {
  const { tenantId, limit } = search;
  return sql`
    with c as materialized (
      select id, given_name, family_name, company_id from contacts
      where tenant_id = ${tenantId} and ${isAfter("id", search)}
      order by id limit ${lookedThrough}),
    found as (
      select c.id
      from c
      left join companies co on co.tenant_id = ${tenantId} and co.id = c.company_id
      where ${nameWords} @@ ${asked(words)} or ${companyWords} @@ ${asked(words)} or (
        select bool_or(${addressWords} @@ ${asked(words)}) from contact_addresses a
        where a.tenant_id = ${tenantId} and a.contact_id = c.id)
      order by c.id limit ${limit})
    select array(select id from found order by id) as ids, (select count(*)::integer from c) as seen`;
}

/**
 * Among all contacts; exported for the test that holds the plan. Each part is gathered whole: with the limit inside, the
 * planner, which takes every rare word for one in 200, would walk through all contacts in order until it has enough. The
 * companies as an array, or it would read all contacts to join them.
 */
export function allMatching(search: ContactSearch, words: string): RawBuilder<Found> {
  const { tenantId, limit } = search;
  return sql`
    with matching as materialized (
      select c.id from contacts c
      where c.tenant_id = ${tenantId} and ${nameWords} @@ ${asked(words)}
      union all
      select a.contact_id from contact_addresses a
      where a.tenant_id = ${tenantId} and ${addressWords} @@ ${asked(words)}
      union all
      select c.id from contacts c
      where c.tenant_id = ${tenantId} and c.company_id = any (array(
        select co.id from companies co where co.tenant_id = ${tenantId} and ${companyWords} @@ ${asked(words)}))),
    found as (
      select distinct id from matching where ${isAfter("id", search)} order by id limit ${limit})
    select array(select id from found order by id) as ids, 0 as seen`;
}
