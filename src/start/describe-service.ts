import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Configuration, EntraSettings } from "../configuration.ts";
import { directoryIds } from "../configuration/directories.ts";
import type { SecretKeys } from "../mailbox/secrets/secret-keys.ts";
import type { AppOptions } from "../service/app.ts";
import type { ServiceContext } from "../service/context.ts";
import { compressPages } from "../service/pages/compress-pages.ts";
import { createDiscoveredAuthority } from "../service/token-authority.ts";
import { registerTenant } from "../store/organisation/register-tenant.ts";
import { localhostCertificate } from "../trial/certificate.ts";
import { seedDemoData } from "../trial/demo-data/seed-demo-data.ts";
import { startTrialMail } from "../trial/start-trial-mail.ts";
import { startTrial } from "../trial/start-trial.ts";
import { openTrialClock, type TrialClock } from "../trial/trial-clock.ts";
import { readCertificate } from "./read-certificate.ts";

/** What the service stands on. */
export interface Parts {
  context: ServiceContext;
  secrets: SecretKeys;
  /** The trial's clock, which can be moved; null in production. */
  time: TrialClock | null;
  /** Wakes the worker of this process, if it has one. */
  wake: () => void;
}

export interface Description {
  options: AppOptions;
  /** For the person who starts the program. */
  note: string | null;
  /** Ends what was started for it. */
  stop: (() => Promise<void>) | null;
}

/** How the service is to answer, in production or as a trial; a trial's mail servers stand when this resolves. */
export async function describeService(
  configuration: Configuration,
  parts: Parts,
  projectRoot: string,
): Promise<Description> {
  const { entra } = configuration;
  const common = {
    context: parts.context,
    rateLimit: configuration.rateLimit,
    corsOrigins: configuration.corsOrigins,
    logLevel: configuration.logLevel,
    proxies: configuration.proxies,
  };
  if (entra !== null) {
    return { options: await production(configuration, entra, common, projectRoot), note: null, stop: null };
  }
  return trial(configuration, parts, common, projectRoot);
}

type Common = Pick<AppOptions, "context" | "rateLimit" | "corsOrigins" | "logLevel" | "proxies">;

async function production(
  configuration: Configuration,
  entra: EntraSettings,
  common: Common,
  projectRoot: string,
): Promise<AppOptions> {
  const { context } = common;
  for (const directory of entra.directories) await registerTenant(context.db, directory, context.clock());
  const { tls } = configuration;
  return {
    ...common,
    authority: {
      ...createDiscoveredAuthority(entra.authority, entra.audience),
      directories: directoryIds(entra),
    },
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
    webDirectory: await builtPages(projectRoot, "production"),
    tls: tls && (await readCertificate(tls)),
  };
}

async function trial(
  configuration: Configuration,
  parts: Parts,
  common: Common,
  projectRoot: string,
): Promise<Description> {
  const { context } = common;
  const { dataDirectory, tls, publicOrigin } = configuration;
  const { secrets, wake } = parts;
  const time = parts.time ?? openTrialClock(dataDirectory);
  const { db, clock } = context;
  await seedDemoData(db, clock());
  const mail = await startTrialMail({ db, dataDirectory, secrets, origin: publicOrigin, clock });
  const certificate = tls
    ? { ...(await readCertificate(tls)), note: "" }
    : await localhostCertificate(dataDirectory, context.clock());
  const webDirectory = await builtPages(projectRoot, "web");
  const officeScripts = join(projectRoot, "node_modules", "@microsoft", "office-js", "dist");
  const folders = webDirectory === null ? null : { webDirectory, officeScripts };
  const { authority, settings, extension } = await startTrial({
    context,
    dataDirectory,
    origin: publicOrigin,
    folders,
    time,
    mail,
    wake,
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
  return { options, note: certificate.note, stop: () => mail.stop() };
}

/** The folder of the built pages, compressed beforehand; null where only the API is served. */
async function builtPages(projectRoot: string, name: "web" | "production"): Promise<string | null> {
  const directory = join(projectRoot, "dist", name);
  if (!existsSync(directory)) {
    process.stderr.write(
      `There are no pages in ${directory}, so only the API is served; \`npm run build\` makes them.\n`,
    );
    return null;
  }
  await compressPages(directory);
  return directory;
}
