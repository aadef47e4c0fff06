import { types } from "node:util";

/** Network codes of a server that is not there, went away or never answers. */
const networkCodes = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "ENOENT",
  "ENOTFOUND",
  "EPIPE",
  "ETIMEDOUT",
  "EAI_AGAIN",
]);

/** What the driver says in words alone. */
const driverMessages =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Cannot use a pool after calling end|driver has already been destroyed)/;

/**
 * Whether the database, rather than the request, is at fault: not reachable, shutting down or starting (57P01…57P05),
 * connection broken (class 08), out of connections, disk or memory (class 53), not able to read or write its files (58030),
 * a standby that takes no changes (25006), a statement that took too long (57014).
 */
export function isDatabaseUnavailable(error: unknown): boolean {
  // Not `instanceof`: errors of Node's own modules may come from another realm.
  if (!types.isNativeError(error)) return false;
  if ("errors" in error && Array.isArray(error.errors))
    return error.errors.length > 0 && error.errors.every(isDatabaseUnavailable);
  const code = "code" in error && typeof error.code === "string" ? error.code : "";
  if (/^(08...|53...|57P0[1-5]|57014|58030|25006)$/.test(code)) return true;
  if (networkCodes.has(code) && "syscall" in error) return true;
  return driverMessages.test(error.message);
}
