import { sql, type Kysely } from "kysely";

/** A database that this program must not, or cannot, work with; the message is one sentence for the person who starts it. */
export class DatabaseRefusal extends Error {
  override readonly name = "DatabaseRefusal";
}

const oldest = 15;

/**
 * Reaches the server, and looks whether it can do what is asked of it.
 *
 * @throws DatabaseRefusal when it is too old; whatever the connection fails with.
 */
export async function checkServer<T>(db: Kysely<T>): Promise<void> {
  const { rows } = await sql<{
    version: string;
  }>`select current_setting('server_version') as version`.execute(db);
  refuseOldServer(rows[0]?.version ?? "");
}

/** Of a version such as `14.9 (Debian 14.9-1)`. @throws DatabaseRefusal when it is too old. */
export function refuseOldServer(version: string): void {
  if (Number.parseInt(version, 10) >= oldest) return;
  throw new DatabaseRefusal(
    `PostgreSQL ${String(oldest)} or later is needed; the server of DATABASE_URL is ${version}.`,
  );
}

/**
 * An older program would misread what a newer one has changed.
 *
 * @throws DatabaseRefusal when migrations were carried out that are not `known`.
 */
export async function refuseNewerSchema<T>(db: Kysely<T>, known: readonly string[]): Promise<void> {
  const { rows: tables } = await sql<{ isThere: boolean }>`
    select to_regclass('kysely_migration') is not null as "isThere"`.execute(db);
  if (tables[0]?.isThere !== true) return;
  const { rows } = await sql<{ name: string }>`
    select name from kysely_migration where name <> all(${known}) order by name`.execute(db);
  const names = rows.map(({ name }) => name).join(", ");
  if (names === "") return;
  throw new DatabaseRefusal(
    `The database has been migrated by a newer version of this program (${names}); start that version, or go back to a backup from before it.`,
  );
}
