/** Composition root: reads the configuration, wires the parts, starts and stops them. */
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { readConfiguration, type Configuration, type EntraSettings } from "./configuration.ts";
import { explainFailure } from "./explain-failure.ts";
import { createApp, type AppOptions } from "./service/app.ts";
import type { ServiceContext } from "./service/context.ts";
import { drain } from "./service/drain.ts";
import { compressPages } from "./service/pages/compress-pages.ts";
import { createDiscoveredAuthority } from "./service/token-authority.ts";
import { openDatabase, type Database } from "./store/database.ts";
import { keepEmbeddedPostgres } from "./store/embedded/keep-embedded-postgres.ts";
import { sweepIdempotencyKeys } from "./store/idempotency-sweep.ts";
import { migrate } from "./store/migrate.ts";
import { registerTenant } from "./store/register-tenant.ts";
import { localhostCertificate } from "./trial/certificate.ts";
import { seedDemoData } from "./trial/demo-data/seed-demo-data.ts";
import { startTrial } from "./trial/start-trial.ts";

/** The bundle lies in dist/service/. */
const projectRoot = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
const hourMs = 60 * 60 * 1000;

/** What must be undone at the end, last opened first. */
const closers: (() => Promise<unknown>)[] = [];

async function closeAll(): Promise<void> {
  for (const close of closers.splice(0).toReversed()) await close();
}

async function start(): Promise<void> {
  const configuration = readConfiguration(process.env);
  const db = await openStore(configuration);
  const context: ServiceContext = { db, clock: () => new Date() };
  const lifecycle = { draining: false };
  const { options, note } = await describeService(configuration, context);
  const app = await createApp({ ...options, lifecycle });
  await app.listen({ host: configuration.host, port: configuration.port });
  closers.push(async () => {
    if (!(await drain(app, lifecycle))) console.error("Some requests did not finish within 10 s.");
  });
  sweepEveryHour(context);
  printAddresses(configuration, note);
}

/** The database: the given one, or an embedded one in the data folder. */
async function openStore(configuration: Configuration): Promise<Database> {
  let url = configuration.databaseUrl;
  if (url === null) {
    const embedded = await keepEmbeddedPostgres({
      dataDir: configuration.dataDirectory,
      tell: (sentence) => console.error(sentence),
    });
    closers.push(() => embedded.stop());
    url = embedded.url;
  }
  const db = openDatabase(url, { poolSize: configuration.poolSize });
  closers.push(() => db.destroy());
  await migrate(db);
  return db;
}

async function describeService(
  configuration: Configuration,
  context: ServiceContext,
): Promise<{ options: AppOptions; note: string | null }> {
  const { entra } = configuration;
  const common = {
    context,
    rateLimit: configuration.rateLimit,
    corsOrigins: configuration.corsOrigins,
    logLevel: configuration.logLevel,
    trustProxy: configuration.trustProxy,
  };
  if (entra !== null) return { options: await production(configuration, entra, common), note: null };
  return trial(configuration, common);
}

type Common = Pick<AppOptions, "context" | "rateLimit" | "corsOrigins" | "logLevel" | "trustProxy">;

async function production(
  configuration: Configuration,
  entra: EntraSettings,
  common: Common,
): Promise<AppOptions> {
  const { context } = common;
  for (const directory of entra.directories) await registerTenant(context.db, directory, context.clock());
  const { tls } = configuration;
  return {
    ...common,
    authority: createDiscoveredAuthority(entra.authority, entra.audience),
    settings: {
      clientId: entra.clientId,
      authority: entra.authority,
      knownAuthorities: [new URL(entra.authority).host],
      scope: entra.scope,
      oidc: false,
      mode: "production",
    },
    policy: {
      mode: "production",
      frameAncestors: configuration.frameAncestors,
      connect: [new URL(entra.authority).origin],
      strictTransport: true,
    },
    webDirectory: await builtPages("production"),
    tls: tls && {
      cert: await readFile(tls.certificateFile, "utf8"),
      key: await readFile(tls.keyFile, "utf8"),
    },
  };
}

async function trial(
  configuration: Configuration,
  common: Common,
): Promise<{ options: AppOptions; note: string }> {
  const { context } = common;
  const { dataDirectory, tls, publicOrigin } = configuration;
  await seedDemoData(context.db, context.clock());
  const certificate = tls
    ? {
        cert: await readFile(tls.certificateFile, "utf8"),
        key: await readFile(tls.keyFile, "utf8"),
        note: "",
      }
    : await localhostCertificate(dataDirectory, context.clock());
  const webDirectory = await builtPages("web");
  const officeScripts = join(projectRoot, "node_modules", "@microsoft", "office-js", "dist");
  const folders = webDirectory === null ? null : { webDirectory, officeScripts };
  const { authority, settings, extension } = await startTrial({
    context,
    dataDirectory,
    origin: publicOrigin,
    folders,
  });
  const options: AppOptions = {
    ...common,
    authority,
    settings,
    extensions: [extension],
    policy: {
      mode: "trial",
      frameAncestors: configuration.frameAncestors,
      connect: [],
      strictTransport: false,
    },
    webDirectory,
    tls: { cert: certificate.cert, key: certificate.key },
  };
  return { options, note: certificate.note };
}

/** The folder of the built pages, compressed beforehand; null where only the API is served. */
async function builtPages(name: "web" | "production"): Promise<string | null> {
  const directory = join(projectRoot, "dist", name);
  if (!existsSync(directory)) {
    console.error(
      `There are no pages in ${directory}, so only the API is served; \`npm run build\` makes them.`,
    );
    return null;
  }
  await compressPages(directory);
  return directory;
}

function sweepEveryHour({ db, clock }: ServiceContext): void {
  const sweep = () => {
    // Nobody waits for it: what a failed sweep leaves, the next one takes.
    sweepIdempotencyKeys(db, clock()).catch(() => undefined);
  };
  sweep();
  const timer = setInterval(sweep, hourMs);
  timer.unref();
  closers.push(async () => clearInterval(timer));
}

function printAddresses(configuration: Configuration, note: string | null): void {
  const { publicOrigin, databaseUrl, dataDirectory, mode } = configuration;
  const rows =
    mode === "trial"
      ? [
          "Sales Tools for Outlook runs in trial mode, with demo data and demo users.",
          "",
          `  Simulated Outlook   ${publicOrigin}/`,
          `  API                 ${publicOrigin}/docs`,
          `  Data                ${databaseUrl === null ? dataDirectory : "the database of DATABASE_URL"}`,
          "",
          ...(note ? [note] : []),
          "Stop with Ctrl+C; the data stay. Start over with `npm run reset`.",
        ]
      : [`Sales Tools for Outlook serves ${publicOrigin} (port ${String(configuration.port)}).`];
  console.log(rows.join("\n"));
}

let stoppingSince: number | null = null;

/** Ctrl+C reaches a program twice when npm passes it on; only a later one means "at once". */
async function stop(): Promise<void> {
  if (stoppingSince !== null) {
    if (performance.now() - stoppingSince > 1_000) process.exit(1);
    return;
  }
  stoppingSince = performance.now();
  // What a start under way has not opened yet could not be closed: a database would be left running.
  await started;
  await closeAll();
  process.exit(0);
}

process.on("SIGTERM", () => void stop());
process.on("SIGINT", () => void stop());

async function startOrExplain(): Promise<void> {
  try {
    await start();
  } catch (error) {
    console.error(explainFailure(error) ?? stackOf(error));
    await closeAll().catch(() => undefined);
    process.exit(1);
  }
}

const stackOf = (error: unknown) => (error instanceof Error ? (error.stack ?? error.message) : String(error));

const started = startOrExplain();
await started;
