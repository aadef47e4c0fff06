import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { openDatabase } from "../../src/store/database/database.ts";
import {
  startEmbeddedPostgres,
  type EmbeddedPostgres,
} from "../../src/store/embedded/start-embedded-postgres.ts";
import { migrate } from "../../src/store/database/migrate.ts";

declare global {
  var testServer: {
    postgres: EmbeddedPostgres | null;
    dataDir: string | null;
    template: string;
    adminUrl: string;
  };
}

/**
 * One PostgreSQL for the whole run (DATABASE_URL's, or an embedded one in a temporary folder) with one migrated
 * template, which every test file clones in about 30 ms.
 */
export default async function globalSetup(): Promise<void> {
  const given = process.env["DATABASE_URL"];
  const dataDir = given ? null : mkdtempSync(join(tmpdir(), "sales-tools-test-"));
  const postgres = dataDir ? await startEmbeddedPostgres({ dataDir, durable: false }) : null;
  const adminUrl = given ?? postgres!.url;
  const template = `sales_tools_template_${process.pid}`;
  await withAdmin(adminUrl, (client) => client.query(`create database ${template}`));
  const url = new URL(adminUrl);
  url.pathname = `/${template}`;
  const db = openDatabase(url.href, { poolSize: 1, connectMs: 60_000 });
  await migrate(db);
  await db.destroy();
  process.env["TEST_DATABASE_ADMIN_URL"] = adminUrl;
  process.env["TEST_DATABASE_TEMPLATE"] = template;
  globalThis.testServer = { postgres, dataDir, template, adminUrl };
}

export async function withAdmin<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
