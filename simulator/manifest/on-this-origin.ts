/**
 * An address of the manifest at the simulator's own origin: trial mode serves the add-in from there, whatever host
 * and port the manifest was written for, and office.js trusts a host it does not know only at its own origin.
 */
export function onThisOrigin(address: string, origin = window.location.origin): string {
  const { pathname, search } = new URL(address, origin);
  return origin + pathname + search;
}
