import { openDatabase, type Database } from "./database.ts";
import { startEmbeddedPostgres } from "../embedded/start-embedded-postgres.ts";
import { migrate } from "./migrate.ts";

/**
 * Does `work` on the database that the service would use: the given one, or the embedded one in the data folder, which
 * may be running already. Everything that was opened is closed again.
 */
export async function withStore<T>(
  { databaseUrl, dataDirectory }: { databaseUrl: string | null; dataDirectory: string },
  work: (db: Database) => Promise<T>,
): Promise<T> {
  const embedded = databaseUrl === null ? await startEmbeddedPostgres({ dataDir: dataDirectory }) : null;
  const db = openDatabase(databaseUrl ?? embedded?.url ?? "", { connectMs: 60_000 });
  try {
    await migrate(db);
    return await work(db);
  } finally {
    await db.destroy();
    await embedded?.stop();
  }
}
