/**
 * True for an error with one of these codes, of the system (`EEXIST`) or of the database (an SQLSTATE); also for one that
 * was made in another realm.
 */
export function hasErrorCode(error: unknown, ...codes: string[]): boolean {
  if (typeof error !== "object" || error === null || !("code" in error)) return false;
  return codes.includes(String(error.code));
}
