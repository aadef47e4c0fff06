import { ConfigurationError } from "./configuration.ts";
import { DatabaseRefusal } from "./store/database/check-server.ts";
import { isDatabaseUnavailable } from "./store/database/database-unavailable.ts";

/** PostgreSQL's classes of errors that a person mends in DATABASE_URL or in the database's rights. */
const databaseSetup = /^(28...|3D000|42501)$/;
const fileFaults = new Set(["EACCES", "EPERM", "EROFS", "ENOSPC", "ENOTDIR", "EISDIR", "EEXIST"]);

/** One sentence for what a person can mend: a setting, a port, a folder, the database. Null for everything else. */
export function explainFailure(error: unknown): string | null {
  if (error instanceof ConfigurationError) return error.message;
  const { code = "", port, path, syscall } = error as NodeJS.ErrnoException & { port?: number };
  if (code === "EADDRINUSE") {
    return `Port ${String(port)} is taken by another program; stop that one or choose another with PORT=3001.`;
  }
  if (code === "EACCES" && syscall === "listen")
    return `Port ${String(port)} may not be used; choose another with PORT.`;
  if (code === "ENOENT" && path !== undefined) return `There is no ${path}, which a setting names.`;
  if (fileFaults.has(code) && path !== undefined)
    return `${path} cannot be read or written (${code}); DATA_DIR names the folder for the data.`;
  if (error instanceof DatabaseRefusal) return error.message;
  if (isDatabaseUnavailable(error) || databaseSetup.test(code) || isAboutTls(error, code))
    return `The database cannot be used (${messageOf(error)}); look at DATABASE_URL.`;
  return null;
}

/** While the program starts, nothing but the database is spoken to: what Node's TLS and the driver say of certificates. */
function isAboutTls(error: unknown, code: string): boolean {
  return (
    /^(ERR_TLS_|CERT_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_)/.test(code) ||
    /does not support SSL/.test(messageOf(error))
  );
}

/** Of a host with several addresses every attempt fails in its own words, and the whole says nothing. */
function messageOf(error: unknown): string {
  const { errors, message } = error as Partial<AggregateError>;
  const first = errors?.[0] as Error | undefined;
  return first?.message ?? message ?? String(error);
}
