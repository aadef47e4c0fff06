/** Composition root: reads the configuration, wires the parts, starts and stops them. */
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { ConfigurationError, readConfiguration, type Configuration } from "./configuration.ts";
import { readRoles } from "./configuration/roles.ts";
import type { EngineMetric } from "./engine/engine-options.ts";
import { createMailPorts } from "./engine/create-mail-ports.ts";
import { createLinks, type Links } from "./mailbox/links/links.ts";
import type { SecretKeys } from "./mailbox/secrets/secret-keys.ts";
import { explainFailure } from "./explain-failure.ts";
import { createApp } from "./service/app.ts";
import { drain } from "./service/drain.ts";
import type { Lifecycle } from "./service/health-routes.ts";
import { wakeWorker } from "./service/wake-worker.ts";
import { openDatabase, type Database } from "./store/database/database.ts";
import { keepEmbeddedPostgres } from "./store/embedded/keep-embedded-postgres.ts";
import { sweepIdempotencyKeys } from "./store/idempotency/idempotency-sweep.ts";
import { sweepMessages } from "./store/inbound/sweep-messages.ts";
import { migrateDatabase } from "./store/database/migrate.ts";
import { openTrialClock } from "./trial/trial-clock.ts";
import { describeService, type Parts } from "./start/describe-service.ts";
import { keepTrialApart } from "./start/keep-trial-apart.ts";
import { listenOn } from "./start/listen-on.ts";
import { openMail, type Mail } from "./start/open-mail.ts";
import { openSecretKeys } from "./start/open-secret-keys.ts";
import { rotateKeys } from "./start/rotate-keys.ts";
import { warnOfLostKeys } from "./start/warn-of-lost-keys.ts";
import { describeAddresses } from "./start/describe-addresses.ts";
import { startOperations, type Operations } from "./worker/start-operations.ts";
import { warmUpReading } from "./engine/inbound/warm-up-reading.ts";
import { startWorker, type Worker } from "./worker/start-worker.ts";

/** The bundle lies in dist/service/. */
const projectRoot = join(dirname(fileURLToPath(import.meta.url)), "..", "..");
const secondMs = 1000;
/** Shared out again four times as often: every second. */
const trialWatchLeaseMs = 4 * secondMs;
const hourMs = 60 * 60 * secondMs;
const systemClock = () => new Date();

/** What must be undone at the end, last opened first. */
const closers: (() => Promise<unknown>)[] = [];

async function closeAll(): Promise<void> {
  for (const close of closers.splice(0).toReversed()) await close();
}

async function start(): Promise<void> {
  const configuration = readConfiguration(process.env);
  const roles = readRoles(process.argv.slice(2));
  if (roles.works && !roles.serves && configuration.databaseUrl === null) {
    throw new ConfigurationError(
      "A process that only works needs the database of the others: set DATABASE_URL.",
    );
  }
  // Before the database is changed by a program that cannot go on.
  const secrets = openSecretKeys(configuration);
  const db = await openStore(configuration);
  await keepTrialApart(configuration, db);
  const lifecycle = { draining: false };
  const { logLevel, engine } = configuration;
  const operations = await startOperations({ db, lifecycle, logLevel }, engine.operations);
  closers.push(() => operations.stop());
  if (configuration.secretKeys !== null) await warnOfLostKeys(db, secrets, operations.log);
  const parts = await openParts(configuration, db, secrets, operations);
  const ends = roles.serves ? [await serve(configuration, parts, lifecycle)] : [];
  if (roles.works) ends.push(work(configuration, parts, operations));
  closers.push(async () => {
    lifecycle.draining = true;
    // Side by side: who waits for an unenroll waits for the email that is being handed over.
    await Promise.all(ends.map((end) => end()));
  });
  if (!roles.serves)
    console.log("Sales Tools for Outlook lets sequences run; it serves no pages in this process.");
}

let worker: Worker | null = null;

type AllParts = Parts & Mail & { links: Links };

async function openParts(
  configuration: Configuration,
  db: Database,
  secrets: SecretKeys,
  { log }: Operations,
): Promise<AllParts> {
  const { mode, dataDirectory, publicOrigin } = configuration;
  const time = mode === "trial" ? openTrialClock(dataDirectory) : null;
  const clock = time?.now ?? systemClock;
  const mail = await openMail(configuration, { db, clock, systemClock, secrets, log });
  const { mailboxes, connect } = mail;
  closers.push(() => mailboxes.close());
  const links = createLinks(secrets, publicOrigin);
  const context = { db, clock, connect, mail: createMailPorts({ db, clock, mailboxes, secrets, links }) };
  return { ...mail, context, links, secrets, time, wake: () => worker?.wake() };
}

type End = () => Promise<void>;

async function serve(configuration: Configuration, parts: AllParts, lifecycle: Lifecycle): Promise<End> {
  const { options, note, stop: stopParts } = await describeService(configuration, parts, projectRoot);
  if (stopParts !== null) closers.push(stopParts);
  const extensions = [...(options.extensions ?? []), wakeWorker(parts.wake), parts.hearNotifications];
  const app = await createApp({ ...options, extensions, lifecycle, systemClock });
  await listenOn(app, configuration);
  sweepEveryHour(parts.context.db);
  console.log(describeAddresses(configuration, note));
  return async () => {
    if (!(await drain(app, lifecycle))) console.error("Some requests did not finish within 10 s.");
  };
}

/** Lets sequences run until the process is told to stop. */
function work({ engine, mail }: Configuration, parts: AllParts, { log, metrics }: Operations): End {
  const { context, mailboxes, links, time } = parts;
  const { concurrency, leaseMs } = engine;
  const reading = {
    ...engine.reading,
    subscriptions: parts.subscriptions,
    authservIds: mail.authservIds,
    // A trial that was started over has new inboxes, and somebody who looks.
    ...(time === null ? {} : { leaseMs: trialWatchLeaseMs, pollMs: 2 * secondMs }),
  };
  const { db, clock } = context;
  const onMetric = (metric: EngineMetric) => metrics.observe(metric);
  const started = startWorker({ db, clock, mailboxes, links, concurrency, leaseMs, reading, log, onMetric });
  worker = started;
  const endWarmUp = warmUpReading(log);
  const rereading = setInterval(() => time?.reread() && started.wake(), secondMs);
  return async () => {
    clearInterval(rereading);
    await endWarmUp();
    if (!(await started.stop()))
      console.error("Some emails were still being handed over; they will be looked up.");
  };
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
  await migrateDatabase(url);
  const { poolSize, statementMs } = configuration;
  const db = openDatabase(url, { poolSize, patience: { silentMs: 5 * secondMs, statementMs } });
  closers.push(() => db.destroy());
  return db;
}

function sweepEveryHour(db: Database): void {
  const sweep = () => {
    // Nobody waits for it: what a failed sweep leaves, the next one takes.
    sweepIdempotencyKeys(db, systemClock()).catch(() => undefined);
    sweepMessages(db, systemClock()).catch(() => undefined);
  };
  sweep();
  const timer = setInterval(sweep, hourMs);
  timer.unref();
  closers.push(async () => clearInterval(timer));
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

/** `rotate-secrets` in the place of a role: does that and ends. */
async function rotate(): Promise<void> {
  const { text, whole } = await rotateKeys(readConfiguration(process.env));
  console.log(text);
  process.exitCode = whole ? 0 : 1;
}

async function startOrExplain(): Promise<void> {
  try {
    await (process.argv[2] === "rotate-secrets" ? rotate() : start());
  } catch (error) {
    console.error(explainFailure(error) ?? stackOf(error));
    await closeAll().catch(() => undefined);
    process.exit(1);
  }
}

const stackOf = (error: unknown) => (error instanceof Error ? (error.stack ?? error.message) : String(error));

const started = startOrExplain();
await started;
