import { v7 } from "uuid";

/**
 * A UUIDv7 (RFC 9562), made in Node so that the database needs no volatile default: ids sort by time of making, ever
 * rising within one process. With `at`: as if made at that time (for data that tells of the past).
 */
export function newId(at?: Date): string {
  return at === undefined ? v7() : v7({ msecs: at.getTime() });
}
