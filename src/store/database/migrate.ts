import { Migrator, sql, type Kysely, type Migration } from "kysely";
import { checkServer, refuseNewerSchema } from "./check-server.ts";
import { openDatabase } from "./database.ts";
import { sql as foundation } from "../migrations/0001-foundation.ts";
import { sql as engine } from "../migrations/0002-engine.ts";
import { sql as inbound } from "../migrations/0003-inbound.ts";
import { sql as viewers } from "../migrations/0004-viewers.ts";
import { sql as lighterSteps } from "../migrations/0005-lighter-steps.ts";
import { sql as inboxSignIns } from "../migrations/0006-inbox-sign-ins.ts";
import { sql as blockedDomains } from "../migrations/0007-blocked-domains.ts";
import { sql as openSignIns } from "../migrations/0008-open-sign-ins.ts";
import { sql as lighterOutbox } from "../migrations/0009-lighter-outbox.ts";
import { sql as timetable } from "../migrations/0010-timetable.ts";
import { sql as holidayChanges } from "../migrations/0011-holiday-changes.ts";
import { sql as unreadInboxes } from "../migrations/0012-unread-inboxes.ts";
import { sql as handOvers } from "../migrations/0013-hand-overs.ts";
import { sql as inboxesOfWhoLeft } from "../migrations/0014-inboxes-of-who-left.ts";
import { sql as contactWords } from "../migrations/0015-contact-words.ts";
import { sql as serversAway } from "../migrations/0016-servers-away.ts";
import { sql as lighterLookUp } from "../migrations/0017-lighter-look-up.ts";

/** Numbered migrations in plain SQL, in order; a landed one is never changed. */
const migrations: Record<string, Migration> = {
  "0001-foundation": fromSql(foundation),
  "0002-engine": fromSql(engine),
  "0003-inbound": fromSql(inbound),
  "0004-viewers": fromSql(viewers),
  "0005-lighter-steps": fromSql(lighterSteps),
  "0006-inbox-sign-ins": fromSql(inboxSignIns),
  "0007-blocked-domains": fromSql(blockedDomains),
  "0008-open-sign-ins": fromSql(openSignIns),
  "0009-lighter-outbox": fromSql(lighterOutbox),
  "0010-timetable": fromSql(timetable),
  "0011-holiday-changes": fromSql(holidayChanges),
  "0012-unread-inboxes": fromSql(unreadInboxes),
  "0013-hand-overs": fromSql(handOvers),
  "0014-inboxes-of-who-left": fromSql(inboxesOfWhoLeft),
  "0015-contact-words": fromSql(contactWords),
  "0016-servers-away": fromSql(serversAway),
  "0017-lighter-look-up": fromSql(lighterLookUp),
};

function fromSql(statements: string): Migration {
  return {
    async up(db) {
      await sql.raw(statements).execute(db);
    },
  };
}

/**
 * Brings the database to the newest schema. Processes that start at the same time wait for each other; when one
 * migration fails, all of this run roll back.
 *
 * @throws DatabaseRefusal when the server is too old, or the schema is that of a newer version.
 */
export async function migrate<T>(db: Kysely<T>): Promise<void> {
  await checkServer(db);
  await refuseNewerSchema(db, Object.keys(migrations));
  const migrator = new Migrator({ db, provider: { getMigrations: () => Promise.resolve(migrations) } });
  const { error } = await migrator.migrateToLatest();
  if (error) throw error instanceof Error ? error : new Error(JSON.stringify(error));
}

/** The same over a connection of its own, on which migrations, and waiting for those of others, take as long as they take. */
export async function migrateDatabase(url: string): Promise<void> {
  const db = openDatabase(url, { poolSize: 1, connectMs: 60_000 });
  try {
    await migrate(db);
  } finally {
    await db.destroy();
  }
}
