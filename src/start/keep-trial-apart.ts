import type { Configuration } from "../configuration.ts";
import { ConfigurationError } from "../configuration/settings.ts";
import type { Database } from "../store/database/database.ts";
import { demoDirectory } from "../trial/trial-settings.ts";

/**
 * A trial lets anybody sign in, by a clock that anybody may move, and carries out what is due of every organisation. Whoever
 * starts the program for production and loses `CLIENT_ID` on the way must not get one on their own data.
 *
 * @throws ConfigurationError when the trial would run on a database with another organisation than its own.
 */
export async function keepTrialApart({ mode, databaseUrl }: Configuration, db: Database): Promise<void> {
  if (mode !== "trial") return;
  const other = await db
    .selectFrom("tenants")
    .select("tenant_id")
    .where("directory_id", "!=", demoDirectory.id)
    .limit(1)
    .executeTakeFirst();
  if (other === undefined) return;
  const place = databaseUrl === null ? "DATA_DIR" : "DATABASE_URL";
  throw new ConfigurationError(
    `The setting CLIENT_ID must be set, as the database holds an organisation of yours; for a trial set ${place} to another place.`,
  );
}
