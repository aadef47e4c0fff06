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
 * connection broken (class 08), out of connections (53300), a statement that took too long (57014).
 */
export function isDatabaseUnavailable(error: unknown): boolean {
  // Not `instanceof`: errors of Node's own modules may come from another realm.
  if (!types.isNativeError(error)) return false;
  if ("errors" in error && Array.isArray(error.errors))
    return error.errors.length > 0 && error.errors.every(isDatabaseUnavailable);
  const code = "code" in error && typeof error.code === "string" ? error.code : "";
  if (/^08...$/.test(code) || /^57P0[1-5]$/.test(code) || code === "53300" || code === "57014") return true;
  if (networkCodes.has(code) && "syscall" in error) return true;
  return driverMessages.test(error.message);
}
