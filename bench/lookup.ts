/**
 * How long does the service take to say who is behind the recipients of a message? A database of 1,000,000 contacts and
 * as many enrollments, requests over HTTP on the loopback address with a signed token, time taken inside the service
 * from the request's arrival to the answer's end; the client has a thread of its own, so that its work is not counted.
 * Beside it, from the same run: the statement alone, and the floor that any answer from this database has (`select 1`).
 *
 *     npm run bench:lookup [-- contacts]        DATABASE_URL=… for another PostgreSQL (an empty database)
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isMainThread } from "node:worker_threads";
import { sql } from "kysely";
import { exportJWK, generateKeyPair, SignJWT } from "jose";
import { createApp } from "../src/service/app.ts";
import { createLocalAuthority } from "../src/service/token-authority.ts";
import { openDatabase, type Database } from "../src/store/database/database.ts";
import { startEmbeddedPostgres } from "../src/store/embedded/start-embedded-postgres.ts";
import { lookupContacts } from "../src/store/contacts/lookup-contacts.ts";
import { migrate } from "../src/store/database/migrate.ts";
import { addressOf, fillDatabase } from "./support/fill-database.ts";
import { askAsClient, startClient } from "./support/lookup-client.ts";
import { testMailPorts } from "../test/support/mail-ports.ts";
import { ms, percentile, timed } from "./support/percentiles.ts";

const contacts = Number(process.argv[2] ?? 1_000_000);
const runs = 5_000;
// Until V8 has compiled the way of a request; a service that has just started is slower for as long.
const warmUp = 2_000;
const clock = () => new Date();
const issuer = "https://issuer.example/v2.0";

if (isMainThread) await main();
else askAsClient();

async function main(): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), "sales-tools-bench-"));
  const givenUrl = process.env["DATABASE_URL"];
  const postgres = givenUrl
    ? { url: givenUrl, stop: () => Promise.resolve() }
    : await startEmbeddedPostgres({ dataDir, settings: { shared_buffers: "1GB" } });
  const db = openDatabase(postgres.url);
  try {
    await migrate(db);
    console.log(`Filling a database with ${contacts.toLocaleString("en")} contacts and as many enrollments…`);
    const asker = await fillDatabase(db, contacts);
    // Or the server would write what was filled to the disk while we measure.
    if (!givenUrl) await sql`checkpoint`.execute(db);
    const { rows } = await sql<{ version: string }>`select version()`.execute(db);
    const version = rows[0]?.version.split(" on ")[0] ?? "";
    console.log(`${version} · Node ${process.version} · ${runs} runs each, the first ${warmUp} not counted`);
    await measure(db, asker.tenantId);
  } finally {
    await db.destroy();
    await postgres.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function measure(database: Database, tenantId: string): Promise<void> {
  const service = await startService(database);
  console.log("\naddresses | what                          |   p50 ms  |  p99 ms   | max ms");
  const row = (n: number, what: string, values: number[]) => {
    const counted = values.slice(warmUp);
    const columns = [percentile(counted, 0.5), percentile(counted, 0.99), Math.max(...counted)].map(ms);
    console.log(`${String(n).padStart(9)} | ${what.padEnd(29)} | ${columns.join(" | ")}`);
  };
  row(0, "floor: select 1", await timed(runs, async () => void (await sql`select 1`.execute(database))));
  for (const count of [1, 10, 100]) {
    const ask = () =>
      Array.from({ length: count }, () => addressOf(1 + Math.floor(Math.random() * contacts)));
    row(
      count,
      "the statement",
      await timed(runs, async () => void (await lookupContacts(database, tenantId, ask()))),
    );
    service.elapsed.length = 0;
    const client = await service.lookUp(count);
    row(count, "POST /v1/contacts/lookup", service.elapsed);
    row(count, "  as the client sees it", client);
  }
  await service.stop();
}

async function startService(database: Database) {
  const { publicKey, privateKey } = await generateKeyPair("RS256");
  const key = { ...(await exportJWK(publicKey)), kid: "bench", alg: "RS256", use: "sig" };
  const elapsed: number[] = [];
  const app = await createApp({
    context: { db: database, clock, mail: testMailPorts(database, clock) },
    authority: createLocalAuthority({ keys: [key] }, issuer, "bench-api"),
    settings: {
      clientId: "",
      authority: issuer,
      knownAuthorities: [],
      scope: "",
      oidc: true,
      mode: "production",
    },
    rateLimit: 1_000_000,
    policy: { mode: "production", frameAncestors: [], connect: [], strictTransport: false },
    webDirectory: null,
    extensions: [
      (root) =>
        void root.addHook("onResponse", async (_request, reply) => void elapsed.push(reply.elapsedTime)),
    ],
  });
  const address = await app.listen({ port: 0, host: "127.0.0.1" });
  const token = await new SignJWT({
    tid: "bench",
    oid: "bench",
    name: "Bench Rep",
    scp: "access_as_user",
    ver: "2.0",
  })
    .setProtectedHeader({ alg: "RS256", kid: "bench" })
    .setIssuer(issuer)
    .setAudience("bench-api")
    .setExpirationTime("4h")
    .sign(privateKey);
  const client = startClient(process.argv[1] ?? "", {
    url: `${address}/v1/contacts/lookup`,
    token,
    contacts,
  });
  return {
    elapsed,
    lookUp: (count: number) => client.ask(count, runs),
    async stop(): Promise<void> {
      await client.stop();
      await app.close();
    },
  };
}
