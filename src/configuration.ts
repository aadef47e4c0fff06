import { resolve } from "node:path";
import { parseDirectories, type Directory } from "./configuration/directories.ts";
import { readEngineSettings, type EngineSettings } from "./configuration/engine-settings.ts";
import { readMailSettings, type MailSettings } from "./configuration/mail-settings.ts";
import { isSecure, Settings } from "./configuration/settings.ts";
import { outlookHosts } from "./configuration/outlook-hosts.ts";

export { ConfigurationError } from "./configuration/settings.ts";

/** How the service trusts tokens of Microsoft Entra ID, or of another OpenID provider with the same token shape. */
export interface EntraSettings {
  clientId: string;
  /** What `aud` must say; the client id unless the API is registered apart from the pane. */
  audience: string;
  /** Full name of the scope that the pane asks for. */
  scope: string;
  /** E.g. `https://login.microsoftonline.com/organizations`. */
  authority: string;
  /** Organisations that may sign in; they are entered into the database at the start. */
  directories: Directory[];
}

export interface Configuration {
  mode: "trial" | "production";
  host: string;
  port: number;
  /** Origin that browsers use, without a slash at its end. */
  publicOrigin: string;
  databaseUrl: string | null;
  /** Folder of everything that is kept on this machine: embedded database, keys, certificate. */
  dataDirectory: string;
  /** Keys that close and open the passwords of inboxes; null: one of this machine, in the data folder. */
  secretKeys: string | null;
  engine: EngineSettings;
  mail: MailSettings;
  /** Null in trial mode, where an embedded OpenID provider stands in. */
  entra: EntraSettings | null;
  /** Sources for the pages' `frame-ancestors`, besides `'self'`. */
  frameAncestors: string[];
  /** Other origins whose scripts may call the API. */
  corsOrigins: string[];
  /** Files with certificate and key; null: a certificate is made (trial) or a proxy speaks TLS (production). */
  tls: { certificateFile: string; keyFile: string } | null;
  /** Requests per user and minute. */
  rateLimit: number;
  logLevel: string;
  /** Proxies in front of the service, each of which adds to `X-Forwarded-For`; 0: none. */
  proxies: number;
  poolSize: number;
  /** How long the database may take over one statement. */
  statementMs: number;
}

const logLevels = ["fatal", "error", "warn", "info", "debug", "trace", "silent"];

/**
 * Reads the settings from environment variables. Without `CLIENT_ID` it is a trial.
 *
 * @throws ConfigurationError with one sentence that names the variable.
 */
export function readConfiguration(environment: Record<string, string | undefined>): Configuration {
  const settings = new Settings(environment);
  const mode = readMode(settings);
  const port = settings.wholeNumber("PORT", 3000, 1, 65_535);
  const tls = readTls(settings);
  const publicOrigin = readPublicOrigin(settings, mode, port);
  return {
    mode,
    host: settings.text("HOST") ?? (mode === "trial" ? "localhost" : "0.0.0.0"),
    port,
    publicOrigin,
    databaseUrl: settings.url("DATABASE_URL", ["postgres:", "postgresql:"]),
    dataDirectory: resolve(settings.text("DATA_DIR") ?? "data"),
    secretKeys: readSecretKeysSetting(settings, mode),
    engine: readEngineSettings(settings, mode),
    mail: readMailSettings(settings, publicOrigin, mode),
    entra: mode === "trial" ? null : readEntra(settings),
    frameAncestors: readFrameAncestors(settings),
    corsOrigins: (settings.list("CORS_ORIGINS") ?? []).map((text) => settings.asOrigin("CORS_ORIGINS", text)),
    tls,
    rateLimit: settings.wholeNumber("RATE_LIMIT", 600, 1, 1_000_000),
    logLevel: settings.oneOf("LOG_LEVEL", logLevels) ?? (mode === "trial" ? "warn" : "info"),
    proxies: readProxies(settings),
    poolSize: settings.wholeNumber("DATABASE_POOL_SIZE", 10, 1, 500),
    statementMs: settings.wholeNumber("DATABASE_TIMEOUT_SECONDS", 60, 5, 3_600) * 1_000,
  };
}

/** A key kept on one machine would be worth nothing to the other processes on the same database. */
function readSecretKeysSetting(settings: Settings, mode: Configuration["mode"]): string | null {
  const keys = settings.text("SECRET_KEYS");
  if (keys === null && mode === "production" && settings.text("DATABASE_URL") !== null) {
    settings.fail(
      "SECRET_KEYS",
      "must be set where DATABASE_URL is, e.g. to 2026:<the output of openssl rand -base64 32>",
    );
  }
  return keys;
}

function readMode(settings: Settings): Configuration["mode"] {
  const asked = settings.oneOf("SALES_TOOLS_MODE", ["trial", "production"]);
  if (asked !== null) return asked === "trial" ? "trial" : "production";
  return settings.text("CLIENT_ID") === null ? "trial" : "production";
}

function readPublicOrigin(settings: Settings, mode: Configuration["mode"], port: number): string {
  const text = settings.text("PUBLIC_ORIGIN");
  if (text !== null) {
    const origin = settings.asOrigin("PUBLIC_ORIGIN", text);
    // Outlook loads add-ins over https alone, and links in emails would go over the open network.
    return mode === "trial" || isSecure(origin)
      ? origin
      : settings.fail("PUBLIC_ORIGIN", "must begin with https://");
  }
  if (mode === "production") settings.fail("PUBLIC_ORIGIN", "must be set, e.g. https://addin.contoso.com");
  return `https://localhost:${String(port)}`;
}

/** How many, and not whether: what stands further left in `X-Forwarded-For` is whatever the visitor wrote. */
function readProxies(settings: Settings): number {
  const text = settings.text("TRUST_PROXY");
  if (text === null || text === "false") return 0;
  if (text === "true") return 1;
  return /^[1-9]$/.test(text)
    ? Number(text)
    : settings.fail("TRUST_PROXY", `must be true, false or the number of proxies, 1 to 9, not "${text}"`);
}

function readTls(settings: Settings): Configuration["tls"] {
  const certificateFile = settings.text("TLS_CERT");
  const keyFile = settings.text("TLS_KEY");
  if (certificateFile !== null && keyFile !== null) {
    return { certificateFile: resolve(certificateFile), keyFile: resolve(keyFile) };
  }
  if (certificateFile !== null) settings.fail("TLS_KEY", "must be set when TLS_CERT is");
  if (keyFile !== null) settings.fail("TLS_CERT", "must be set when TLS_KEY is");
  return null;
}

/** Sources of a Content-Security-Policy: a slip there would be a header that browsers read otherwise, or not at all. */
function readFrameAncestors(settings: Settings): string[] {
  const sources = settings.list("FRAME_ANCESTORS") ?? outlookHosts;
  const odd = sources.find((source) => !/^(https?:\/\/(\*\.)?[\w.-]+(:(\d{1,5}|\*))?|'self')$/.test(source));
  if (odd === undefined) return sources;
  return settings.fail("FRAME_ANCESTORS", `must be origins such as https://outlook.office.com, not "${odd}"`);
}

function readEntra(settings: Settings): EntraSettings {
  const clientId = settings.text("CLIENT_ID") ?? settings.fail("CLIENT_ID", "must be set in production mode");
  const audience = settings.text("API_AUDIENCE") ?? clientId;
  const authority =
    settings.url("AUTHORITY", ["https:"]) ?? "https://login.microsoftonline.com/organizations";
  return {
    clientId,
    audience,
    scope: settings.text("SCOPE") ?? `api://${audience}/access_as_user`,
    authority: authority.replace(/\/+$/, ""),
    directories: parseDirectories(settings),
  };
}
