/** True for a system error of that code, e.g. `EEXIST`; also for one that was made in another realm. */
export function hasErrorCode(error: unknown, ...codes: string[]): boolean {
  if (typeof error !== "object" || error === null || !("code" in error)) return false;
  return codes.includes(String(error.code));
}
