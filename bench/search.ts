/**
 * How long does it take to find contacts by what somebody types? A database of 1,000,000 contacts in 50,000 companies with
 * names that are spread as names are; what is typed are beginnings of words, from what one contact has to what every fifth
 * has, and what nobody has. Beside it what it takes to look for the same by reading every contact, without an index.
 *
 *     npm run bench:search [-- contacts]      DATABASE_URL=… for another PostgreSQL (an empty database)
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { openDatabase, type Database } from "../src/store/database/database.ts";
import { listContacts } from "../src/store/contacts/list-contacts.ts";
import { startEmbeddedPostgres } from "../src/store/embedded/start-embedded-postgres.ts";
import { migrate } from "../src/store/database/migrate.ts";
import { fillDatabase } from "./support/fill-database.ts";
import { ms, percentile, timed } from "./support/percentiles.ts";

const contacts = Number(process.argv[2] ?? 1_000_000);
const runs = 20;
const dataDir = mkdtempSync(join(tmpdir(), "sales-tools-bench-"));
const givenUrl = process.env["DATABASE_URL"];
const postgres = givenUrl
  ? { url: givenUrl, stop: () => Promise.resolve() }
  : await startEmbeddedPostgres({ dataDir, settings: { shared_buffers: "1GB" } });
const db = openDatabase(postgres.url);
try {
  await migrate(db);
  console.log(`Filling a database with ${contacts.toLocaleString("en")} contacts…`);
  const { tenantId } = await fillDatabase(db, contacts);
  await giveNames();
  await printSizes();
  console.log("\ntyped                          | found | what            |   p50 ms  |  max ms");
  for (const query of await queries(tenantId)) await measure(tenantId, query);
} finally {
  await db.destroy();
  await postgres.stop();
  rmSync(dataDir, { recursive: true, force: true });
}

/** Some 400 given and 20,000 family names, companies of a name and a kind. */
async function giveNames(): Promise<void> {
  const word = (from: string, length: number) =>
    sql.raw(`initcap(translate(left(md5(${from}), ${length}), '0123456789', 'ghijklmnop'))`);
  await sql`
    update contacts set given_name = ${word("'g' || hashtext(id::text) % 400", 5)},
      family_name = ${word("'f' || hashtext('f' || id::text) % 20000", 6)}`.execute(db);
  await sql`
    update companies set name = ${word("name", 8)} || ' ' ||
      (array['Logistics', 'GmbH', 'AS', 'Software', 'Energy'])[1 + abs(hashtext(name)) % 5] || ' ' || right(name, 5)`.execute(
    db,
  );
  await sql`
    update contact_addresses a
    set address = lower(c.given_name || '.' || c.family_name || '.' || split_part(split_part(a.address, '@', 1), '.', 2)
      || '@' || split_part(co.name, ' ', 1) || '.example')
    from contacts c join companies co on co.tenant_id = c.tenant_id and co.id = c.company_id
    where c.tenant_id = a.tenant_id and c.id = a.contact_id`.execute(db);
  await sql`vacuum full analyze contacts, companies, contact_addresses`.execute(db);
}

async function printSizes(): Promise<void> {
  const { rows } = await sql<{ name: string; size: string }>`
    select relname as name, pg_size_pretty(pg_relation_size(oid)) as size from pg_class
    where relname ~ '_by_words$' order by 1`.execute(db);
  for (const { name, size } of rows) console.log(`${name}: ${size}`);
}

/** What somebody would type to find the contact in the middle, and what is common, rare and nowhere. */
async function queries(tenantId: string): Promise<string[]> {
  const { rows } = await sql<{ given: string; family: string; company: string; address: string }>`
    select c.given_name as given, c.family_name as family, split_part(co.name, ' ', 1) as company, a.address
    from contacts c
    join companies co on co.tenant_id = c.tenant_id and co.id = c.company_id
    join contact_addresses a on a.tenant_id = c.tenant_id and a.contact_id = c.id
    where c.tenant_id = ${tenantId} order by c.id offset ${Math.floor(contacts / 2)} limit 1`.execute(db);
  const row = rows[0];
  if (row === undefined) throw new Error("There are no contacts");
  const { given, family, company, address } = row;
  const name = `${given} ${family}`;
  return [family.slice(0, 1), family.slice(0, 2), family.slice(0, 3), family, given, name, company, address]
    .map((each) => each.toLowerCase())
    .concat("gmbh", "example", "nobodyhasthis");
}

async function measure(tenantId: string, query: string): Promise<void> {
  const page = { after: null, limit: 51, query };
  const found = await listContacts(db, tenantId, page);
  const row = (what: string, values: number[]) =>
    console.log(
      `${query.slice(0, 30).padEnd(30)} | ${String(found.length).padStart(5)} | ${what.padEnd(15)} | ` +
        `${ms(percentile(values, 0.5))} | ${ms(Math.max(...values))}`,
    );
  row("search", await timed(runs, async () => void (await listContacts(db, tenantId, page))));
  row("reading them all", await timed(3, () => readAll(db, tenantId, query)));
}

async function readAll(database: Database, tenantId: string, query: string): Promise<void> {
  const pattern = `%${query}%`;
  await sql`
    select c.id from contacts c
    left join companies co on co.tenant_id = c.tenant_id and co.id = c.company_id
    where c.tenant_id = ${tenantId} and (concat_ws(' ', c.given_name, c.family_name) ilike ${pattern}
      or co.name ilike ${pattern} or exists (
        select 1 from contact_addresses a
        where a.tenant_id = ${tenantId} and a.contact_id = c.id and a.address ilike ${pattern}))
    order by c.id limit 51`.execute(database);
}
