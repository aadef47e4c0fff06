import { sql } from "kysely";
import { DatabaseRefusal, refuseOldServer } from "../../../src/store/database/check-server.ts";
import { migrate } from "../../../src/store/database/migrate.ts";
import { explainFailure } from "../../../src/explain-failure.ts";
import { createTestDatabase } from "../../support/database.ts";

it("leaves a database alone that a newer version has migrated, and says so in one sentence", async () => {
  const { db, destroy } = await createTestDatabase();
  await migrate(db);
  await sql`insert into kysely_migration (name, timestamp) values ('9999-of-tomorrow', '2030-01-01')`.execute(
    db,
  );
  const error = await migrate(db).catch((fault: unknown) => fault);
  expect(error).toBeInstanceOf(DatabaseRefusal);
  expect(explainFailure(error)).toMatch(
    /^The database has been migrated by a newer version[^\n]*9999-of-tomorrow/,
  );
  await destroy();
});

it.each(["15.0", "15.14 (Debian 15.14-0+deb12u1)", "18.1"])("takes a server of version %s", (version) => {
  expect(() => refuseOldServer(version)).not.toThrow();
});

it.each(["14.19", "9.6.24", ""])("refuses a server of version %j", (version) => {
  expect(() => refuseOldServer(version)).toThrow(DatabaseRefusal);
});
