import { randomBytes } from "node:crypto";
import { openDatabase, type Database } from "../../src/store/database/database.ts";
import { mendTimetable } from "../../src/store/steps/timetable.ts";
import { withAdmin } from "./global-setup.ts";

export interface TestDatabase {
  db: Database;
  url: string;
  /** Closes the pool and drops the database. */
  destroy(): Promise<void>;
}

/** A fresh, migrated, empty database of its own for a test file. */
export async function createTestDatabase(options: { poolSize?: number } = {}): Promise<TestDatabase> {
  const adminUrl = fromEnvironment("TEST_DATABASE_ADMIN_URL");
  const template = fromEnvironment("TEST_DATABASE_TEMPLATE");
  const name = `sales_tools_test_${randomBytes(6).toString("hex")}`;
  await withAdmin(adminUrl, (client) => client.query(`create database ${name} template ${template}`));
  const url = new URL(adminUrl);
  url.pathname = `/${name}`;
  const db = openDatabase(url.href, { connectMs: 60_000, ...options });
  return {
    db,
    url: url.href,
    async destroy() {
      await db.destroy();
      await checkTimetable(url.href);
      await withAdmin(adminUrl, (client) => client.query(`drop database if exists ${name} with (force)`));
    },
  };
}

/** Whatever a test did: what is due some time stands in the timetable, or it would never run. */
async function checkTimetable(url: string): Promise<void> {
  const db = openDatabase(url, { poolSize: 1, connectMs: 60_000 });
  const missing = await mendTimetable(db);
  await db.destroy();
  if (missing > 0) throw new Error(`${String(missing)} enrollments are due and not in the timetable`);
}

function fromEnvironment(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: the test database is started by jest's global setup.`);
  return value;
}
